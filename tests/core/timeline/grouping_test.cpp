#include "core/timeline/grouping.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

using test::at;
using test::fromAi;
using test::fromHuman;
using test::fromVisitor;
using test::makeEvent;
using test::makeItem;
using test::makeMessage;
using test::makeTool;

/// The rows as words: `day:…`, or the kind with the ids of the items.
std::vector<std::string> outlineOf(const std::vector<TimelineItem>& items, const ZoneOffsets& zone = {}) {
  std::vector<const TimelineItem*> pointers;
  for (const TimelineItem& item : items) pointers.push_back(&item);
  std::vector<std::string> outline;
  for (const Row& row : groupTimeline(pointers, zone)) {
    if (row.kind == RowKind::Day) {
      outline.push_back(rowKey(row));
      continue;
    }
    std::string words(json::enumNames<RowKind>()[static_cast<std::size_t>(row.kind)]);
    for (const TimelineItem* item : row.items) words += " " + item->id;
    outline.push_back(words);
  }
  return outline;
}

using Outline = std::vector<std::string>;

struct GroupingCase {
  const char* name;
  std::vector<TimelineItem> items;
  Outline rows;
};

class TimelineGrouping : public testing::TestWithParam<GroupingCase> {};

TEST_P(TimelineGrouping, MakesTheseRows) { EXPECT_EQ(outlineOf(GetParam().items), GetParam().rows); }

TimelineItem visitorSays(std::string id, const char* time, std::string visitor = "V1") {
  return fromVisitor(makeMessage(std::move(id), at(time)), std::move(visitor));
}
TimelineItem aiSays(std::string id, const char* time) { return fromAi(makeMessage(std::move(id), at(time)), "AI"); }
TimelineItem aiTool(std::string id, const char* time, std::string name = "searchKnowledgeBase") {
  return fromAi(makeTool(std::move(id), at(time), std::move(name)), "AI");
}
TimelineItem humanEvent(std::string id, const char* time) { return fromHuman(makeEvent(std::move(id), at(time)), "U"); }
TimelineItem humanTool(std::string id, const char* time) { return fromHuman(makeTool(std::move(id), at(time)), "U"); }
TimelineItem aiEventByPart(std::string id, const char* time) {
  TimelineItem item = makeEvent(std::move(id), at(time));
  std::get<EventPart>(item.parts.front()).actorAiAgentId = "AI";
  return item;
}

