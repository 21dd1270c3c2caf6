#include "core/timeline/classify.hpp"

#include <algorithm>
#include <span>

#include "core/timeline/feedback_view.hpp"
#include "core/timeline/knowledge_search.hpp"
#include "core/timeline/media_url.hpp"
#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

constexpr std::string_view kStandaloneTools[] = {"aiCreditUsage", "generationUsage"};

bool contains(std::span<const std::string_view> names, std::string_view wanted) noexcept {
  return std::find(names.begin(), names.end(), wanted) != names.end();
}

bool hasMedia(const TimelineItem& item) noexcept {
  return std::any_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
    if (const auto* image = std::get_if<ImagePart>(&part)) return isMediaUrl(image->url);
    const auto* file = std::get_if<FilePart>(&part);
    return file && isMediaUrl(file->url);
  });
}

bool saysSomething(const TimelineItem& message) noexcept {
  return hasMessageText(message) || feedbackPartOf(message) || hasMedia(message);
}

bool isShownTool(const TimelineItem& item) {
  if (toolNameOf(item) != kKnowledgeSearchTool) return false;
  const auto isTool = [](const Part& part) { return std::holds_alternative<ToolPart>(part); };
  const auto isPublicTool = [&](const Part& part) { return isTool(part) && isVisible(part, Audience::Widget); };
  return std::none_of(item.parts.begin(), item.parts.end(), isTool) ||
         std::any_of(item.parts.begin(), item.parts.end(), isPublicTool);
}

}  // namespace

ItemClass classify(const TimelineItem& item) {
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

bool isShown(const TimelineItem& item) {
  if (item.deletedAt || item.visibility == Visibility::Private) return false;
  switch (item.type) {
    case ItemType::Message:
      return saysSomething(item);
    case ItemType::Event:
      return eventPartOf(item) != nullptr;
    case ItemType::Tool:
      return isShownTool(item);
    case ItemType::Identification:
      break;
  }
  return true;
}

bool isShownToTeam(const TimelineItem& item) {
  if (item.deletedAt) return false;
  switch (item.type) {
    case ItemType::Message:
      return saysSomething(item);
    case ItemType::Event:
      return eventPartOf(item) != nullptr;
    case ItemType::Tool:
      return !toolNameOf(item, Audience::Dashboard).empty();
    case ItemType::Identification:
      break;
  }
  return true;
}

const EventPart* eventPartOf(const TimelineItem& item) noexcept {
  for (const Part& part : item.parts) {
    if (const auto* event = std::get_if<EventPart>(&part)) return event;
  }
  return nullptr;
}

const ToolPart* toolPartOf(const TimelineItem& item, Audience audience) {
  for (const Part& part : item.parts) {
    const auto* tool = std::get_if<ToolPart>(&part);
    if (!tool || tool->toolCallId.empty() || tool->toolName.empty() || !tool->input.text.starts_with('{')) continue;
    if (isVisible(part, audience)) return tool;
  }
  return nullptr;
}

std::string_view toolNameOf(const TimelineItem& item, Audience audience) {
  if (item.tool && !item.tool->empty()) return *item.tool;
  if (const ToolPart* tool = toolPartOf(item, audience)) return tool->toolName;
  return item.type == ItemType::Identification ? std::string_view("identification") : std::string_view();
}

}  // namespace cossistant
