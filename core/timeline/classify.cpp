#include "core/timeline/classify.hpp"

#include <algorithm>
#include <span>

namespace cossistant {
namespace {

constexpr std::string_view kStandaloneTools[] = {"aiCreditUsage", "generationUsage"};
constexpr std::string_view kShownTools[] = {"searchKnowledgeBase"};

bool contains(std::span<const std::string_view> names, std::string_view wanted) noexcept {
  return std::find(names.begin(), names.end(), wanted) != names.end();
}

}  // namespace

ItemClass classify(const TimelineItem& item) noexcept {
  switch (item.type) {
    case ItemType::Message:
      return ItemClass::Message;
    case ItemType::Identification:
      return ItemClass::StandaloneTool;
    case ItemType::Tool:
      return contains(kStandaloneTools, toolNameOf(item)) ? ItemClass::StandaloneTool : ItemClass::Activity;
    case ItemType::Event:
      break;
  }
  return ItemClass::Activity;
}

bool isShown(const TimelineItem& item) noexcept {
  if (item.deletedAt || item.visibility == Visibility::Private) return false;
  if (item.type == ItemType::Event) return eventPartOf(item) != nullptr;
  return item.type != ItemType::Tool || contains(kShownTools, toolNameOf(item));
}

const EventPart* eventPartOf(const TimelineItem& item) noexcept {
  for (const Part& part : item.parts) {
    if (const auto* event = std::get_if<EventPart>(&part)) return event;
  }
  return nullptr;
}

const ToolPart* toolPartOf(const TimelineItem& item) noexcept {
  for (const Part& part : item.parts) {
    const auto* tool = std::get_if<ToolPart>(&part);
    if (tool && !tool->toolCallId.empty() && !tool->toolName.empty()) return tool;
  }
  return nullptr;
}

std::string_view toolNameOf(const TimelineItem& item) noexcept {
  if (item.tool && !item.tool->empty()) return *item.tool;
  if (const ToolPart* tool = toolPartOf(item)) return tool->toolName;
  return item.type == ItemType::Identification ? std::string_view("identification") : std::string_view();
}

}  // namespace cossistant
