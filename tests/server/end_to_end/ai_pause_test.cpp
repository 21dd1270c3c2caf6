#include "core/time/timestamp.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class AiPauseTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  Answer ai(const std::string& action, const std::string& body = {}) {
    return team("POST", "/v1/conversations/" + talk_ + "/ai/" + action, body);
  }
  std::vector<std::string> eventsForTeam() {
    const Json timeline = team("GET", "/v1/conversations/" + talk_ + "/timeline").json();
    std::vector<std::string> events;
    for (std::size_t i = 0; i < timeline.size("/items"); ++i) {
      events.push_back(timeline.text("/items/" + std::to_string(i) + "/parts/0/eventType"));
    }
    return events;
  }
};

TEST_F(AiPauseTest, APauseLastsAsLongAsItSays) {
  const std::int64_t before = parseIsoTime("2026-01-01T00:00:00Z")->ms;
  const auto until = [&](const std::string& body) {
    return parseIsoTime(ai("pause", body).json().text("/conversation/aiPausedUntil")).value_or(Timestamp{}).ms;
  };
  const std::int64_t hour = until(R"({"durationMinutes":60})");
  const std::int64_t twoHours = until(R"({"durationMinutes":120})");
  EXPECT_GT(hour, before);
  EXPECT_GE(twoHours - hour, 60 * 60'000);
  EXPECT_LT(twoHours - hour, 70 * 60'000);
}

TEST_F(AiPauseTest, WithoutADurationItLastsUntilItIsEnded) {
  EXPECT_GT(ai("pause").json().text("/conversation/aiPausedUntil"), "2100");
  const Answer resumed = ai("resume");
  EXPECT_EQ(resumed.status, 200);
  EXPECT_TRUE(resumed.json().isNull("/conversation/aiPausedUntil"));
}

TEST_F(AiPauseTest, ADurationOutOfItsBoundsIsNamed) {
  for (const char* minutes : {"0", "-1", "52560001", "1.5", "\"60\""}) {
    const Answer answer = ai("pause", R"({"durationMinutes":)" + std::string(minutes) + "}");
    EXPECT_EQ(answer.status, 400) << minutes;
    EXPECT_NE(answer.json().text("/message").find("durationMinutes"), std::string::npos) << minutes;
  }
  EXPECT_EQ(ai("pause", R"({"durationMinutes":52560000})").status, 200);
}

TEST_F(AiPauseTest, PausingAndResumingLeavePrivateEventsOnceEach) {
  for (const char* action : {"pause", "pause", "resume", "resume"}) ASSERT_EQ(ai(action).status, 200);
  EXPECT_EQ(eventsForTeam(), (std::vector<std::string>{"ai_paused", "ai_resumed"}));
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json().size("/items"), 0u);
}

TEST_F(AiPauseTest, TheTeamHearsOfItAndTheVisitorDoesNot) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  ASSERT_EQ(ai("pause").status, 200);
  ASSERT_EQ(ai("resume").status, 200);
  ASSERT_EQ(say(ada_, talk_, "marker").status, 200);
  const Json paused = agent.receiveType("conversationUpdated");
  EXPECT_EQ(paused.text("/payload/conversationId"), talk_);
  EXPECT_EQ(paused.text("/payload/userId"), firstTeammate());
  EXPECT_FALSE(paused.text("/payload/updates/aiPausedUntil").empty());
  EXPECT_TRUE(agent.receiveType("conversationUpdated").isNull("/payload/updates/aiPausedUntil"));
  const Json first(mine.receive().value());
  EXPECT_EQ(first.text("/payload/item/text"), "marker");
}

}  // namespace
}  // namespace cossistant::server::testing
