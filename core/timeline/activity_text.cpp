#include "core/timeline/activity_text.hpp"

#include <algorithm>
#include <iterator>

#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

constexpr std::string_view kEventsWithASentence[] = {
    "assigned",         "unassigned",      "participant_joined", "participant_left",  "participant_requested",
    "priority_changed", "reopened",        "resolved",           "status_changed",    "tag_added",
    "tag_removed",      "visitor_blocked", "visitor_unblocked",  "visitor_identified"};

std::string camelCase(std::string_view words) {
  std::string name;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == '_' && i + 1 < words.size()) {
      name += static_cast<char>(words[++i] - 'a' + 'A');
    } else {
      name += words[i];
    }
  }
  return name;
}

std::string_view searchWord(ToolState state) noexcept {
  switch (state) {
    case ToolState::Partial:
      return "searching";
    case ToolState::Error:
      return "error";
    case ToolState::Result:
      break;
  }
  return "result";
}

}  // namespace

std::string eventTextKey(std::string_view eventType) {
  const bool isKnown = std::find(std::begin(kEventsWithASentence), std::end(kEventsWithASentence), eventType) !=
                       std::end(kEventsWithASentence);
  return "component.conversationEvent." + (isKnown ? camelCase(eventType) : "default");
}

ToolText toolTextOf(const TimelineItem& item, std::string_view name, const ToolPart* tool,
                    const KnowledgeSearch& search) {
  const ToolState state = tool ? tool->state : ToolState::Partial;
  if (name == kKnowledgeSearchTool) {
    ToolText says{"component.searchKnowledgeTool." + std::string(searchWord(state)), std::nullopt};
    if (search.query) {
      says.key += "Query";
    } else if (state == ToolState::Result) {
      says.text = trimmedText(item.text);
    }
    return says;
  }
  ToolText says{"component.toolActivity." + std::string(json::enumNames<ToolState>()[static_cast<std::size_t>(state)]),
                trimmedText(item.text)};
  if (!says.text && state == ToolState::Error && tool) says.text = trimmedText(tool->errorText);
  return says;
}

}  // namespace cossistant
