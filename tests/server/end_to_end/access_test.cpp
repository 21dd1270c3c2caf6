#include <chrono>

#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class AccessTest : public EndToEnd {
 protected:
  HttpClient client_{server().port()};
};

TEST_F(AccessTest, WithoutAKeyIs401) {
  const Answer answer = client_.request("GET", "/v1/websites");
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(answer.json().text("/error"), "UNAUTHORIZED");
}

TEST_F(AccessTest, AKeyThatDoesNotExistIs401) {
  const std::string unknown = "pk_test_" + std::string(64, '0');
  EXPECT_EQ(client_.request("GET", "/v1/websites", {{"X-Public-Key", unknown}}).status, 401);
  EXPECT_EQ(client_.request("GET", "/v1/websites", {{"X-Public-Key", "nonsense"}}).status, 401);
}

TEST_F(AccessTest, AKeyInTheWrongPlaceIs401) {
  EXPECT_EQ(client_.request("GET", "/v1/websites", {{"X-Public-Key", server().keys().privateKey}}).status, 401);
  EXPECT_EQ(client_.request("GET", "/v1/websites", {{"Authorization", "Bearer " + server().keys().publicKey}}).status,
            401);
}

TEST_F(AccessTest, ATestKeyFromElsewhereIs403) {
  const NameValues headers = {{"X-Public-Key", server().keys().publicKey}, {"Origin", "https://elsewhere.example"}};
  const Answer answer = client_.request("GET", "/v1/websites", headers);
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(answer.json().text("/error"), "FORBIDDEN");
}

TEST_F(AccessTest, AControlRouteRefusesAPublicKey) {
  EXPECT_EQ(visitor("GET", "/v1/conversations/inbox", newVisitor()).status, 403);
  EXPECT_EQ(visitor("GET", "/v1/websites/team-members", newVisitor()).status, 403);
}

TEST_F(AccessTest, AVisitorThatIsUnknownOrMissingIs400) {
  EXPECT_EQ(visitor("GET", "/v1/conversations", "").status, 400);
  const Answer unknown = visitor("GET", "/v1/conversations", "01HQ0000000000000000000000");
  EXPECT_EQ(unknown.status, 400);
  EXPECT_EQ(unknown.json().text("/error"), "BAD_REQUEST");
}

TEST_F(AccessTest, TwoDifferentVisitorsInOneRequestAre400) {
  const std::string target = "/v1/conversations?visitorId=" + newVisitor();
  EXPECT_EQ(visitor("GET", target, newVisitor()).status, 400);
}

TEST_F(AccessTest, ABlockedVisitorMayOnlyLearnThatItIs) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/block").status, 200);
  const Answer refused = say(ada, talk, "hello");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.json().text("/error"), "FORBIDDEN");
  EXPECT_TRUE(visitor("GET", "/v1/websites", ada).json().boolean("/visitor/isBlocked"));
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/unblock").status, 200);
  EXPECT_EQ(say(ada, talk, "hello").status, 200);
}

TEST_F(AccessTest, ABlockedVisitorLosesItsSocketsAndGetsNoNewOne) {
  const std::string ada = newVisitor();
  WebSocket open = visitorSocket(ada);
  WebSocket somebody = visitorSocket(newVisitor());
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/block").status, 200);
  const Json told(open.receive().value());
  EXPECT_EQ(told.text("/error"), "FORBIDDEN");
  EXPECT_EQ(told.number("/code"), 403);
  EXPECT_FALSE(open.receive().has_value());
  EXPECT_EQ(open.closeCode(), 1008);
  WebSocket refused(server().port(), "/ws?visitorId=" + ada + "&publicKey=" + server().keys().publicKey);
  static_cast<void>(refused.receive());
  EXPECT_FALSE(refused.receive().has_value());
  EXPECT_EQ(refused.closeCode(), 1008);
  somebody.send("ping");
  EXPECT_EQ(somebody.receive(), "pong");
}

TEST_F(AccessTest, BlockingIsNotedForTheTeamInTheNewestConversation) {
  const std::string ada = newVisitor();
  const std::string older = newConversation(ada);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  const std::string newest = newConversation(ada);
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/block").status, 200);
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/block").status, 200);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  ASSERT_EQ(team("POST", "/v1/visitors/" + ada + "/unblock").status, 200);
  const Json items = team("GET", "/v1/conversations/" + newest + "/timeline").json();
  ASSERT_EQ(items.size("/items"), 2u);
  EXPECT_EQ(items.text("/items/0/parts/0/eventType") + items.text("/items/1/parts/0/eventType"),
            "visitor_blockedvisitor_unblocked");
  EXPECT_EQ(items.text("/items/0/visibility"), "private");
  EXPECT_EQ(team("GET", "/v1/conversations/" + older + "/timeline").json().size("/items"), 0u);
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + newest + "/timeline", ada).json().size("/items"), 0u);
}

}  // namespace
}  // namespace cossistant::server::testing
