#include "core/support_state/support_store.hpp"

namespace cossistant {

namespace {

void receive(SupportStore& store, SupportState state) {
  store.confirmed = std::move(state);
  store.confirmed.featureFlags = normalizedFlags(store.confirmed.featureFlags);
  store.status = LoadStatus::Success;
  store.failure.reset();
  store.awaitedLoad = 0;
}

void fail(SupportStore& store, RequestFailure failure) {
  store.status = LoadStatus::Failure;
  store.failure = std::move(failure);
}

/// Whether the change was still waiting for its answer.
bool settle(SupportStore& store, std::int64_t number) {
  return std::erase_if(store.pending, [&](const PendingOnboarding& each) { return each.number == number; }) > 0;
}

}  // namespace

void updateInPlace(SupportStore& store, SupportStateRequested event) {
  if (store.visitorId != event.visitorId) {
    store.confirmed = {};
    store.pending.clear();
    store.visitorId = std::move(event.visitorId);
  }
  store.status = LoadStatus::Loading;
  store.failure.reset();
  store.awaitedLoad = ++store.requests;
}

void updateInPlace(SupportStore& store, SupportStateLoaded event) {
  if (event.number == store.awaitedLoad) receive(store, std::move(event.state));
}

void updateInPlace(SupportStore& store, SupportStateFailed event) {
  if (event.number != store.awaitedLoad) return;
  store.awaitedLoad = 0;
  fail(store, std::move(event.failure));
}

void updateInPlace(SupportStore& store, SupportStateReceived event) { receive(store, std::move(event.state)); }

void updateInPlace(SupportStore& store, OnboardingUpdateBegun event) {
  store.pending.push_back({++store.requests, std::move(event.update)});
  store.status = LoadStatus::Success;
  store.failure.reset();
}

void updateInPlace(SupportStore& store, OnboardingUpdated event) {
  if (settle(store, event.number)) receive(store, std::move(event.state));
}

void updateInPlace(SupportStore& store, OnboardingUpdateFailed event) {
  if (settle(store, event.number)) fail(store, std::move(event.failure));
}

bool needsLoad(const SupportStore& store, std::string_view visitorId) noexcept {
  if (store.visitorId != visitorId) return true;
  const bool isUnknownToServer = store.failure && store.failure->status == 404;
  return store.status != LoadStatus::Success && store.awaitedLoad == 0 && !isUnknownToServer;
}

SupportState shownSupportState(const SupportStore& store) {
  SupportState state = store.confirmed;
  for (const PendingOnboarding& each : store.pending) applyUpdate(state, each.update);
  return state;
}

}  // namespace cossistant
