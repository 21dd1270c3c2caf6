#include "core/inbox/thread.hpp"

#include <gtest/gtest.h>

#include <initializer_list>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using samples::event;
using samples::humanMessage;
using samples::visitorMessage;

TimelinePage page(std::vector<TimelineItem> items, std::optional<std::string> nextCursor = std::nullopt) {
  const bool hasNextPage = nextCursor.has_value();
  return {std::move(items), std::move(nextCursor), hasNextPage};
}

std::string ids(const Thread& thread) {
  std::string all;
  for (std::size_t i = 0; i < thread.timeline.size(); ++i) all += thread.timeline.item(i).id;
  return all;
}

TimelineItem note(std::string id, std::int64_t at) {
  TimelineItem item = humanMessage(std::move(id), at);
  item.visibility = Visibility::Private;
  return item;
}

/// `b` is read, and the cursor leads to what is older.
Thread read() {
  Thread thread;
  updateInPlace(thread, NewestLoaded{page({visitorMessage("b", 2)}, "before-b")});
  return thread;
}

TEST(Thread, AnOlderPageGoesBeforeWhatIsThereAndMovesTheCursor) {
  Thread thread = read();
  updateInPlace(thread, OlderRequested{});
  EXPECT_TRUE(thread.isLoadingOlder);
  updateInPlace(thread, OlderLoaded{page({visitorMessage("a", 1)})});
  EXPECT_EQ(ids(thread), "ab");
  EXPECT_EQ(thread.olderCursor, std::nullopt);
  EXPECT_FALSE(thread.isLoadingOlder);
}

TEST(Thread, TheNewestPageAgainKeepsTheHistoryThatWasReadAndItsCursor) {
  Thread thread = read();
  updateInPlace(thread, NewestLoaded{page({visitorMessage("b", 2), visitorMessage("c", 3)}, "before-c")});
  EXPECT_EQ(ids(thread), "bc");
  EXPECT_EQ(thread.olderCursor, "before-b");
}

TEST(Thread, AGapBeforeTheNewestPageDropsWhatLiesBehindItButWhatIsOnItsWay) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 20)});
  updateInPlace(thread, NewestLoaded{page({visitorMessage("y", 8), visitorMessage("z", 9)}, "before-y")});
  EXPECT_EQ(ids(thread), "yzm");
  EXPECT_EQ(thread.olderCursor, "before-y");
}

TEST(Thread, APageWithoutACursorIsAllThereIsSoThatThereIsNoGap) {
  Thread thread = read();
  updateInPlace(thread, NewestLoaded{page({visitorMessage("y", 8)})});
  EXPECT_EQ(ids(thread), "by");
}

TEST(Thread, AReplyIsThereBeforeTheServerHasIt) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 3)});
  EXPECT_EQ(deliveryOf(thread, "m"), Delivery::Sending);
  ASSERT_NE(newestSending(thread), nullptr);
  EXPECT_EQ(*newestSending(thread), "m");
  updateInPlace(thread, ItemArrived{humanMessage("m", 4)});
  EXPECT_EQ(deliveryOf(thread, "m"), Delivery::Sent);
  EXPECT_EQ(newestSending(thread), nullptr);
}

TEST(Thread, AReplyThatIsConfirmedAsItIsIsDrawnAnew) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 3)});
  EXPECT_FALSE(updateInPlace(thread, ItemArrived{humanMessage("m", 3)}).empty());
}

TEST(Thread, AReplyThatFailedSaysWhyUntilItIsSentAgain) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 3)});
  const std::vector<RowSplice> splices = updateInPlace(thread, ReplyFailed{"m", "No network."});
  EXPECT_EQ(splices, (std::vector<RowSplice>{{2, 1, 1}}));
  EXPECT_EQ(deliveryOf(thread, "m"), Delivery::Failed);
  EXPECT_EQ(thread.unsent.at("m").problem, "No network.");
  updateInPlace(thread, ReplyRetried{"m"});
  EXPECT_EQ(thread.unsent.at("m"), UnsentReply{});
}

TEST(Thread, AFailureThatComesAfterTheEchoMarksNothingAsFailed) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 3)});
  updateInPlace(thread, NewestLoaded{page({humanMessage("m", 3)})});
  EXPECT_TRUE(updateInPlace(thread, ReplyFailed{"m", "Too late."}).empty());
  EXPECT_EQ(deliveryOf(thread, "m"), Delivery::Sent);
}

