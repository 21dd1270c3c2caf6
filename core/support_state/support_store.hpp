#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/support_rules.hpp"
#include "core/result/reducer.hpp"
#include "core/website/website_load.hpp"

/// The support state of the visitor, how far its loading is, and the changes of it that are on their way to the
/// server (runtime §8, §10.1, api §9.2).

namespace cossistant {

/// A change that already shows and that the server has not answered.
struct PendingOnboarding {
  std::int64_t number = 0;
  OnboardingUpdate update;
  bool operator==(const PendingOnboarding&) const = default;
};

struct SupportStore {
  SupportState confirmed;                  // as the server last said it, normalised
  std::vector<PendingOnboarding> pending;  // oldest first
  LoadStatus status = LoadStatus::Idle;
  std::optional<RequestFailure> failure;  // of the last request, with status `Failure` only
  std::string visitorId;                  // whose state it is
  std::int64_t requests = 0;              // how many were begun, which numbers them
  std::int64_t awaitedLoad = 0;           // the load whose answer counts; 0 when none does
  bool operator==(const SupportStore&) const = default;
};

/// A load begins, numbered by `requests`; the ones before it do not count any more. Of another visitor nothing stays.
struct SupportStateRequested {
  std::string visitorId;
};
/// Ignored unless the load is awaited: one that a later load, an event or an answered change has overtaken knows less.
struct SupportStateLoaded {
  std::int64_t number = 0;
  SupportState state;
};
struct SupportStateFailed {
  std::int64_t number = 0;
  RequestFailure failure;
};
/// By way of the socket.
struct SupportStateReceived {
  SupportState state;
};
/// A change goes out, numbered by `requests`, and shows at once.
struct OnboardingUpdateBegun {
  OnboardingUpdate update;
};
struct OnboardingUpdated {
  std::int64_t number = 0;
  SupportState state;  // all of it
};
/// The change is taken back.
struct OnboardingUpdateFailed {
  std::int64_t number = 0;
  RequestFailure failure;
};

/// Brings the state from before `event` to after it. What the event brings moves into the state.
void updateInPlace(SupportStore& store, SupportStateRequested event);
void updateInPlace(SupportStore& store, SupportStateLoaded event);
void updateInPlace(SupportStore& store, SupportStateFailed event);
void updateInPlace(SupportStore& store, SupportStateReceived event);
void updateInPlace(SupportStore& store, OnboardingUpdateBegun event);
void updateInPlace(SupportStore& store, OnboardingUpdated event);
void updateInPlace(SupportStore& store, OnboardingUpdateFailed event);
template <class Event>
requires ReducedBy<SupportStore, Event>
[[nodiscard]] SupportStore update(SupportStore store, Event event) {
  updateInPlace(store, std::move(event));
  return store;
}

/// Whether a load that nobody insists on has something to do: nothing is there or on its way. That the server knows of
/// no support state (404) is an answer, too.
[[nodiscard]] bool needsLoad(const SupportStore& store, std::string_view visitorId) noexcept;

/// The state with what is on its way.
[[nodiscard]] SupportState shownSupportState(const SupportStore& store);

}  // namespace cossistant
