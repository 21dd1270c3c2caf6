#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class ControlTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  Json control(const std::string& action) { return team("POST", "/v1/conversations/" + talk_ + "/" + action).json(); }
  std::size_t itemsForTeam() { return team("GET", "/v1/conversations/" + talk_ + "/timeline").json().size("/items"); }
};

TEST_F(ControlTest, ResolvingSaysWhoAndWhenAndReopeningClearsIt) {
  const Json resolved = control("resolve");
  EXPECT_EQ(resolved.text("/conversation/status"), "resolved");
  EXPECT_EQ(resolved.text("/conversation/resolvedByUserId"), firstTeammate());
  EXPECT_FALSE(resolved.text("/conversation/resolvedAt").empty());
  EXPECT_GE(resolved.number("/conversation/resolutionTime"), 0);
  const Json reopened = control("reopen");
  EXPECT_EQ(reopened.text("/conversation/status"), "open");
  EXPECT_TRUE(reopened.isNull("/conversation/resolvedAt"));
}

TEST_F(ControlTest, TheTeamHearsInOneUpdateWhoResolvedItAndWhen) {
  WebSocket agent = teamSocket();
  control("resolve");
  control("reopen");
  const Json resolved = agent.receiveType("conversationUpdated");
  EXPECT_EQ(resolved.text("/payload/updates/status"), "resolved");
  EXPECT_EQ(resolved.text("/payload/updates/resolvedByUserId"), firstTeammate());
  EXPECT_FALSE(resolved.text("/payload/updates/resolvedAt").empty());
  EXPECT_GE(resolved.number("/payload/updates/resolutionTime"), 0);
  const Json reopened = agent.receiveType("conversationUpdated");
  EXPECT_EQ(reopened.text("/payload/updates/status"), "open");
  for (const char* name : {"resolvedAt", "resolvedByUserId", "resolutionTime"}) {
    EXPECT_TRUE(reopened.isNull(std::string("/payload/updates/") + name)) << name;
  }
}

TEST_F(ControlTest, AChangeLeavesAPrivateEventAndNoChangeLeavesNone) {
  control("resolve");
  EXPECT_EQ(itemsForTeam(), 1u);
  control("resolve");
  EXPECT_EQ(itemsForTeam(), 1u);
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json().size("/items"), 0u);
}

TEST_F(ControlTest, NotSpamLeavesAResolvedConversationAlone) {
  control("resolve");
  EXPECT_EQ(control("not-spam").text("/conversation/status"), "resolved");
  EXPECT_EQ(control("spam").text("/conversation/status"), "spam");
  EXPECT_EQ(control("not-spam").text("/conversation/status"), "open");
}

TEST_F(ControlTest, ArchivingSetsAndClearsItsTime) {
  EXPECT_FALSE(control("archive").text("/conversation/deletedAt").empty());
  EXPECT_TRUE(control("unarchive").isNull("/conversation/deletedAt"));
}

TEST_F(ControlTest, AConversationThatDoesNotExistIsNotFound) {
  EXPECT_EQ(team("POST", "/v1/conversations/missing/resolve").status, 404);
}

TEST_F(ControlTest, TheInboxShowsWhatATeammateNeedsNewestFirst) {
  ASSERT_EQ(say(ada_, talk_, "help").status, 200);
  ASSERT_EQ(reply(talk_, "a note", "private").status, 200);
  const Json inbox = team("GET", "/v1/conversations/inbox?limit=1").json();
  EXPECT_EQ(inbox.text("/items/0/id"), talk_);
  EXPECT_EQ(inbox.text("/items/0/visitor/id"), ada_);
  EXPECT_EQ(inbox.text("/items/0/lastTimelineItem/text"), "a note");
  EXPECT_EQ(inbox.text("/items/0/lastMessage/text"), "a note");
  EXPECT_FALSE(inbox.text("/items/0/lastSeenAt").empty());
}

TEST_F(ControlTest, TheInboxGoesOnWhereItsCursorSays) {
  newConversation(ada_);
  const Json first = team("GET", "/v1/conversations/inbox?limit=1").json();
  const Json second = team("GET", "/v1/conversations/inbox?limit=1&cursor=" + first.text("/nextCursor")).json();
  EXPECT_EQ(second.size("/items"), 1u);
  EXPECT_NE(first.text("/items/0/id"), second.text("/items/0/id"));
}

TEST_F(ControlTest, UnreadForgetsWhatTheTeammateSaw) {
  control("read");
  control("unread");
  EXPECT_EQ(team("GET", "/v1/conversations/" + talk_ + "/seen").json().size("/seenData"), 0u);
}

}  // namespace
}  // namespace cossistant::server::testing
