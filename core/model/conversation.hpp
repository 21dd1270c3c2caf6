#pragma once

#include <optional>
#include <string>

#include "core/model/timeline_item.hpp"

namespace cossistant {

/// A conversation as the widget gets it (protocol §5.2).
struct Conversation {
  std::string id;
  std::optional<std::string> title;
  std::optional<std::string> visitorTitle;
  std::optional<std::string> visitorTitleLanguage;
  std::optional<std::string> visitorLanguage;
  std::optional<Timestamp> translationActivatedAt;
  std::optional<Timestamp> translationChargedAt;
  std::optional<json::Raw> metadata;  // flat object
  Timestamp createdAt;
  Timestamp updatedAt;
  std::string visitorId;
  std::string websiteId;
  std::string channel = "widget";
  ConversationStatus status = ConversationStatus::Open;
  std::optional<std::int64_t> visitorRating;  // 1..5
  std::optional<Timestamp> visitorRatingAt;
  std::optional<Timestamp> deletedAt;  // archived when set
  std::optional<TimelineItem> lastTimelineItem;
  std::optional<Timestamp> visitorLastSeenAt;  // of the requesting visitor
  bool operator==(const Conversation&) const = default;
};

void describe(json::Fields& fields, Conversation& conversation);

}  // namespace cossistant
