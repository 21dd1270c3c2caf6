#pragma once

#include <string>
#include <string_view>

#include "core/model/timeline_item.hpp"

namespace cossistant {

/// Who an item is from, as the timeline groups and draws it.
struct Sender {
  std::string id;  // of a teammate, an AI agent or a visitor; the item's own id when nobody is named
  SenderType type = SenderType::TeamMember;
  bool operator==(const Sender&) const = default;
};

/// As `Sender`, pointing into the item it was resolved from; valid while that item lives unchanged.
struct SenderView {
  std::string_view id;
  SenderType type = SenderType::TeamMember;
};

/// The sender of `item` (ui §3.2). The first that is set wins: `userId`, `aiAgentId`, `visitorId`, then the
/// `actorUserId` and `actorAiAgentId` of its first event part; else a team member with the item's own id.
/// An empty id counts as unset. O(parts), no allocation.
[[nodiscard]] SenderView senderViewOf(const TimelineItem& item) noexcept;
[[nodiscard]] Sender senderOf(const TimelineItem& item);

/// Who did what `event`, a part of `item`, says: the AI agent that it names, else the teammate, else the sender of the
/// item (ui §3.11). O(parts).
[[nodiscard]] Sender actorOf(const TimelineItem& item, const EventPart& event);

}  // namespace cossistant
