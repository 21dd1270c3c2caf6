#include "server/auth/secret.hpp"
#include "server/services/clock.hpp"
#include "server/services/sites.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

/// A private key that is linked to no teammate, so that each request has to name one.
class ActorTest : public EndToEnd {
 protected:
  std::string talk_ = newConversation(newVisitor());
  std::string path_ = "/v1/conversations/" + talk_;
  std::string key_ = unlinkedKey();

  static std::string unlinkedKey() {
    const std::string database = server().database();
    SqliteStore store(database);
    const std::string websiteId = store.websites().front().id;
    std::string key;
    inTransaction(store, systemNow(), [&](UnitOfWork& work) {
      key = addApiKey(websiteId, "Unlinked", {KeyType::Private, true}, std::nullopt, serverSecret("", database), work);
    });
    return key;
  }

  Answer call(const std::string& method, const std::string& tail, const std::string& actor,
              const std::string& body = {}) {
    NameValues headers = {{"Authorization", "Bearer " + key_}};
    if (!actor.empty()) headers.emplace_back("X-Actor-User-Id", actor);
    return HttpClient(server().port()).request(method, path_ + tail, headers, body);
  }
};

struct ActorRoute {
  const char* method;
  const char* tail;
  const char* body;
};

constexpr ActorRoute kWithActor[] = {
    {"POST", "/resolve", ""},
    {"POST", "/reopen", ""},
    {"POST", "/spam", ""},
    {"POST", "/not-spam", ""},
    {"POST", "/archive", ""},
    {"POST", "/unarchive", ""},
    {"POST", "/read", ""},
    {"POST", "/unread", ""},
    {"POST", "/ai/pause", ""},
    {"POST", "/ai/resume", ""},
    {"POST", "/join-escalation", ""},
    {"PATCH", "/priority", R"({"priority":"high"})"},
    {"PATCH", "/sentiment", R"({"sentiment":"neutral"})"},
};
constexpr ActorRoute kWithoutActor[] = {
    {"PATCH", "", R"({"title":"Bowls"})"},
    {"PATCH", "/metadata", R"({"metadata":{"cart":3}})"},
    {"GET", "/context", ""},
    {"GET", "/export", ""},
};

TEST_F(ActorTest, WhereATeammateActsOneHasToBeNamed) {
  for (const auto& [method, tail, body] : kWithActor) {
    const Answer answer = call(method, tail, "", body);
    EXPECT_EQ(answer.status, 400) << tail;
    EXPECT_EQ(answer.json().text("/error"), "BAD_REQUEST") << tail;
    EXPECT_EQ(call(method, tail, firstTeammate(), body).status, 200) << tail;
  }
}

TEST_F(ActorTest, SomebodyWhoIsNotOfTheTeamMayNotAct) {
  for (const auto& [method, tail, body] : kWithActor) {
    const Answer answer = call(method, tail, "01HQ00000000000000000STRAN", body);
    EXPECT_EQ(answer.status, 403) << tail;
    EXPECT_EQ(answer.json().text("/error"), "FORBIDDEN") << tail;
  }
}

TEST_F(ActorTest, WhereNobodyActsNobodyHasToBeNamed) {
  for (const auto& [method, tail, body] : kWithoutActor) EXPECT_EQ(call(method, tail, "", body).status, 200) << tail;
}

TEST_F(ActorTest, ALinkedKeyActsAsItsOwnTeammateWhateverIsNamed) {
  const NameValues headers = {{"Authorization", "Bearer " + server().keys().privateKey},
                              {"X-Actor-User-Id", "01HQ00000000000000000STRAN"}};
  const Answer answer = HttpClient(server().port()).request("POST", path_ + "/resolve", headers);
  EXPECT_EQ(answer.json().text("/conversation/resolvedByUserId"), firstTeammate());
}

TEST_F(ActorTest, TheInboxKnowsMineOnlyOfATeammate) {
  const auto inbox = [&](const NameValues& headers) {
    return HttpClient(server().port()).request("GET", "/v1/conversations/inbox?participant=me", headers).status;
  };
  EXPECT_EQ(inbox({{"Authorization", "Bearer " + key_}}), 400);
  EXPECT_EQ(inbox({{"Authorization", "Bearer " + key_}, {"X-Actor-User-Id", firstTeammate()}}), 200);
}

TEST_F(ActorTest, AMessageOfAKeyWithoutATeammateNeedsAnAuthor) {
  const auto send = [&](const std::string& path, const std::string& actor, const std::string& body) {
    NameValues headers = {{"Authorization", "Bearer " + key_}};
    if (!actor.empty()) headers.emplace_back("X-Actor-User-Id", actor);
    return HttpClient(server().port()).request("POST", path, headers, body).status;
  };
  const std::string message = R"({"conversationId":")" + talk_ + R"(","item":{"text":"hi"}})";
  EXPECT_EQ(send("/v1/messages", "", message), 400);
  EXPECT_EQ(send("/v1/messages", firstTeammate(), message), 200);
  const std::string begin = R"({"visitorId":")" + newVisitor() + R"(","defaultTimelineItems":[{"text":"hi"}]})";
  EXPECT_EQ(send("/v1/conversations", "", begin), 400);
  EXPECT_EQ(send("/v1/conversations", firstTeammate(), begin), 200);
}

}  // namespace
}  // namespace cossistant::server::testing
