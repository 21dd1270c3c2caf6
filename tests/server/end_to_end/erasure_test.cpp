#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <thread>

#include "server/store/sqlite/database.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/test_server.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

namespace fs = std::filesystem;

class ErasureTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  static fs::path database() { return server().database(); }

  Answer erase(const std::string& visitorId) { return team("DELETE", "/v1/visitors/" + visitorId); }
  std::string identify(const std::string& visitorId, const std::string& externalId) {
    return visitor("POST", "/v1/contacts/identify", visitorId, R"({"externalId":")" + externalId + R"("})")
        .json()
        .text("/contact/id");
  }
  /// Uploads a file for the conversation; the address that it has then.
  std::string upload(const std::string& conversationId, bool useCdn) {
    const Json website = visitor("GET", "/v1/websites", ada_).json();
    const std::string scope = R"({"type":"conversation","organizationId":")" + website.text("/organizationId") +
                              R"(","websiteId":")" + website.text("/id") + R"(","conversationId":")" + conversationId +
                              R"("})";
    const Json signedUrl =
        visitor("POST", "/v1/uploads/sign-url", ada_,
                R"({"contentType":"text/plain","websiteId":")" + website.text("/id") +
                    R"(","fileName":"a.txt","useCdn":)" + (useCdn ? "true" : "false") + R"(,"scope":)" + scope + "}")
            .json();
    const auto pathOf = [](const std::string& url) { return url.substr(url.find("/uploads/")); };
    HttpClient client(server().port());
    EXPECT_EQ(
        client.request("PUT", pathOf(signedUrl.text("/uploadUrl")), {{"Content-Type", "text/plain"}}, "secret").status,
        200);
    return pathOf(signedUrl.text("/publicUrl"));
  }
  static int statusOf(const std::string& target) { return HttpClient(server().port()).request("GET", target).status; }

  /// Whether `holds` soon: files go on a thread of their own.
  static bool isSoon(const std::function<bool()>& holds) {
    for (int tries = 0; tries < 200; ++tries) {
      if (holds()) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    return false;
  }

  /// The tables of which a row has `text` in it somewhere.
  static std::string tablesNaming(const std::string& text) {
    Database database(ErasureTest::database());
    Statement columns = database.query(
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns "
        "WHERE tables.type = 'table' ORDER BY tables.name");
    std::string found;
    while (columns.step()) {
      Row row = columns.row();
      const std::string table = row.text();
      const std::string column = row.text();
      Statement query =
          database.query("SELECT 1 FROM \"" + table + "\" WHERE instr(CAST(\"" + column + "\" AS TEXT), ?) LIMIT 1");
      if (query.bind(text).step()) found += table + "." + column + " ";
    }
    return found;
  }
};

