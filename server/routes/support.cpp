#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/feature_flags.hpp"
#include "server/services/support_state.hpp"
#include "server/services/visitors.hpp"

/// `/v1/support` (protocol §12).

namespace cossistant::server {
namespace {

/// The visitor of `X-Visitor-Id`. Unlike elsewhere, one that nobody knows is 404.
VisitorRecord visitorOfHeader(const Call& call) {
  const std::string id(call.request.header("x-visitor-id"));
  if (!id.empty()) static_cast<void>(requireVisitorOfWebsite(call.caller, id, call.work));
  return requireVisitor(call, std::nullopt);
}

Response getState(const Call& call) { return ok(supportStateOf(visitorOfHeader(call), call.work.store)); }

Response patchOnboarding(const Call& call) {
  const auto update = parseBody<OnboardingUpdate>(call.request);
  return ok(updateOnboarding(visitorOfHeader(call), update, call.work));
}

Response patchFeatureFlags(const Call& call) {
  return ok(changeFeatureFlags(call.caller, parseBody<FlagChange>(call.request), call.work));
}

}  // namespace

std::vector<Route> supportRoutes() {
  return {
      {"GET",
       "/v1/support/state",
       Access::Runtime,
       getState,
       {.summary = "Feature flags and onboarding of the visitor", .answer = schemaOf<SupportState>, .failures = {404}}},
      {"PATCH",
       "/v1/support/onboarding",
       Access::Runtime,
       patchOnboarding,
       {.summary = "Changes a step of the onboarding, or resets all",
        .body = schemaOf<OnboardingUpdate>,
        .answer = schemaOf<SupportState>,
        .failures = {404}}},
      {"PATCH",
       "/v1/support/feature-flags",
       Access::Control,
       patchFeatureFlags,
       {.summary = "Turns feature flags on and off",
        .body = schemaOf<FlagChange>,
        .answer = schemaOf<FlagsOfTarget>,
        .failures = {404}}},
  };
}

}  // namespace cossistant::server