// The worked examples of ui §3.3, by their numbers.
INSTANTIATE_TEST_SUITE_P(
    Examples, TimelineGrouping,
    testing::ValuesIn<GroupingCase>({
        {"1_SevenMinutesAndAnotherSender",
         {visitorSays("a", "2026-03-02T09:00:00Z"), visitorSays("b", "2026-03-02T09:04:00Z"),
          visitorSays("c", "2026-03-02T09:11:00Z"), visitorSays("d", "2026-03-02T09:12:00Z", "V2")},
         {"day:2026-03-02", "messages a b", "messages c", "messages d"}},
        {"2_FiveMinutesEachSlideOn",
         {visitorSays("a", "2026-03-02T09:00:00Z"), visitorSays("b", "2026-03-02T09:05:00Z"),
          visitorSays("c", "2026-03-02T09:10:00Z")},
         {"day:2026-03-02", "messages a b c"}},
        {"3_OneMillisecondTooLate",
         {visitorSays("a", "2026-03-02T09:00:00.000Z"), visitorSays("b", "2026-03-02T09:05:00.001Z")},
         {"day:2026-03-02", "messages a", "messages b"}},
        {"4_AToolPartsMessages",
         {aiSays("a", "2026-03-02T09:00:00Z"), aiTool("t", "2026-03-02T09:00:05Z"),
          aiSays("b", "2026-03-02T09:00:10Z")},
         {"day:2026-03-02", "messages a", "activity t", "messages b"}},
        {"4_WithoutTheTool",
         {aiSays("a", "2026-03-02T09:00:00Z"), aiSays("b", "2026-03-02T09:00:10Z")},
         {"day:2026-03-02", "messages a b"}},
        {"5_EventsAndToolsTogether",
         {humanEvent("a", "2026-03-02T12:00:00Z"), humanTool("b", "2026-03-02T12:02:00Z"),
          humanEvent("c", "2026-03-02T12:04:00Z"), humanTool("d", "2026-03-02T12:10:00Z"),
          fromHuman(makeItem("e", ItemType::Identification, at("2026-03-02T12:11:00Z")), "U")},
         {"day:2026-03-02", "activity a b c", "activity d", "tool e"}},
        {"6_AStandaloneToolPartsActivity",
         {aiTool("a", "2026-03-02T12:00:00Z"), aiTool("b", "2026-03-02T12:02:00Z", "aiCreditUsage"),
          aiTool("c", "2026-03-02T12:03:00Z")},
         {"day:2026-03-02", "activity a", "tool b", "activity c"}},
        {"7_MidnightPartsActivity",
         {humanEvent("a", "2026-03-02T23:58:00Z"), humanTool("b", "2026-03-03T00:01:00Z")},
         {"day:2026-03-02", "activity a", "day:2026-03-03", "activity b"}},
        {"8_TheActorOfTheEventIsTheSenderOfTheTool",
         {aiEventByPart("a", "2026-03-02T12:00:00Z"), fromVisitor(aiTool("b", "2026-03-02T12:01:00Z"), "V1")},
         {"day:2026-03-02", "activity a b"}},
    }),
    [](const auto& info) { return "Example" + std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Rules, TimelineGrouping,
    testing::ValuesIn<GroupingCase>({
        {"NothingMakesNoRow", {}, {}},
        {"OneItemHasItsDay", {visitorSays("a", "2026-03-02T09:00:00Z")}, {"day:2026-03-02", "messages a"}},
        {"MidnightPartsMessages",
         {visitorSays("a", "2026-03-02T23:59:59Z"), visitorSays("b", "2026-03-03T00:00:00Z")},
         {"day:2026-03-02", "messages a", "day:2026-03-03", "messages b"}},
        {"AnEventPartsMessages",
         {visitorSays("a", "2026-03-02T09:00:00Z"), humanEvent("e", "2026-03-02T09:00:01Z"),
          visitorSays("b", "2026-03-02T09:00:02Z")},
         {"day:2026-03-02", "messages a", "activity e", "messages b"}},
        {"AMessagePartsActivity",
         {humanEvent("a", "2026-03-02T09:00:00Z"), visitorSays("m", "2026-03-02T09:00:01Z"),
          humanEvent("b", "2026-03-02T09:00:02Z")},
         {"day:2026-03-02", "activity a", "messages m", "activity b"}},
        {"ActivityOfAnotherSenderIsAnotherGroup",
         {humanEvent("a", "2026-03-02T09:00:00Z"), aiTool("b", "2026-03-02T09:00:01Z")},
         {"day:2026-03-02", "activity a", "activity b"}},
        {"ActivityWithinFiveMinutesIsOneGroup",
         {humanEvent("a", "2026-03-02T09:00:00Z"), humanEvent("b", "2026-03-02T09:05:00Z"),
          humanEvent("c", "2026-03-02T09:10:00.001Z")},
         {"day:2026-03-02", "activity a b", "activity c"}},
        {"StandaloneToolsNeverGroup",
         {aiTool("a", "2026-03-02T09:00:00Z", "generationUsage"),
          aiTool("b", "2026-03-02T09:00:01Z", "generationUsage")},
         {"day:2026-03-02", "tool a", "tool b"}},
        {"SenderTypeIsNotCompared",
         {fromHuman(makeMessage("a", at("2026-03-02T09:00:00Z")), "X"),
          fromAi(makeMessage("b", at("2026-03-02T09:00:01Z")), "X")},
         {"day:2026-03-02", "messages a b"}},
        {"ItemsOfNobodyStandApart",
         {makeMessage("a", at("2026-03-02T09:00:00Z")), makeMessage("b", at("2026-03-02T09:00:00Z"))},
         {"day:2026-03-02", "messages a", "messages b"}},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(DaySeparators, FollowTheLocalDay) {
  const ZoneOffsets tokyo{{{Timestamp{0}, 9 * 60}}};
  EXPECT_EQ(outlineOf({visitorSays("a", "2026-03-02T14:59:00Z"), visitorSays("b", "2026-03-02T15:00:00Z")}, tokyo),
            (Outline{"day:2026-03-02", "messages a", "day:2026-03-03", "messages b"}));
}

TEST(DaySeparators, KnowThatClocksWereSetForward) {
  // Berlin, 2026-03-29, 01:00 UTC: from +1 to +2. Midnight comes at 23:00 UTC before and at 22:00 UTC after.
  const ZoneOffsets berlin{{{at("2025-10-26T01:00:00Z"), 60}, {at("2026-03-29T01:00:00Z"), 120}}};
  EXPECT_EQ(outlineOf({visitorSays("a", "2026-03-28T22:59:00Z"), visitorSays("b", "2026-03-28T23:00:00Z"),
                       visitorSays("c", "2026-03-29T21:59:00Z"), visitorSays("d", "2026-03-29T22:00:00Z")},
                      berlin),
            (Outline{"day:2026-03-28", "messages a", "day:2026-03-29", "messages b", "messages c", "day:2026-03-30",
                     "messages d"}));
}

TEST(DaySeparators, TheHourThatComesTwiceStaysOneGroup) {
  // Berlin, 2026-10-25, 01:00 UTC: 02:58 twice, four minutes apart.
  const ZoneOffsets berlin{{{at("2026-03-29T01:00:00Z"), 120}, {at("2026-10-25T01:00:00Z"), 60}}};
  EXPECT_EQ(outlineOf({visitorSays("a", "2026-10-25T00:58:00Z"), visitorSays("b", "2026-10-25T01:02:00Z")}, berlin),
            (Outline{"day:2026-10-25", "messages a b"}));
}

TEST(DaySeparators, ADayDoesNotBeginTwiceWhereClocksAreSetBackOverMidnight) {
  // Newfoundland until 2011: at 00:01 clocks went back to 23:01 of the day before.
  const ZoneOffsets stJohns{{{at("2010-03-14T03:31:00Z"), -150}, {at("2010-11-07T02:31:00Z"), -210}}};
  EXPECT_EQ(outlineOf({visitorSays("a", "2010-11-07T02:29:00Z"), visitorSays("b", "2010-11-07T02:30:30Z"),
                       visitorSays("c", "2010-11-07T02:31:30Z"), visitorSays("d", "2010-11-07T03:31:00Z")},
                      stJohns),
            (Outline{"day:2010-11-06", "messages a", "day:2010-11-07", "messages b c", "messages d"}));
}

TEST(DaySeparators, ADayThatIsAnnouncedAlreadyIsNotRepeated) {
  const TimelineItem item = visitorSays("a", "1970-01-02T09:00:00Z");
  const TimelineItem* items[] = {&item};
  EXPECT_EQ(groupTimeline(items, {}, 1).size(), 1u);
  EXPECT_EQ(groupTimeline(items, {}, 0).size(), 2u);
}

/// Ids `item-0`, `item-1` … up to the first behind `count` of them that begins a row.
std::vector<TimelineItem> breath(std::size_t count) {
  std::vector<TimelineItem> items;
  for (std::size_t n = 0; items.size() < count || !beginsRow(items.back().id); ++n) {
    items.push_back(fromVisitor(makeMessage("item-" + std::to_string(n), {static_cast<std::int64_t>(n)}), "V1"));
  }
  return items;
}

TEST(LongGroups, AreSeveralRowsOfWhichTheFirstBeginsAndTheLastEnds) {
  std::vector<TimelineItem> items = breath(100);
  items.push_back(fromHuman(makeMessage("answer", {200}), "U"));
  std::vector<const TimelineItem*> pointers;
  for (const TimelineItem& item : items) pointers.push_back(&item);
  const std::vector<Row> rows = groupTimeline(pointers, {});
  ASSERT_GT(rows.size(), 4u);
  for (std::size_t at = 1; at < rows.size(); ++at) {
    const bool isOfBreath = at + 1 < rows.size();
    EXPECT_EQ(rows[at].begins, at == 1 || !isOfBreath) << at;
    EXPECT_EQ(rows[at].ends, at + 2 >= rows.size()) << at;
    EXPECT_EQ(beginsRow(rows[at].items.front()->id), !rows[at].begins) << at;
    for (std::size_t item = 1; item < rows[at].items.size(); ++item) EXPECT_FALSE(beginsRow(rows[at].items[item]->id));
  }
}

TEST(LongGroups, ArePartedAboutEveryEightItemsByIdsThatCountUpAndByRandomOnes) {
  for (const char* stem : {"", "01M3251Q9R9PF34RM9VHFG"}) {
    int rows = 0;
    int longest = 0;
    for (int n = 0, length = 0; n < 16'000; ++n) {
      length = beginsRow(stem + std::to_string(n)) ? 1 : length + 1;
      rows += length == 1 ? 1 : 0;
      longest = std::max(longest, length);
    }
    EXPECT_NEAR(rows, 2'000, 150) << stem;
    EXPECT_LT(longest, 90) << stem;
  }
}

TEST(RowKeys, AGroupIsNamedAfterItsFirstItem) {
  const TimelineItem first = visitorSays("a", "2026-03-02T09:00:00Z");
  const TimelineItem second = visitorSays("b", "2026-03-02T09:01:00Z");
  const TimelineItem* items[] = {&first, &second};
  EXPECT_EQ(rowKey(groupTimeline(items, {}).back()), "a");
}

TEST(Grouping, MessagesOfOneSenderDoNotMixWhatIsPrivateWithWhatIsPublic) {
  const TimelineItem first = visitorSays("a", "2026-03-02T09:00:00Z");
  TimelineItem second = visitorSays("b", "2026-03-02T09:01:00Z");
  second.visibility = Visibility::Private;
  const TimelineItem* items[] = {&first, &second};
  EXPECT_EQ(groupTimeline(items, {}).size(), 3u);
}

}  // namespace
}  // namespace cossistant