TEST(Thread, OnlyAReplyThatFailedIsDiscarded) {
  Thread thread = read();
  updateInPlace(thread, ReplyStarted{humanMessage("m", 3)});
  updateInPlace(thread, ReplyDiscarded{"m"});
  EXPECT_EQ(ids(thread), "bm");
  updateInPlace(thread, ReplyFailed{"m", ""});
  updateInPlace(thread, ReplyDiscarded{"m"});
  EXPECT_EQ(ids(thread), "b");
}

TEST(Thread, AnItemThatChangedIsTakenOnlyWhereItIsKnown) {
  Thread thread = read();
  updateInPlace(thread, ItemChanged{visitorMessage("b", 2, "Better")});
  updateInPlace(thread, ItemChanged{visitorMessage("a", 1)});
  EXPECT_EQ(ids(thread), "b");
  EXPECT_EQ(thread.timeline.item(0).text, "Better");
}

TEST(Thread, AReplyThatGrowsGrows) {
  Thread thread = read();
  TimelineItem growing = samples::message("g", 3, "");
  growing.parts.push_back(TextPart{});
  updateInPlace(thread, ItemArrived{growing});
  updateInPlace(thread, PartChanged{"g", 0, TextPart{"We ship", {}}});
  EXPECT_EQ(thread.timeline.find("g")->text, "We ship");
  EXPECT_TRUE(thread.timeline.rowOfItem("g"));
}

TEST(Thread, WhoWroteIsKnown) {
  Thread thread = read();
  EXPECT_FALSE(hasWritten(thread, "u1"));
  updateInPlace(thread, ItemArrived{note("n", 3)});
  EXPECT_TRUE(hasWritten(thread, "u1"));
}

TEST(Thread, NotesStandApartFromMessagesOfTheSameTeammate) {
  Thread thread;
  updateInPlace(thread, NewestLoaded{page({humanMessage("a", 1), note("b", 2), note("c", 3), humanMessage("d", 4)})});
  ASSERT_EQ(thread.timeline.rowCount(), 4u);  // after the day
  EXPECT_EQ(thread.timeline.row(2).items.size(), 2u);
}

TEST(Thread, ToolsOfAnyNameAreShown) {
  Thread thread;
  TimelineItem tool = samples::message("t", 1);
  tool.type = ItemType::Tool;
  tool.tool = "refund";
  updateInPlace(thread, ItemArrived{tool});
  EXPECT_TRUE(thread.timeline.rowOfItem("t"));
}

// ------------------------------------------------------------------------------------------------------ seen

struct SeenCase {
  const char* name;
  std::vector<TimelineItem> items;
  const char* seen;  // of what was seen at 5
};

class LastSeenReply : public testing::TestWithParam<SeenCase> {};

TEST_P(LastSeenReply, IsTheNewestPublicMessageUnlessTheVisitorWroteIt) {
  Thread thread;
  updateInPlace(thread, NewestLoaded{page(GetParam().items)});
  const TimelineItem* reply = lastSeenReply(thread.timeline, Timestamp{5});
  EXPECT_EQ(reply ? reply->id : "", GetParam().seen);
}

INSTANTIATE_TEST_SUITE_P(
    , LastSeenReply,
    testing::ValuesIn<SeenCase>({
        {"OfNone", {}, ""},
        {"OfOne", {humanMessage("a", 5)}, "a"},
        {"OfTwoTheLater", {humanMessage("a", 1), humanMessage("b", 2)}, "b"},
        {"AmidAGroup", {humanMessage("a", 1), humanMessage("b", 6)}, "a"},
        {"NotYet", {humanMessage("a", 6)}, ""},
        {"BeforeTheVisitorWrote", {humanMessage("a", 1), visitorMessage("b", 2)}, ""},
        {"WhatTheVisitorWroteLaterIsNothing", {humanMessage("a", 1), visitorMessage("b", 6)}, "a"},
        {"NotesAndEventsAreNothing", {humanMessage("a", 1), note("b", 2), event("c", 3, "resolved")}, "a"},
    }),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace cossistant
