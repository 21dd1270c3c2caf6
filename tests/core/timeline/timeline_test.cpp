#include "core/timeline/timeline.hpp"

#include <gtest/gtest.h>

#include "tests/core/timeline/timelines.hpp"

namespace cossistant {
namespace {

using namespace test;

/// The ids of the items, oldest first.
Keys idsOf(const Timeline& timeline) {
  Keys ids;
  for (std::size_t index = 0; index < timeline.size(); ++index) ids.push_back(timeline.item(index).id);
  return ids;
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
  TimelineItem next = test::makeItem("a", ItemType::Message, Timestamp{10 * kHourMs});
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
  Timeline timeline = timelineOf({says("a", 0), says("b", kHourMs)});
  TimelineItem deleted = says("b", kHourMs);
  deleted.deletedAt = Timestamp{11 * kHourMs};
  EXPECT_EQ(timeline.upsert(deleted), (Splices{{2, 1, 0}}));
  EXPECT_EQ(timeline.size(), 2u);
  EXPECT_NE(timeline.find("b"), nullptr);
  EXPECT_EQ(timeline.newest()->id, "a");
}

TEST(TimelineMerge, ADeletedItemDoesNotPartAGroup) {
  TimelineItem deleted = says("b", 1, "V2");
  deleted.deletedAt = Timestamp{11 * kHourMs};
  EXPECT_EQ(keysOf(timelineOf({says("a", 0), deleted, says("c", 2)})), (Keys{"day:1970-01-01", "a c"}));
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
  Timeline timeline = timelineOf({says("a", 0), says("b", kHourMs)});
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

// --------------------------------------------------------------------------------------- finding things

TEST(TimelineLookup, TheRowOfAnItemIsTheOneThatShowsIt) {
  const Timeline timeline = timelineOf({says("a", 0), says("b", 1), says("c", 2, "V2"), says("d", 24 * kHourMs)});
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
  const Timeline timeline = timelineOf({says("a", 0), says("b", 48 * kHourMs)});
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
