#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class EscalationTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);
  std::string path_ = "/v1/conversations/" + talk_;

  Answer join() { return team("POST", path_ + "/join-escalation"); }
  /// As an AI agent that hands over.
  Answer escalate() {
    return team("POST", "/v1/messages",
                R"({"conversationId":")" + talk_ +
                    R"(","item":{"type":"event","text":"","visibility":"private","aiAgentId":")" + aiAgent() +
                    R"(","parts":[)"
                    R"({"type":"event","eventType":"participant_requested","actorUserId":null,)"
                    R"("actorAiAgentId":")" +
                    aiAgent() +
                    R"(","targetUserId":null,"targetAiAgentId":null,)"
                    R"("message":"wants a refund"}]}})");
  }
  Json context() { return team("GET", path_ + "/context").json(); }
};

TEST_F(EscalationTest, JoiningMakesTheTeammateAParticipantThatTheVisitorSees) {
  const Answer joined = join();
  EXPECT_EQ(joined.status, 200);
  EXPECT_EQ(joined.json().text("/conversation/id"), talk_);
  EXPECT_EQ(context().text("/participants/0/userId"), firstTeammate());
  const Json timeline = visitor("GET", path_ + "/timeline", ada_).json();
  EXPECT_EQ(timeline.text("/items/0/parts/0/eventType"), "participant_joined");
  EXPECT_EQ(timeline.text("/items/0/userId"), firstTeammate());
}

TEST_F(EscalationTest, JoiningTwiceJoinsOnce) {
  ASSERT_EQ(join().status, 200);
  ASSERT_EQ(join().status, 200);
  EXPECT_EQ(context().size("/participants"), 1u);
  EXPECT_EQ(context().size("/timeline/items"), 1u);
}

TEST_F(EscalationTest, AnAgentThatAsksForAPersonOpensOneWithItsReason) {
  ASSERT_EQ(escalate().status, 200);
  const Json asked = context();
  EXPECT_FALSE(asked.text("/conversation/escalatedAt").empty());
  EXPECT_EQ(asked.text("/conversation/escalationReason"), "wants a refund");
  EXPECT_TRUE(asked.isNull("/conversation/escalationHandledAt"));
}

TEST_F(EscalationTest, JoiningEndsIt) {
  ASSERT_EQ(escalate().status, 200);
  const Json joined = join().json();
  EXPECT_TRUE(joined.isNull("/conversation/escalatedAt"));
  EXPECT_TRUE(joined.isNull("/conversation/escalationReason"));
  EXPECT_FALSE(joined.text("/conversation/escalationHandledAt").empty());
  EXPECT_EQ(joined.text("/conversation/escalationHandledByUserId"), firstTeammate());
}

TEST_F(EscalationTest, AReplyEndsItAndANoteDoesNot) {
  ASSERT_EQ(escalate().status, 200);
  ASSERT_EQ(reply(talk_, "who takes this?", "private").status, 200);
  EXPECT_FALSE(context().text("/conversation/escalatedAt").empty());
  ASSERT_EQ(reply(talk_, "hello").status, 200);
  EXPECT_TRUE(context().isNull("/conversation/escalatedAt"));
}

TEST_F(EscalationTest, TheTeamHearsOfItsBeginningAndEndAndTheVisitorOfTheJoining) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  ASSERT_EQ(escalate().status, 200);
  ASSERT_EQ(join().status, 200);
  const Json begun = agent.receiveType("conversationUpdated");
  EXPECT_FALSE(begun.text("/payload/updates/escalatedAt").empty());
  EXPECT_EQ(begun.text("/payload/updates/escalationReason"), "wants a refund");
  EXPECT_TRUE(agent.receiveType("conversationUpdated").isNull("/payload/updates/escalatedAt"));
  ASSERT_EQ(say(ada_, talk_, "marker").status, 200);
  EXPECT_EQ(Json(mine.receive().value()).text("/payload/item/parts/0/eventType"), "participant_joined");
  EXPECT_EQ(Json(mine.receive().value()).text("/payload/item/text"), "marker");
}

}  // namespace
}  // namespace cossistant::server::testing
