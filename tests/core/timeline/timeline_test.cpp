#include "core/timeline/timeline.hpp"

#include <gtest/gtest.h>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

using Splices = std::vector<RowSplice>;
using Keys = std::vector<std::string>;
using test::at;
using test::fromVisitor;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

/// A message of `sender` at `ms` after the first of January 1970, 10:00.
TimelineItem says(std::string id, std::int64_t ms, std::string sender = "V1") {
  return fromVisitor(test::makeMessage(std::move(id), Timestamp{10 * kHour + ms}), std::move(sender));
}

/// The ids of every row, joined; of a separator its key.
Keys keysOf(const Timeline& timeline) {
  Keys keys;
  for (std::size_t index = 0; index < timeline.rowCount(); ++index) {
    const Row& row = timeline.row(index);
    std::string key = row.items.empty() ? rowKey(row) : "";
    for (const TimelineItem* item : row.items) key += (key.empty() ? "" : " ") + item->id;
    keys.push_back(key);
  }
  return keys;
}

/// The ids of the items, oldest first.
Keys idsOf(const Timeline& timeline) {
  Keys ids;
  for (std::size_t index = 0; index < timeline.size(); ++index) ids.push_back(timeline.item(index).id);
  return ids;
}

Timeline timelineOf(std::vector<TimelineItem> items) {
  Timeline timeline;
  (void)timeline.merge(std::move(items));
  return timeline;
}

// ------------------------------------------------------------------------------------------ merge rules

TEST(TimelineMerge, AnIdenticalItemChangesNothing) {
  Timeline timeline = timelineOf({says("a", 0)});
  const TimelineItem* before = timeline.find("a");
  EXPECT_EQ(timeline.upsert(says("a", 0)), Splices{});
  EXPECT_EQ(timeline.find("a"), before);
}

TEST(TimelineMerge, AnItemThatDiffersIsReplacedEntirely) {
  Timeline timeline = timelineOf({says("a", 0)});
  TimelineItem next = test::makeItem("a", ItemType::Message, Timestamp{10 * kHour});
  next.visitorId = "V1";
  next.text = "another";
  EXPECT_EQ(timeline.upsert(next), (Splices{{1, 1, 1}}));
  EXPECT_EQ(*timeline.find("a"), next);
}

TEST(TimelineMerge, ItemsWithoutIdAreIgnored) {
  Timeline timeline;
  EXPECT_EQ(timeline.merge({says("", 0), says("a", 1)}), (Splices{{0, 0, 2}}));
  EXPECT_EQ(idsOf(timeline), Keys{"a"});
}

TEST(TimelineMerge, ItemsAreOrderedByTime) {
  EXPECT_EQ(idsOf(timelineOf({says("c", 3), says("a", 1), says("b", 2)})), (Keys{"a", "b", "c"}));
}

TEST(TimelineMerge, ItemsOfOneInstantKeepTheOrderOfTheirArrival) {
  Timeline timeline = timelineOf({says("c", 0), says("a", 0)});
  (void)timeline.upsert(says("b", 0));
  EXPECT_EQ(idsOf(timeline), (Keys{"c", "a", "b"}));
}

TEST(TimelineMerge, AReplacedItemKeepsItsOrderAmongThoseOfItsInstant) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 0)});
  TimelineItem next = says("a", 0);
  next.text = "changed";
  (void)timeline.upsert(next);
  EXPECT_EQ(idsOf(timeline), (Keys{"a", "b"}));
}

TEST(TimelineMerge, AnItemWhoseTimeChangesMoves) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 1), says("c", 2)});
  EXPECT_EQ(timeline.upsert(says("a", 3)), (Splices{{1, 1, 1}}));
  EXPECT_EQ(keysOf(timeline), (Keys{"day:1970-01-01", "b c a"}));
}

TEST(TimelineMerge, OfItemsThatShareAnIdInAPageTheLastCounts) {
  TimelineItem last = says("a", 0);
  last.text = "last";
  const Timeline timeline = timelineOf({says("a", 5), says("b", 1), last});
  EXPECT_EQ(idsOf(timeline), (Keys{"a", "b"}));
  EXPECT_EQ(timeline.find("a")->text, "last");
}

TEST(TimelineMerge, APageThatIsThereAlreadyChangesNothing) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 1)});
  EXPECT_EQ(timeline.merge({says("a", 0), says("b", 1)}), Splices{});
}

TEST(TimelineMerge, ADeletedItemIsKeptWithoutARow) {
  Timeline timeline = timelineOf({says("a", 0), says("b", kHour)});
  TimelineItem deleted = says("b", kHour);
  deleted.deletedAt = Timestamp{11 * kHour};
  EXPECT_EQ(timeline.upsert(deleted), (Splices{{2, 1, 0}}));
  EXPECT_EQ(timeline.size(), 2u);
  EXPECT_NE(timeline.find("b"), nullptr);
  EXPECT_EQ(timeline.newest()->id, "a");
}

