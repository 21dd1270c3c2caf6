#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/part.hpp"
#include "core/time/timestamp.hpp"

namespace cossistant {

/// One entry of a conversation (protocol §5.3). The author is the one of `userId`, `aiAgentId`,
/// `visitorId` that is set, in that order of priority.
struct TimelineItem {
  std::string id;  // ULID
  std::string conversationId;
  std::string organizationId;  // empty on items that the server has not confirmed
  Visibility visibility = Visibility::Public;
  ItemType type = ItemType::Message;
  std::optional<std::string> text;
  std::optional<std::string> tool;
  std::vector<Part> parts;
  std::optional<std::string> userId;
  std::optional<std::string> aiAgentId;
  std::optional<std::string> visitorId;
  Timestamp createdAt;
  std::optional<Timestamp> deletedAt;
  bool operator==(const TimelineItem&) const = default;
};

void describe(json::Fields& fields, TimelineItem& item);

/// What a client sends to have an item made (protocol §8.1, §9).
struct TimelineItemInput {
  std::optional<std::string> id;
  ItemType type = ItemType::Message;
  std::string text;
  std::optional<std::vector<Part>> parts;
  Visibility visibility = Visibility::Public;
  std::optional<std::string> tool;
  std::optional<std::string> userId;
  std::optional<std::string> aiAgentId;
  std::optional<std::string> visitorId;
  std::optional<Timestamp> createdAt;
  bool operator==(const TimelineItemInput&) const = default;
};

void describe(json::Fields& fields, TimelineItemInput& input);

}  // namespace cossistant
