#include "core/realtime/event_filter.hpp"

namespace cossistant {

namespace {

/// The item of an event that brings one, else null.
const TimelineItem* itemOf(const RealtimeEvent& event) noexcept {
  if (const auto* created = std::get_if<TimelineItemCreated>(&event)) return &created->item;
  if (const auto* updated = std::get_if<TimelineItemUpdated>(&event)) return &updated->item;
  return nullptr;
}

/// The visitor that an event is aimed at, else null.
const std::string* targetOf(const EventScope& scope, const TimelineItem* item) noexcept {
  if (scope.visitorId && !scope.visitorId->empty()) return &*scope.visitorId;
  if (item && item->visitorId && !item->visitorId->empty()) return &*item->visitorId;
  return nullptr;
}

}  // namespace

bool isForWidget(const RealtimeEvent& event, const OwnIdentity& own) noexcept {
  const EventScope& scope = eventScope(event);
  if (!own.websiteId.empty() && scope.websiteId != own.websiteId) return false;
  if (own.visitorId.empty()) return true;
  const TimelineItem* item = itemOf(event);
  if (item && item->visibility != Visibility::Public) return false;
  const std::string* target = targetOf(scope, item);
  return !target || *target == own.visitorId;
}

}  // namespace cossistant
