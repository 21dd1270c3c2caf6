#include "core/seen/seen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

const Actor kAda{ActorType::User, "ada"};
const Actor kMe{ActorType::Visitor, "me"};

SeenMarked mark(Actor actor, std::int64_t at) { return {"c1", SeenMark{std::move(actor), Timestamp{at}}}; }

ConversationSeenEvent seenBy(std::optional<std::string> userId, std::optional<std::string> aiAgentId,
                             std::optional<std::string> visitorId) {
  ConversationSeenEvent event;
  event.scope = {"site", "org", std::move(visitorId), std::move(userId)};
  event.conversationId = "c1";
  event.aiAgentId = std::move(aiAgentId);
  event.lastSeenAt = Timestamp{5};
  return event;
}

ConversationSeen row(std::optional<std::string> userId, std::int64_t at) {
  ConversationSeen row;
  row.userId = std::move(userId);
  row.lastSeenAt = Timestamp{at};
  return row;
}

TEST(Seen, AMarkIsKept) { EXPECT_EQ(seenAt(update({}, mark(kAda, 5)), "c1", kAda), Timestamp{5}); }

TEST(Seen, NothingIsKnownWithoutAMark) {
  EXPECT_EQ(seenAt({}, "c1", kAda), std::nullopt);
  EXPECT_EQ(seenAt(update({}, mark(kAda, 5)), "c2", kAda), std::nullopt);
  EXPECT_EQ(seenAt(update({}, mark(kAda, 5)), "c1", kMe), std::nullopt);
}

TEST(Seen, MarksOnlyMoveForward) {
  const Seen state = update({}, mark(kAda, 5));
  EXPECT_EQ(update(state, mark(kAda, 4)), state);
  EXPECT_EQ(update(state, mark(kAda, 5)), state);
  EXPECT_EQ(seenAt(update(state, mark(kAda, 6)), "c1", kAda), Timestamp{6});
}

TEST(Seen, HydratingMergesOverWhatIsThere) {
  Seen state = update(update({}, mark(kAda, 5)), mark(kMe, 5));
  state = update(std::move(state), SeenHydrated{"c1", {SeenMark{kAda, Timestamp{9}}}});
  EXPECT_EQ(seenAt(state, "c1", kAda), Timestamp{9});
  EXPECT_EQ(seenAt(state, "c1", kMe), Timestamp{5});
}

TEST(Seen, HydratingKeepsLaterMarks) {
  const Seen state = update({}, mark(kAda, 5));
  EXPECT_EQ(update(state, SeenHydrated{"c1", {SeenMark{kAda, Timestamp{4}}}}), state);
}

TEST(Seen, HydratingWithNothingForgetsTheConversation) {
  EXPECT_EQ(update(update({}, mark(kAda, 5)), SeenHydrated{"c1", {}}), Seen{});
}

TEST(Seen, ClearingForgetsTheConversation) { EXPECT_EQ(update(update({}, mark(kAda, 5)), SeenCleared{"c1"}), Seen{}); }

TEST(Seen, RowsWithoutAnActorAreLeftOut) {
  const SeenHydrated hydrated = seenHydrated("c1", SeenDataResponse{{row("ada", 1), row(std::nullopt, 2)}}, "me");
  EXPECT_THAT(hydrated.marks, testing::ElementsAre(SeenMark{kAda, Timestamp{1}}));
}

TEST(Seen, RowsOfTheOwnVisitorAreLeftOut) {
  ConversationSeen own = row(std::nullopt, 2);
  own.visitorId = "me";
  EXPECT_THAT(seenHydrated("c1", SeenDataResponse{{own}}, "me").marks, testing::IsEmpty());
}

TEST(Seen, AnEventCountsForItsExplicitActor) {
  ConversationSeenEvent event = seenBy("ada", std::nullopt, "me");
  event.actorType = ActorType::AiAgent;
  event.actorId = "robin";
  EXPECT_EQ(seenEvent(event, "me")->mark.actor, (Actor{ActorType::AiAgent, "robin"}));
}

TEST(Seen, AnEventWithoutAnExplicitActorCountsForItsUserBeforeItsVisitor) {
  EXPECT_EQ(seenEvent(seenBy("ada", std::nullopt, "me"), "me")->mark, (SeenMark{kAda, Timestamp{5}}));
}

TEST(Seen, EventsOfTheOwnVisitorOrOfNobodyAreIgnored) {
  EXPECT_EQ(seenEvent(seenBy(std::nullopt, std::nullopt, "me"), "me"), std::nullopt);
  EXPECT_EQ(seenEvent(seenBy(std::nullopt, std::nullopt, std::nullopt), "me"), std::nullopt);
  EXPECT_NE(seenEvent(seenBy("me", std::nullopt, std::nullopt), "me"), std::nullopt);
}

TEST(Seen, AllMarksOfAConversationCanBeRead) {
  EXPECT_EQ(seenMarks(update(update({}, mark(kAda, 5)), mark(kMe, 5)), "c1").size(), 2u);
  EXPECT_TRUE(seenMarks({}, "c1").empty());
}

}  // namespace
}  // namespace cossistant
