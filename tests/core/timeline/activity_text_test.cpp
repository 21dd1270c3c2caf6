#include "core/timeline/activity_text.hpp"

#include <gtest/gtest.h>

#include "core/timeline/activity_view.hpp"
#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

struct EventCase {
  const char* type;
  const char* key;
};

class EventText : public testing::TestWithParam<EventCase> {};

TEST_P(EventText, HasTheSentenceOfItsType) {
  EXPECT_EQ(eventTextKey(GetParam().type), std::string("component.conversationEvent.") + GetParam().key);
}

INSTANTIATE_TEST_SUITE_P(, EventText,
                         testing::ValuesIn<EventCase>({
                             {"assigned", "assigned"},
                             {"unassigned", "unassigned"},
                             {"participant_requested", "participantRequested"},
                             {"participant_joined", "participantJoined"},
                             {"participant_left", "participantLeft"},
                             {"status_changed", "statusChanged"},
                             {"priority_changed", "priorityChanged"},
                             {"tag_added", "tagAdded"},
                             {"tag_removed", "tagRemoved"},
                             {"resolved", "resolved"},
                             {"reopened", "reopened"},
                             {"visitor_blocked", "visitorBlocked"},
                             {"visitor_unblocked", "visitorUnblocked"},
                             {"visitor_identified", "visitorIdentified"},
                             {"ai_paused", "default"},
                             {"", "default"},
                         }),
                         [](const auto& info) { return std::string{*info.param.type ? info.param.type : "nothing"}; });

struct ToolCase {
  const char* name;
  const char* tool;
  std::optional<ToolState> state;  // nothing: no valid part
  const char* query;
  const char* itemText;
  const char* key;  // behind `component.`
  const char* text;
};

class ToolTexts : public testing::TestWithParam<ToolCase> {};

TEST_P(ToolTexts, AreTheSentenceOrWhatTheToolSays) {
  const ToolCase& given = GetParam();
  TimelineItem item = test::makeTool("a", {}, given.tool);
  item.text = given.itemText;
  ToolPart part = std::get<ToolPart>(item.parts.front());
  part.state = given.state.value_or(ToolState::Partial);
  part.errorText = " broken ";
  KnowledgeSearch search;
  if (*given.query) search.query = given.query;
  const ToolText says = toolTextOf(item, given.tool, given.state ? &part : nullptr, search);
  EXPECT_EQ(says.key, std::string("component.") + given.key);
  EXPECT_EQ(says.text.value_or(""), given.text);
}

constexpr const char* kSearch = "searchKnowledgeBase";

INSTANTIATE_TEST_SUITE_P(
    , ToolTexts,
    testing::ValuesIn<ToolCase>({
        {"Searching", kSearch, ToolState::Partial, "", "words", "searchKnowledgeTool.searching", ""},
        {"SearchingForSomething", kSearch, ToolState::Partial, "q", "words", "searchKnowledgeTool.searchingQuery", ""},
        {"SearchWithoutAPart", kSearch, {}, "", "words", "searchKnowledgeTool.searching", ""},
        {"SearchFailed", kSearch, ToolState::Error, "", "words", "searchKnowledgeTool.error", ""},
        {"SearchForSomethingFailed", kSearch, ToolState::Error, "q", "words", "searchKnowledgeTool.errorQuery", ""},
        {"SearchDone", kSearch, ToolState::Result, "", "", "searchKnowledgeTool.result", ""},
        {"SearchDoneSpeaksForItself", kSearch, ToolState::Result, "", " words ", "searchKnowledgeTool.result", "words"},
        {"SearchForSomethingDone", kSearch, ToolState::Result, "q", "words", "searchKnowledgeTool.resultQuery", ""},
        {"Running", "book", ToolState::Partial, "", " ", "toolActivity.partial", ""},
        {"RunningSpeaksForItself", "book", ToolState::Partial, "", " words ", "toolActivity.partial", "words"},
        {"Failed", "book", ToolState::Error, "", "", "toolActivity.error", "broken"},
        {"FailedSpeaksForItself", "book", ToolState::Error, "", "words", "toolActivity.error", "words"},
        {"Done", "book", ToolState::Result, "", "", "toolActivity.result", ""},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

std::vector<ActivityView> groupOf(std::vector<std::optional<ToolState>> states) {
  std::vector<ActivityView> group;
  for (const auto& state : states) {
    TimelineItem item = state ? test::makeTool("a", {}) : test::makeEvent("a", {});
    if (state) std::get<ToolPart>(item.parts.front()).state = *state;
    group.push_back(viewActivity(item, {}));
  }
  setIndicators(group);
  return group;
}

TEST(ToolIndicators, AToolAtWorkHasASpinner) {
  EXPECT_EQ(groupOf({ToolState::Partial})[0].indicator, ToolIndicator::Spinner);
}

TEST(ToolIndicators, OneThatIsDoneHasAnArrowAmongOthers) {
  EXPECT_EQ(groupOf({ToolState::Result})[0].indicator, std::nullopt);
  EXPECT_EQ(groupOf({ToolState::Result, std::nullopt})[0].indicator, std::nullopt);
  const auto group = groupOf({ToolState::Result, ToolState::Error, ToolState::Partial, std::nullopt});
  EXPECT_EQ(group[0].indicator, ToolIndicator::Arrow);
  EXPECT_EQ(group[1].indicator, ToolIndicator::Arrow);
  EXPECT_EQ(group[2].indicator, ToolIndicator::Spinner);
  EXPECT_EQ(group[3].indicator, std::nullopt);
}

}  // namespace
}  // namespace cossistant
