#include "core/inbox/activity_words.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct EventCase {
  const char* eventType;
  std::optional<std::string> message;
  const char* words;
};

class EventWords : public testing::TestWithParam<EventCase> {};

TEST_P(EventWords, SayWhoDidWhatToWhom) {
  EventPart event;
  event.eventType = GetParam().eventType;
  event.message = GetParam().message;
  EXPECT_EQ(eventWords(event, "Nora", "Ole"), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    , EventWords,
    testing::ValuesIn<EventCase>({
        {"resolved", {}, "Nora resolved the conversation"},
        {"ai_paused", {}, "Nora paused the assistant"},
        {"assigned", {}, "Nora assigned the conversation to Ole"},
        {"participant_requested", "Asked for a human.", "Nora asked Ole to join: Asked for a human."},
        {"priority_changed", "high", "Nora changed the priority: high"},
        {"priority_changed", " ", "Nora changed the priority"},
        {"door_painted", {}, "Nora door painted"},
    }),
    [](const auto& info) { return std::string(info.param.eventType) + std::to_string(info.index); });

ToolPart toolPart(ToolState state, std::optional<std::string> errorText = std::nullopt) {
  ToolPart part;
  part.state = state;
  part.errorText = std::move(errorText);
  return part;
}

TEST(ToolWords, SayWhatIsDoneAndHowItWent) {
  const ToolPart atWork = toolPart(ToolState::Partial);
  const ToolPart done = toolPart(ToolState::Result);
  const ToolPart failed = toolPart(ToolState::Error, "no index");
  EXPECT_EQ(toolWords("searchKnowledgeBase", &atWork, "Acorn", "oil"), "Acorn searched the knowledge base for “oil” …");
  EXPECT_EQ(toolWords("searchKnowledgeBase", &done, "Acorn", "oil"), "Acorn searched the knowledge base for “oil”");
  EXPECT_EQ(toolWords("searchKnowledgeBase", &failed, "Acorn", "oil"),
            "Acorn searched the knowledge base for “oil”, which failed: no index");
}

TEST(ToolWords, OfAToolThatIsNewHereAreItsName) {
  const ToolPart done = toolPart(ToolState::Result);
  EXPECT_EQ(toolWords("refund", &done, "Acorn", {}), "Acorn used refund");
  EXPECT_EQ(toolWords("refund", nullptr, "Acorn", {}), "Acorn used refund …");
}

}  // namespace
}  // namespace cossistant