TEST(TimelineMerge, ADeletedItemDoesNotPartAGroup) {
  TimelineItem deleted = says("b", 1, "V2");
  deleted.deletedAt = Timestamp{11 * kHour};
  EXPECT_EQ(keysOf(timelineOf({says("a", 0), deleted, says("c", 2)})), (Keys{"day:1970-01-01", "a c"}));
}

// --------------------------------------------------------------------------------------------- splices

TEST(TimelineSplices, TheFirstItemBringsItsDay) {
  Timeline timeline;
  EXPECT_EQ(timeline.upsert(says("a", 0)), (Splices{{0, 0, 2}}));
}

TEST(TimelineSplices, AMessageOfTheOpenGroupReplacesThatRow) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", kMinute)), (Splices{{1, 1, 1}}));
}

TEST(TimelineSplices, AMessageOfAnotherSenderIsOneMoreRow) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", kMinute, "V2")), (Splices{{2, 0, 1}}));
}

TEST(TimelineSplices, AMessageOfAnotherDayBringsThatDay) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.upsert(says("b", 24 * kHour)), (Splices{{2, 0, 2}}));
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
  Timeline timeline = timelineOf({says("a", 0), says("c", 8 * kMinute)});
  EXPECT_EQ(timeline.upsert(says("b", 4 * kMinute)), (Splices{{1, 2, 1}}));
}

TEST(TimelineSplices, TheLastItemOfADayTakesTheDayAlong) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 24 * kHour), says("c", 48 * kHour)});
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
  Timeline timeline = timelineOf({says("a", 0), says("b", kHour), says("c", 2 * kHour), says("d", 3 * kHour),
                                  says("e", 4 * kHour), says("f", 5 * kHour), says("g", 6 * kHour)});
  const Splices splices = timeline.merge({says("a2", 1), says("g2", 6 * kHour + 1)});
  EXPECT_EQ(splices, (Splices{{7, 1, 1}, {1, 1, 1}}));
}

TEST(TimelineSplices, APageOfOlderItemsGoesBehindTheDayThatTheyShare) {
  Timeline timeline = timelineOf({says("c", 2 * kHour)});
  EXPECT_EQ(timeline.merge({says("a", 0), says("b", kHour)}), (Splices{{1, 0, 2}}));
}

TEST(TimelineSplices, APageOfAnOlderDayGoesInFrontOfAll) {
  Timeline timeline = timelineOf({says("c", 24 * kHour)});
  EXPECT_EQ(timeline.merge({says("a", 0), says("b", kHour)}), (Splices{{0, 0, 3}}));
}

TEST(TimelineSplices, HistoryThatContinuesIntoTheFirstGroupLeavesItItsName) {
  Timeline timeline = timelineOf({says("b", kMinute), says("c", kHour)});
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
  EXPECT_EQ(timeline.merge({says("a", 0)}), (Splices{{1, 1, 1}}));
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
  EXPECT_EQ(timeline.row(1).items.size(), 2u);
  (void)timeline.erase("b");
  EXPECT_EQ(rowKey(timeline.row(1)), "a");
}

TEST(TimelineSplices, OfGroupsThatComeTogetherTheFirstKeepsItsName) {
  Timeline timeline = timelineOf({says("b", kMinute), says("x", 2 * kMinute, "V2"), says("c", 3 * kMinute)});
  (void)timeline.merge({says("a", 0)});
  (void)timeline.erase("x");
  EXPECT_EQ(timeline.rowCount(), 2u);
  EXPECT_EQ(rowKey(timeline.row(1)), "b");
}

TEST(TimelineSplices, AGroupThatIsPartedLeavesItsNameWhereTheItemIs) {
  Timeline timeline = timelineOf({says("b", kMinute), says("c", 3 * kMinute)});
  (void)timeline.merge({says("a", 0)});
  (void)timeline.upsert(says("x", kMinute - 1, "V2"));
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

// ----------------------------------------------------------------------------------- replace, updatePart

TEST(TimelineReplace, TheServersItemTakesThePlaceOfTheOptimisticOne) {
  Timeline timeline = timelineOf({says("optimistic", 0)});
  EXPECT_EQ(timeline.replace("optimistic", says("server", 5)), (Splices{{1, 1, 1}}));
  EXPECT_EQ(idsOf(timeline), Keys{"server"});
}

TEST(TimelineReplace, ItStaysInFrontOfWhatArrivedAfterTheOptimisticOneAtTheSameInstant) {
  Timeline timeline = timelineOf({says("optimistic", 0), says("other", 0)});
  (void)timeline.replace("optimistic", says("server", 0));
  EXPECT_EQ(idsOf(timeline), (Keys{"server", "other"}));
}

TEST(TimelineReplace, ItsOwnTimeDecidesWhereItStands) {
  Timeline timeline = timelineOf({says("optimistic", 0), says("other", 5)});
  (void)timeline.replace("optimistic", says("server", 9));
  EXPECT_EQ(idsOf(timeline), (Keys{"other", "server"}));
}

TEST(TimelineReplace, WorksWhenBothIdsAreEqual) {
  Timeline timeline = timelineOf({says("a", 0), says("b", 1)});
  EXPECT_EQ(timeline.replace("a", says("a", 2)), (Splices{{1, 1, 1}}));
  EXPECT_EQ(idsOf(timeline), (Keys{"b", "a"}));
}

TEST(TimelineReplace, ChangesNothingWhenTheEchoSaidTheSame) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.replace("a", says("a", 0)), Splices{});
}

