#pragma once

#include "core/model/realtime_event.hpp"

/// Who may have an event (protocol §14.4).

namespace cossistant::server {

[[nodiscard]] bool goesToDashboards(const RealtimeEvent& event);

/// Whether the visitor of the event's scope may have it: never what is private or for the team.
[[nodiscard]] bool goesToVisitor(const RealtimeEvent& event);

}  // namespace cossistant::server
