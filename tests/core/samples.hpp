#pragma once

#include <string>
#include <utility>

#include "core/model/conversation.hpp"

/// Small values that tests start from.

namespace cossistant::samples {

/// A public message without an author. `at` is Unix time in milliseconds.
inline TimelineItem message(std::string id, std::int64_t at, std::string text = "Hello") {
  TimelineItem item;
  item.id = std::move(id);
  item.conversationId = "c1";
  item.organizationId = "org";
  item.text = std::move(text);
  item.createdAt = Timestamp{at};
  return item;
}

inline TimelineItem visitorMessage(std::string id, std::int64_t at, std::string text = "Hello") {
  TimelineItem item = message(std::move(id), at, std::move(text));
  item.visitorId = "me";
  return item;
}

inline TimelineItem humanMessage(std::string id, std::int64_t at, std::string text = "Hello") {
  TimelineItem item = message(std::move(id), at, std::move(text));
  item.userId = "u1";
  return item;
}

inline TimelineItem event(std::string id, std::int64_t at, std::string eventType) {
  TimelineItem item = message(std::move(id), at);
  item.type = ItemType::Event;
  item.text.reset();
  EventPart part;
  part.eventType = std::move(eventType);
  item.parts.push_back(std::move(part));
  return item;
}

/// An open conversation of the visitor `me`.
inline Conversation conversation(std::string id, std::int64_t updatedAt = 0) {
  Conversation conversation;
  conversation.id = std::move(id);
  conversation.visitorId = "me";
  conversation.websiteId = "site";
  conversation.updatedAt = Timestamp{updatedAt};
  return conversation;
}

}  // namespace cossistant::samples