TEST_F(ErasureTest, NothingNamesAVisitorThatWasDeleted) {
  const std::string contact = identify(ada_, "erased");
  // Nobody listens there, so that what is to be delivered stays.
  const Answer webhook = team("POST", "/v1/webhooks", R"({"url":"http://localhost:9/","events":["messageCreated"]})");
  ASSERT_EQ(webhook.status, 201);
  ASSERT_EQ(say(ada_, talk_, "my secret").status, 200);
  ASSERT_EQ(reply(talk_, "hello").status, 200);
  ASSERT_EQ(visitor("POST", "/v1/conversations/" + talk_ + "/seen", ada_).status, 200);
  ASSERT_EQ(visitor("PATCH", "/v1/support/onboarding", ada_, R"({"stepId":"one","completed":true})").status, 200);
  ASSERT_EQ(team("PATCH", "/v1/support/feature-flags",
                 R"({"target":{"type":"visitor","id":")" + ada_ + R"("},"operation":"add","flags":["beta"]})")
                .status,
            200);
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/resolve").status, 200);
  ASSERT_EQ(visitor("POST", "/v1/conversations/" + talk_ + "/rating", ada_, R"({"rating":5})").status, 200);
  ASSERT_EQ(visitor("POST", "/v1/feedback", ada_, R"({"rating":4})").status, 201);
  ASSERT_NE(tablesNaming(ada_), "");

  ASSERT_NE(tablesNaming(ada_).find("webhook_deliveries"), std::string::npos);

  const Answer answer = erase(ada_);
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(team("DELETE", "/v1/webhooks/" + webhook.json().text("/webhook/id")).status, 200);
  EXPECT_EQ(answer.body, "");
  EXPECT_TRUE(isSoon([&] { return tablesNaming(ada_).empty(); })) << tablesNaming(ada_);
  EXPECT_TRUE(isSoon([&] { return tablesNaming(talk_).empty(); })) << tablesNaming(talk_);
  EXPECT_EQ(tablesNaming(contact), "");
  EXPECT_EQ(tablesNaming("my secret"), "");
  EXPECT_EQ(team("GET", "/v1/visitors/" + ada_).status, 404);
  EXPECT_EQ(team("GET", "/v1/conversations/" + talk_).status, 404);
}

TEST_F(ErasureTest, WhatIsOfOthersStaysButWhatTheVisitorDidThereGoes) {
  const std::string laptop = newVisitor();
  const std::string contact = identify(ada_, "shared");
  ASSERT_EQ(identify(laptop, "shared"), contact);
  const std::string theirs = newConversation(laptop);
  ASSERT_EQ(say(laptop, theirs, "from the laptop").status, 200);
  ASSERT_EQ(say(ada_, theirs, "from the phone").status, 200);
  ASSERT_EQ(visitor("POST", "/v1/conversations/" + theirs + "/seen", ada_).status, 200);

  ASSERT_EQ(erase(ada_).status, 204);
  EXPECT_TRUE(isSoon([&] { return tablesNaming(ada_).empty(); })) << tablesNaming(ada_);
  const Json timeline = visitor("GET", "/v1/conversations/" + theirs + "/timeline", laptop).json();
  ASSERT_EQ(timeline.size("/items"), 1u);
  EXPECT_EQ(timeline.text("/items/0/text"), "from the laptop");
  EXPECT_EQ(team("GET", "/v1/visitors/" + laptop).json().text("/contact/id"), contact);
}

TEST_F(ErasureTest, TheFilesOfItsConversationsAreGoneSoonAfterTheAnswer) {
  const std::string plain = upload(talk_, false);
  const std::string cdn = upload(talk_, true);
  ASSERT_EQ(statusOf(plain), 200);
  ASSERT_EQ(statusOf(cdn), 200);
  ASSERT_EQ(erase(ada_).status, 204);
  EXPECT_TRUE(isSoon([&] { return statusOf(plain) == 404; }));
  EXPECT_TRUE(isSoon([&] { return statusOf(cdn) == 404; }));
}

TEST_F(ErasureTest, ItsSocketsAreClosedForGood) {
  WebSocket open = visitorSocket(ada_);
  ASSERT_EQ(erase(ada_).status, 204);
  EXPECT_EQ(Json(open.receive().value()).text("/message"), "This visitor was deleted.");
  EXPECT_FALSE(open.receive().has_value());
  EXPECT_EQ(open.closeCode(), 1008);
}

TEST_F(ErasureTest, AVisitorThatIsNotThereIsNotFound) {
  EXPECT_EQ(erase("missing").status, 404);
  ASSERT_EQ(erase(ada_).status, 204);
  EXPECT_EQ(erase(ada_).status, 404);
}

TEST_F(ErasureTest, AVisitorCannotDeleteEvenItself) {
  EXPECT_EQ(visitor("DELETE", "/v1/visitors/" + ada_, ada_).status, 403);
}

TEST(ErasureAtStart, FilesThatWereLeftGoWhenTheServerStarts) {
  const TemporaryFolder folder;
  folder.write("test.db.files/organization/site/talk/token/a.txt", "secret");
  folder.write("test.db.files/organization/site/other/token/a.txt", "kept");
  const fs::path files = folder.path() / "test.db.files";
  {
    SqliteStore store(folder.path() / "test.db");
    store.addErasedFolder("organization/site/talk/");
  }
  ServerProcess server(folder.path() / "test.db");
  while (fs::exists(files / "organization/site/talk")) std::this_thread::yield();
  EXPECT_TRUE(fs::exists(files / "organization/site/other/token/a.txt"));
}

TEST(DeletionByAge, BeginsAtTheStart) {
  const TemporaryFolder folder;
  const std::string database = folder.path() / "old.db";
  NameValues team;
  std::string conversation;
  {
    ServerProcess server(database);
    const TestVisitor visitor(server.port(), server.keys().publicKey);
    conversation = visitor.conversationId();
    team = {{"Authorization", "Bearer " + server.keys().privateKey}};
    const std::string resolve = "/v1/conversations/" + conversation + "/resolve";
    ASSERT_EQ(HttpClient(server.port()).request("POST", resolve, team).status, 200);
    EXPECT_EQ(server.end(SIGTERM), 0);
  }
  {
    SqliteStore store(database);
    ConversationRecord record = *store.conversation(conversation);
    record.conversation.updatedAt.ms -= std::chrono::milliseconds(std::chrono::days(31)).count();
    store.putConversation(record);
  }
  const ServerProcess server(database, {{"COSSISTANT_RETENTION_DAYS", "30"}});
  HttpClient client(server.port());
  int status = 200;
  for (int tries = 0; status == 200 && tries < 200; ++tries) {
    status = client.request("GET", "/v1/conversations/" + conversation, team).status;
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  EXPECT_EQ(status, 404);
}

}  // namespace
}  // namespace cossistant::server::testing
