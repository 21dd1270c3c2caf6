#include "server/auth/api_key.hpp"
#include "server/auth/secret.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/run_program.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class KeysTest : public EndToEnd {
 protected:
  HttpClient client_{server().port()};
  std::string site_ = SqliteStore(server().database()).websites().front().id;

  /// Runs a command beside the server, as another process.
  static std::string command(const std::vector<std::string>& arguments) {
    const Outcome result = runCommand(server().database(), arguments);
    EXPECT_EQ(result.status, 0) << result.errors;
    return result.output;
  }
  std::string newKey(const std::string& type, const std::string& mode, const std::string& user = "") {
    std::vector<std::string> arguments = {"keys", "create", site_, type, mode};
    if (!user.empty()) arguments.insert(arguments.end(), {"--user", user});
    return command(arguments);
  }
  void revoke(const std::string& key) {
    SqliteStore store(server().database());
    const std::string secret = serverSecret("", server().database());
    command({"keys", "revoke", store.keyByHash(hashKey(secret, key))->id});
  }
  int asPublic(const std::string& key, const std::string& origin) {
    return client_.request("GET", "/v1/websites", {{"X-Public-Key", key}, {"Origin", origin}}).status;
  }
  int asPrivate(const std::string& key) {
    return client_.request("GET", "/v1/websites/team-members", {{"Authorization", "Bearer " + key}}).status;
  }
};

TEST_F(KeysTest, AKeyThatIsMadeBesideTheServerWorksAtOnce) {
  EXPECT_EQ(asPublic(newKey("public", "test"), "http://localhost:3000"), 200);
  EXPECT_EQ(asPrivate(newKey("private", "live")), 200);
}

TEST_F(KeysTest, ALiveKeyWorksFromTheOriginsOfItsSiteAsTheyAreNow) {
  const std::string key = newKey("public", "live");
  command({"sites", "origins", site_, "https://shop.example", "http://localhost:3000"});
  EXPECT_EQ(command({"sites", "origins", site_}), "https://shop.example\nhttp://localhost:3000");
  EXPECT_EQ(asPublic(key, "https://shop.example"), 200);
  EXPECT_EQ(asPublic(key, "http://localhost:3000"), 200);
  EXPECT_EQ(asPublic(key, "http://shop.example"), 403);
  EXPECT_EQ(asPublic(key, "https://www.shop.example"), 403);
  EXPECT_EQ(asPublic(key, "null"), 403);
  command({"sites", "origins", site_, "https://other.example"});
  EXPECT_EQ(asPublic(key, "https://shop.example"), 403);
  EXPECT_EQ(asPublic(key, "https://other.example"), 200);
}

TEST_F(KeysTest, ATestKeyWorksOnLocalhostAloneWhateverIsListed) {
  const std::string key = newKey("public", "test");
  command({"sites", "origins", site_, "https://shop.example"});
  EXPECT_EQ(asPublic(key, "https://shop.example"), 403);
  EXPECT_EQ(asPublic(key, "http://localhost:9999"), 200);
  EXPECT_EQ(asPublic(key, "http://127.0.0.1:9999"), 200);
}

TEST_F(KeysTest, AProductionKeyOfTheOldShapeIsALiveKey) {
  const std::string key = "pk_" + std::string(64, 'a');
  const std::string secret = serverSecret("", server().database());
  ApiKeyRecord record;
  record.id = "old";
  record.websiteId = site_;
  record.name = "Old";
  record.hash = hashKey(secret, key);
  SqliteStore(server().database()).addKey(record);
  command({"sites", "origins", site_, "https://shop.example"});
  EXPECT_EQ(asPublic(key, "https://shop.example"), 200);
  EXPECT_EQ(asPublic(key, "http://localhost:3000"), 403);
}

TEST_F(KeysTest, ARevokedKeyIs401AtOnceAndOthersStay) {
  const std::string revoked = newKey("private", "live");
  const std::string other = newKey("private", "live");
  EXPECT_EQ(asPrivate(revoked), 200);
  revoke(revoked);
  EXPECT_EQ(asPrivate(revoked), 401);
  EXPECT_EQ(asPrivate(other), 200);
}

TEST_F(KeysTest, TheSocketsOfARevokedPublicKeyAreToldAndClosedForGood) {
  const std::string ada = newVisitor();
  const std::string key = newKey("public", "test");
  WebSocket open(server().port(), "/ws?visitorId=" + ada + "&publicKey=" + key);
  static_cast<void>(open.receiveType("CONNECTION_ESTABLISHED"));
  WebSocket other = visitorSocket(ada);
  revoke(key);
  const Json told(open.receive().value());
  EXPECT_EQ(told.text("/error"), "FORBIDDEN");
  EXPECT_EQ(told.number("/code"), 403);
  EXPECT_FALSE(open.receive().has_value());
  EXPECT_EQ(open.closeCode(), 1008);
  other.send("ping");
  EXPECT_EQ(other.receive(), "pong");
}

TEST_F(KeysTest, TheSocketsOfARevokedPrivateKeyAreClosedForGood) {
  const std::string key = newKey("private", "test", firstTeammate());
  WebSocket open(server().port(), "/ws?token=" + key);
  static_cast<void>(open.receiveType("CONNECTION_ESTABLISHED"));
  revoke(key);
  while (open.receive()) {
  }
  EXPECT_EQ(open.closeCode(), 1008);
}

TEST_F(KeysTest, APrivateKeyIsNowhereOnTheDisk) {
  const std::string key = newKey("private", "live");
  EXPECT_EQ(asPrivate(key), 200);
  EXPECT_EQ(server().bytesOnDisk().find(key), std::string::npos);
}

TEST(KeyUse, IsWrittenDownByTheTimeTheServerHasStopped) {
  TestServer server;
  const NameValues headers = {{"X-Public-Key", server.keys().publicKey}, {"Origin", "http://localhost:3000"}};
  ASSERT_EQ(HttpClient(server.port()).request("GET", "/v1/websites", headers).status, 200);
  server.stop();
  SqliteStore store(server.database());
  for (const ApiKeyRecord& key : store.keys(store.websites().front().id)) {
    EXPECT_EQ(key.lastUsedAt.has_value(), key.type == KeyType::Public);
  }
}

}  // namespace
}  // namespace cossistant::server::testing
