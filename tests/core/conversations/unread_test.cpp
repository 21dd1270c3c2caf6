#include "core/conversations/unread.hpp"

#include <gtest/gtest.h>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using samples::humanMessage;

/// `c1` with a message by the team at 100.
KnownConversation waiting() {
  KnownConversation known;
  known.conversation = samples::conversation("c1");
  known.lastMessage = humanMessage("m1", 100);
  return known;
}

Seen seenUntil(std::int64_t at, std::string visitorId = "me") {
  return update({}, SeenMarked{"c1", SeenMark{Actor{ActorType::Visitor, std::move(visitorId)}, Timestamp{at}}});
}

TEST(Unread, AMessageOfTheTeamWaits) { EXPECT_TRUE(isUnread(waiting(), "me", {})); }

TEST(Unread, NothingWaitsForAnUnknownVisitor) { EXPECT_FALSE(isUnread(waiting(), "", {})); }

TEST(Unread, AClosedConversationDoesNotWait) {
  KnownConversation known = waiting();
  known.conversation.status = ConversationStatus::Resolved;
  EXPECT_FALSE(isUnread(known, "me", {}));
  known.conversation.status = ConversationStatus::Spam;
  EXPECT_FALSE(isUnread(known, "me", {}));
}

TEST(Unread, AnArchivedConversationDoesNotWait) {
  KnownConversation known = waiting();
  known.conversation.deletedAt = Timestamp{1};
  EXPECT_FALSE(isUnread(known, "me", {}));
}

TEST(Unread, AConversationWithoutAMessageDoesNotWait) {
  KnownConversation known = waiting();
  known.lastMessage.reset();
  EXPECT_FALSE(isUnread(known, "me", {}));
}

TEST(Unread, ADeletedMessageDoesNotWait) {
  KnownConversation known = waiting();
  known.lastMessage->deletedAt = Timestamp{1};
  EXPECT_FALSE(isUnread(known, "me", {}));
}

TEST(Unread, TheOwnMessageDoesNotWait) {
  KnownConversation known = waiting();
  known.lastMessage = samples::visitorMessage("m1", 100);
  EXPECT_FALSE(isUnread(known, "me", {}));
  EXPECT_TRUE(isUnread(known, "another visitor of the contact", {}));
}

TEST(Unread, SeenAtTheInstantOfTheMessageIsSeen) {
  KnownConversation known = waiting();
  known.conversation.visitorLastSeenAt = Timestamp{99};
  EXPECT_TRUE(isUnread(known, "me", {}));
  known.conversation.visitorLastSeenAt = Timestamp{100};
  EXPECT_FALSE(isUnread(known, "me", {}));
}

TEST(Unread, TheSeenStoreCountsToo) {
  EXPECT_TRUE(isUnread(waiting(), "me", seenUntil(99)));
  EXPECT_FALSE(isUnread(waiting(), "me", seenUntil(100)));
  EXPECT_TRUE(isUnread(waiting(), "me", seenUntil(100, "somebody")));
}

TEST(Unread, AnEventAfterAMessageDoesNotHideIt) {
  Conversation conversation = samples::conversation("c1");
  conversation.lastTimelineItem = humanMessage("m1", 100);
  Conversations state = update({}, ConversationReceived{conversation});
  state = update(std::move(state), ConversationItemCreated{samples::event("e1", 200, "assigned")});
  EXPECT_EQ(unreadCount(state, "me", {}), 1);
}

TEST(Unread, ConversationsAreCountedNotMessages) {
  Conversations state;
  state.list = {waiting(), waiting()};
  state.list[1].conversation.id = "c2";
  state.list[1].conversation.visitorLastSeenAt = Timestamp{100};
  EXPECT_EQ(unreadCount(state, "me", {}), 1);
  EXPECT_EQ(unreadCount(state, "", {}), 0);
}

}  // namespace
}  // namespace cossistant
