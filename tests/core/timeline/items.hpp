#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/model/timeline_item.hpp"

/// Short ways to write items in tests.

namespace cossistant::test {

/// The instant of `text`, such as `2026-03-02T09:00:00Z`.
inline Timestamp at(std::string_view text) { return parseIsoTime(text).value(); }

inline TimelineItem makeItem(std::string id, ItemType type, Timestamp time) {
  TimelineItem item;
  item.id = std::move(id);
  item.conversationId = "CO1";
  item.organizationId = "ORG";
  item.type = type;
  item.createdAt = time;
  return item;
}

inline TimelineItem fromVisitor(TimelineItem item, std::string id) {
  item.visitorId = std::move(id);
  return item;
}
inline TimelineItem fromHuman(TimelineItem item, std::string id) {
  item.userId = std::move(id);
  return item;
}
inline TimelineItem fromAi(TimelineItem item, std::string id) {
  item.aiAgentId = std::move(id);
  return item;
}

inline TimelineItem makeMessage(std::string id, Timestamp time, std::string text = "hello") {
  TimelineItem item = makeItem(std::move(id), ItemType::Message, time);
  item.parts.push_back(TextPart{text, {}});
  item.text = std::move(text);
  return item;
}

inline TimelineItem makeEvent(std::string id, Timestamp time, std::string eventType = "resolved") {
  TimelineItem item = makeItem(std::move(id), ItemType::Event, time);
  EventPart part;
  part.eventType = std::move(eventType);
  item.parts.push_back(std::move(part));
  return item;
}

inline TimelineItem makeTool(std::string id, Timestamp time, std::string name = "searchKnowledgeBase") {
  TimelineItem item = makeItem(std::move(id), ItemType::Tool, time);
  ToolPart part;
  part.type = "tool-" + name;
  part.toolCallId = "call-" + item.id;
  part.toolName = std::move(name);
  part.state = ToolState::Result;
  item.parts.push_back(std::move(part));
  return item;
}

}  // namespace cossistant::test
