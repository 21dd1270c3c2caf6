#include <gtest/gtest.h>

#include "tests/core/timeline/timelines.hpp"

/// Which rows an operation on a timeline moves, and how long groups are parted into rows.

namespace cossistant {
namespace {

using namespace test;

TEST(TimelineSplices, TheFirstItemBringsItsDay) {
  Timeline timeline;
  EXPECT_EQ(timeline.upsert(says("a", 0)), (Splices{{0, 0, 2}}));
}

TEST(TimelineSplices, AMessageOfTheOpenGroupReplacesThatRow) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", kMinuteMs)), (Splices{{1, 1, 1}}));
}

TEST(TimelineSplices, AMessageOfAnotherSenderIsOneMoreRow) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", kMinuteMs, "V2")), (Splices{{2, 0, 1}}));
}

TEST(TimelineSplices, AMessageOfAnotherDayBringsThatDay) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", 24 * kHourMs)), (Splices{{2, 0, 2}}));
}

TEST(TimelineSplices, AnotherSenderInTheMiddleOfAGroupPartsIt) {
  Timeline timeline = timelineOf({says("a", 0), says("c", 2)});
  EXPECT_EQ(timeline.upsert(says("b", 1, "V2")), (Splices{{1, 1, 3}}));
  EXPECT_EQ(keysOf(timeline), (Keys{"day:1970-01-01", "a", "b", "c"}));
}

TEST(TimelineSplices, WhatPartedAGroupJoinsItAgainWhenErased) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 1, "V2"), says("c", 2)});
  EXPECT_EQ(timeline.erase("b"), (Splices{{1, 3, 1}}));
  EXPECT_EQ(keysOf(timeline), (Keys{"day:1970-01-01", "a c"}));
}

TEST(TimelineSplices, AMessageThatBridgesTwoGroupsJoinsThem) {
  Timeline timeline = timelineOf({says("a", 0), says("c", 8 * kMinuteMs)});
  EXPECT_EQ(timeline.upsert(says("b", 4 * kMinuteMs)), (Splices{{1, 2, 1}}));
}

TEST(TimelineSplices, TheLastItemOfADayTakesTheDayAlong) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 24 * kHourMs), says("c", 48 * kHourMs)});
  EXPECT_EQ(timeline.erase("b"), (Splices{{2, 2, 0}}));
  EXPECT_EQ(keysOf(timeline), (Keys{"day:1970-01-01", "a", "day:1970-01-03", "c"}));
}

TEST(TimelineSplices, TheLastItemLeavesNothing) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.erase("a"), (Splices{{0, 2, 0}}));
  EXPECT_EQ(timeline.rowCount(), 0u);
  EXPECT_EQ(timeline.newest(), nullptr);
}

TEST(TimelineSplices, AnUnknownIdErasesNothing) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.erase("b"), Splices{});
}

TEST(TimelineSplices, FarApartChangesOfAPageAreSplicesOfTheirOwn) {
  Timeline timeline = timelineOf({says("a", 0), says("b", kHourMs), says("c", 2 * kHourMs), says("d", 3 * kHourMs),
                                  says("e", 4 * kHourMs), says("f", 5 * kHourMs), says("g", 6 * kHourMs)});
  const Splices splices = timeline.merge({says("a2", 1), says("g2", 6 * kHourMs + 1)});
  EXPECT_EQ(splices, (Splices{{7, 1, 1}, {1, 1, 1}}));
}

TEST(TimelineSplices, APageOfOlderItemsGoesBehindTheDayThatTheyShare) {
  Timeline timeline = timelineOf({says("c", 2 * kHourMs)});
  EXPECT_EQ(timeline.merge({says("a", 0), says("b", kHourMs)}), (Splices{{1, 0, 2}}));
}

TEST(TimelineSplices, APageOfAnOlderDayGoesInFrontOfAll) {
  Timeline timeline = timelineOf({says("c", 24 * kHourMs)});
  EXPECT_EQ(timeline.merge({says("a", 0), says("b", kHourMs)}), (Splices{{0, 0, 3}}));
}

