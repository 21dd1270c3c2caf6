#pragma once

#include <string>

#include "core/model/realtime_event.hpp"

namespace cossistant {

/// Who this widget is. Empty while unknown.
struct OwnIdentity {
  std::string websiteId;
  std::string visitorId;
};

/// Whether an event may reach the widget (runtime §11): of its own website; nothing private; not aimed at
/// another visitor, by the event's `visitorId` or else by its item's. A rule whose own id is unknown is off.
/// The server filters too; this is the second lock.
[[nodiscard]] bool isForWidget(const RealtimeEvent& event, const OwnIdentity& own) noexcept;

}  // namespace cossistant