TEST(TimelineReplace, OnlyErasesTheOptimisticOneWhenTheServersIsThere) {
  Timeline timeline = timelineOf({says("optimistic", 0), says("server", 0)});
  EXPECT_EQ(timeline.replace("optimistic", says("server", 0)), (Splices{{1, 1, 1}}));
  EXPECT_EQ(idsOf(timeline), Keys{"server"});
}

TEST(TimelineReplace, AddsTheItemWhenTheOptimisticOneIsGone) {
  Timeline timeline;
  EXPECT_EQ(timeline.replace("optimistic", says("server", 0)), (Splices{{0, 0, 2}}));
}

TEST(TimelineUpdatePart, ReplacesOnePart) {
  Timeline timeline = timelineOf({says("a", 0), says("b", kHour)});
  EXPECT_EQ(timeline.updatePart("b", 0, TextPart{"hello there", TextState::Streaming}), (Splices{{2, 1, 1}}));
  EXPECT_EQ(timeline.find("b")->parts, (std::vector<Part>{TextPart{"hello there", TextState::Streaming}}));
  EXPECT_EQ(timeline.find("b")->text, "hello there");
}

TEST(TimelineUpdatePart, AddsTheNextPart) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.updatePart("a", 1, StepStartPart{}), (Splices{{1, 1, 1}}));
  EXPECT_EQ(timeline.find("a")->parts.size(), 2u);
}

TEST(TimelineUpdatePart, TheSamePartChangesNothing) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.updatePart("a", 0, TextPart{"hello", {}}), Splices{});
}

TEST(TimelineUpdatePart, AnUnknownItemOrAnIndexBeyondTheNextChangesNothing) {
  Timeline timeline = timelineOf({says("a", 0)});
  EXPECT_EQ(timeline.updatePart("b", 0, TextPart{"x", {}}), Splices{});
  EXPECT_EQ(timeline.updatePart("a", 2, TextPart{"x", {}}), Splices{});
  EXPECT_EQ(timeline.updatePart("a", -1, TextPart{"x", {}}), Splices{});
}

// ------------------------------------------------------------------------------------------ long groups

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

// --------------------------------------------------------------------------------------- finding things

TEST(TimelineLookup, TheRowOfAnItemIsTheOneThatShowsIt) {
  const Timeline timeline = timelineOf({says("a", 0), says("b", 1), says("c", 2, "V2"), says("d", 24 * kHour)});
  EXPECT_EQ(timeline.rowOfItem("a"), 1u);
  EXPECT_EQ(timeline.rowOfItem("b"), 1u);
  EXPECT_EQ(timeline.rowOfItem("c"), 2u);
  EXPECT_EQ(timeline.rowOfItem("d"), 4u);
}

TEST(TimelineLookup, AnUnknownOrHiddenItemHasNoRow) {
  TimelineItem hidden = says("h", 0);
  hidden.visibility = Visibility::Private;
  const Timeline timeline = timelineOf({hidden});
  EXPECT_EQ(timeline.rowOfItem("h"), std::nullopt);
  EXPECT_EQ(timeline.rowOfItem("x"), std::nullopt);
}

TEST(TimelineLookup, TheRowOfADayIsItsSeparator) {
  const Timeline timeline = timelineOf({says("a", 0), says("b", 48 * kHour)});
  EXPECT_EQ(timeline.rowOfDay(0), 0u);
  EXPECT_EQ(timeline.rowOfDay(1), std::nullopt);
  EXPECT_EQ(timeline.rowOfDay(2), 2u);
  EXPECT_EQ(timeline.rowOfDay(3), std::nullopt);
}

TEST(TimelineLookup, TheNewestIsTheLastThatIsShown) {
  EXPECT_EQ(timelineOf({says("b", 1), says("a", 0)}).newest()->id, "b");
}

TEST(TimelineLookup, KnowsWhetherAnItemAsksForAnAddress) {
  Timeline timeline;
  EXPECT_FALSE(timeline.hasIdentification());
  TimelineItem item = test::makeItem("a", ItemType::Identification, {});
  (void)timeline.upsert(item);
  item.text = "again";
  (void)timeline.upsert(item);
  EXPECT_TRUE(timeline.hasIdentification());
  (void)timeline.erase("a");
  EXPECT_FALSE(timeline.hasIdentification());
}

TEST(TimelineDays, FollowTheZoneThatItWasMadeWith) {
  Timeline timeline(ZoneOffsets{{{Timestamp{0}, 14 * 60}}});
  (void)timeline.upsert(says("a", 0));
  EXPECT_EQ(keysOf(timeline), (Keys{"day:1970-01-02", "a"}));
}

}  // namespace
}  // namespace cossistant
