#include "core/visitor/tracking.hpp"

namespace cossistant {

namespace {

std::string urlOf(const PageFacts& page) {
  const auto address = parsePageAddress(page.url);
  return address ? sanitisedUrl(*address) : std::string{};
}

void patch(Tracking& state, TrackingStep& step, std::string url) {
  state.isPatching = true;
  state.patchedUrl = std::move(url);
  step.patches = true;
}

}  // namespace

TrackingStep updateInPlace(Tracking& state, VisitReported event) {
  TrackingStep step;
  state.isOn = true;
  state.isBrowserKnown = false;
  state.browser = std::move(event.browser);
  state.page = std::move(event.page);
  state.sessionId = std::move(event.sessionId);
  if (state.attribution.text.empty()) state.attribution = attribution(state.page, event.now);
  state.awaitsConnected = true;
  if (!state.isPatching) patch(state, step, urlOf(state.page));
  return step;
}

TrackingStep updateInPlace(Tracking& state, PageMoved event) {
  TrackingStep step;
  if (!state.isOn) return step;
  state.page = std::move(event.page);
  if (state.isPatching) return step;  // looked at when it is answered
  std::string url = urlOf(state.page);
  if (url != state.syncedUrl) patch(state, step, std::move(url));
  return step;
}

TrackingStep updateInPlace(Tracking& state, PageFocused event) {
  TrackingStep step;
  if (!state.isOn || !state.isConnected) return step;
  step.setsHeartbeat = true;
  if (event.now.ms - state.focusedAt.ms < kFocusSpacingMs) return step;
  state.focusedAt = event.now;
  step.activity = ActivityType::Focus;
  return step;
}

TrackingStep updateInPlace(Tracking&, PageHidden) {
  TrackingStep step;
  step.cancelsHeartbeat = true;
  return step;
}

TrackingStep updateInPlace(Tracking& state, HeartbeatPassed) {
  TrackingStep step;
  if (!state.isOn) return step;
  step.activity = ActivityType::Heartbeat;
  step.setsHeartbeat = true;
  return step;
}

TrackingStep updateInPlace(Tracking& state, VisitorPatched event) {
  TrackingStep step;
  state.isPatching = false;
  if (!state.isOn) return step;
  if (event.succeeded) {
    state.syncedUrl = state.patchedUrl;
    state.isBrowserKnown = true;
  }
  if (std::exchange(state.awaitsConnected, false)) {
    state.isConnected = true;
    step.activity = ActivityType::Connected;
    step.setsHeartbeat = event.isPageVisible;
  } else if (event.succeeded) {
    step.activity = ActivityType::RouteChange;
  }
  // Never the same address twice: after a failure the next change of the page tries again.
  std::string url = urlOf(state.page);
  if (url != state.patchedUrl) patch(state, step, std::move(url));
  return step;
}

TrackingStep updateInPlace(Tracking& state, TrackingStopped) {
  TrackingStep step;
  state.isOn = false;
  state.isConnected = false;
  state.awaitsConnected = false;
  state.syncedUrl.clear();
  step.cancelsHeartbeat = true;
  return step;
}

VisitorPatch visitorPatch(const Tracking& state, Timestamp now) {
  VisitorPatch patch;
  patch.page = currentPage(state.page, now);
  if (state.isBrowserKnown) return patch;
  patch.browser = state.browser;
  if (!state.attribution.text.empty()) patch.attribution = state.attribution;
  return patch;
}

std::optional<ActivityReport> activityReport(const Tracking& state, ActivityType activity, Timestamp now) {
  ActivityReport report{state.sessionId, activity, state.attribution, currentPage(state.page, now)};
  if (report.attribution.text.empty() || !report.page.url) return std::nullopt;
  return report;
}

bool endsTracking(std::int64_t status) noexcept {
  return status == 401 || status == 403 || status == 404 || status == 405;
}

}  // namespace cossistant