TEST(TimelineSplices, HistoryThatContinuesIntoTheFirstGroupLeavesItItsName) {
  Timeline timeline = timelineOf({says("b", kMinuteMs), says("c", kHourMs)});
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
  EXPECT_EQ(timeline.merge({says("a", 0)}), (Splices{{1, 1, 1}}));
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
  EXPECT_EQ(timeline.row(1).items.size(), 2u);
  (void)timeline.erase("b");
  EXPECT_EQ(rowKey(timeline.row(1)), "a");
}

TEST(TimelineSplices, OfGroupsThatComeTogetherTheFirstKeepsItsName) {
  Timeline timeline = timelineOf({says("b", kMinuteMs), says("x", 2 * kMinuteMs, "V2"), says("c", 3 * kMinuteMs)});
  (void)timeline.merge({says("a", 0)});
  (void)timeline.erase("x");
  EXPECT_EQ(timeline.rowCount(), 2u);
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
}

TEST(TimelineSplices, AGroupThatIsPartedLeavesItsNameWhereTheItemIs) {
  Timeline timeline = timelineOf({says("b", kMinuteMs), says("c", 3 * kMinuteMs)});
  (void)timeline.merge({says("a", 0)});
  (void)timeline.upsert(says("x", kMinuteMs - 1, "V2"));
  EXPECT_EQ(rowKey(timeline.row(1)), "a");
  EXPECT_EQ(rowKey(timeline.row(3)), "b");
}

TEST(TimelineSplices, AHiddenItemMovesNoRow) {
  Timeline timeline = timelineOf({says("a", 0)});
  TimelineItem hidden = says("b", 1);
  hidden.visibility = Visibility::Private;
  EXPECT_EQ(timeline.upsert(hidden), Splices{});
  EXPECT_EQ(timeline.size(), 2u);
}

/// The n-th id of those that begin a row, or of those that do not.
std::string idThat(bool begins, int n) {
  for (int candidate = 0;; ++candidate) {
    std::string id = "item-" + std::to_string(candidate);
    if (beginsRow(id) == begins && n-- == 0) return id;
  }
}

TEST(TimelineLongGroups, AnItemThatBeginsARowMakesTheOneBeforeEndNoMore) {
  Timeline timeline;
  for (int n = 0; n < 3; ++n) (void)timeline.upsert(says(idThat(false, n), n));
  EXPECT_TRUE(timeline.row(1).ends);
  EXPECT_EQ(timeline.upsert(says(idThat(true, 0), 100)), (Splices{{1, 1, 2}}));
  EXPECT_FALSE(timeline.row(1).ends);
  EXPECT_FALSE(timeline.row(2).begins);
  EXPECT_EQ(timeline.upsert(says(idThat(false, 3), 101)), (Splices{{2, 1, 1}}));
}

TEST(TimelineLongGroups, KeepTheirRowsWhenHistoryComesBeforeThem) {
  Timeline timeline;
  for (int n = 0; n < 3; ++n) (void)timeline.upsert(says(idThat(n == 1, n), 1000 + n));
  std::vector<TimelineItem> page;
  for (int n = 0; n < 13; ++n) page.push_back(says(idThat(false, 10 + n), n * 70));
  EXPECT_EQ(timeline.merge(page), (Splices{{1, 1, 1}}));
  EXPECT_EQ(rowKey(timeline.row(2)), idThat(true, 1));
}

TEST(TimelineLongGroups, AreJoinedByNothingThatComesElsewhere) {
  Timeline timeline;
  for (int n = 0; n < 50; ++n) (void)timeline.upsert(says("item-" + std::to_string(n), 1000 + n));
  ASSERT_GT(timeline.rowCount(), 3u);
  (void)timeline.upsert(says("between", 1030, "V2"));
  EXPECT_TRUE(timeline.row(*timeline.rowOfItem("item-30")).ends);
  (void)timeline.erase("between");
  EXPECT_FALSE(timeline.row(*timeline.rowOfItem("item-0")).ends);
  EXPECT_TRUE(timeline.row(*timeline.rowOfItem("item-49")).ends);
  EXPECT_FALSE(timeline.row(*timeline.rowOfItem("item-49")).begins);
}

}  // namespace
}  // namespace cossistant
