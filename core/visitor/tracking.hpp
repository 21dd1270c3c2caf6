#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "core/result/reducer.hpp"
#include "core/visitor/visit.hpp"

/// When the team is told of the visit of a page (runtime §15). The visitor is patched first, then what happens is
/// reported: `connected`, `route_change` after each patch of another page that succeeded, `focus`, and `heartbeat`
/// while the page is visible.

namespace cossistant {

/// Ours: the protocol does not say.
inline constexpr std::int64_t kVisitHeartbeatMs = 60'000;
/// A tab that is come back to becomes visible and takes the focus: that is one `focus`.
inline constexpr std::int64_t kFocusSpacingMs = 1'000;

struct Tracking {
  bool isOn = false;  // since the first report, until it stops
  BrowserFacts browser;
  PageFacts page;
  json::Raw attribution;  // of the page that was landed on; empty while there is none
  std::string sessionId;
  bool isBrowserKnown = false;   // the server has `browser`
  bool isPatching = false;       // a patch is on its way, one at most
  std::string patchedUrl;        // of the patch that is on its way or was the last
  std::string syncedUrl;         // of the last one that succeeded
  bool awaitsConnected = false;  // `connected` follows the patch, however it ends
  bool isConnected = false;      // has been reported
  Timestamp focusedAt;
  bool operator==(const Tracking&) const = default;
};

/// What an event wants done, the activity first.
struct TrackingStep {
  std::optional<ActivityType> activity;
  bool patches = false;
  bool setsHeartbeat = false;
  bool cancelsHeartbeat = false;
  bool operator==(const TrackingStep&) const = default;
};

/// The browser was looked at: at each load of the website.
struct VisitReported {
  BrowserFacts browser;
  PageFacts page;
  std::string sessionId;
  Timestamp now;
};
/// The address may have changed.
struct PageMoved {
  PageFacts page;
};
/// The page has the focus, or is visible again.
struct PageFocused {
  Timestamp now;
};
struct PageHidden {};
struct HeartbeatPassed {};
/// How a patch ended, and whether the page is visible.
struct VisitorPatched {
  bool succeeded = false;
  bool isPageVisible = true;
};
/// The visitor is blocked, or the server does not take part: nothing is told any more until the next report.
struct TrackingStopped {};

TrackingStep updateInPlace(Tracking& state, VisitReported event);
TrackingStep updateInPlace(Tracking& state, PageMoved event);
TrackingStep updateInPlace(Tracking& state, PageFocused event);
TrackingStep updateInPlace(Tracking& state, PageHidden event);
TrackingStep updateInPlace(Tracking& state, HeartbeatPassed event);
TrackingStep updateInPlace(Tracking& state, VisitorPatched event);
TrackingStep updateInPlace(Tracking& state, TrackingStopped event);

/// The patch that is wanted now; the facts of the browser go along until the server has them.
[[nodiscard]] VisitorPatch visitorPatch(const Tracking& state, Timestamp now);
/// Nothing while the attribution or the page is not there to be told.
[[nodiscard]] std::optional<ActivityReport> activityReport(const Tracking& state, ActivityType activity, Timestamp now);

/// Whether an answer says that there is no point in going on: the visitor or the route is not there, or not allowed.
[[nodiscard]] bool endsTracking(std::int64_t status) noexcept;

}  // namespace cossistant
