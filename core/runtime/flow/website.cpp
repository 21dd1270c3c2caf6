#include "core/runtime/flow/website.hpp"

#include <utility>

#include "core/json/codec.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/live.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/sounds.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/texts.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/unsent.hpp"
#include "core/runtime/flow/visit.hpp"
#include "core/website/gate.hpp"
#include "core/website/visitor_store.hpp"

namespace cossistant::flow {

namespace {

void websiteChanged(Turn& turn) {
  for (const Slice slice :
       {Slice::Shell, Slice::Home, Slice::History, Slice::Conversation, Slice::Text, Slice::Visitor, Slice::Website}) {
    turn.changed(slice);
  }
}

void rememberVisitor(const State& state, Turn& turn) {
  const StoredValue stored = storedValue(
      StoredVisitor{state.identity.visitorId, state.website.website->id, state.config.publicKey, state.now});
  turn.effect(effect::StorageSet{stored.key, stored.value});
}

void websiteLoaded(State& state, Turn& turn, Website website) {
  // Until now nothing could be fetched, nor has the socket told of anything.
  const bool isFirst = !state.website.website;
  const bool begins = !hasVisitor(state);
  state.websiteFailures = 0;
  updateInPlace(state.website, WebsiteLoaded{std::move(website)});
  state.identity.visitorId = std::string(visitorId(state.website));
  state.host.isBlocked = isVisitorBlocked(state.website);
  followLanguages(state, turn);
  rememberVisitor(state, turn);
  trackVisit(state, turn);
  if (isFirst) tellLookedAt(state, turn);
  if (begins && hasVisitor(state)) reloadTimelines(state, turn);
  restoreMessages(state, turn);
  if (!state.list.isLoaded) loadConversations(state, turn);
  loadSupportState(state, turn, false);
  reviveSocket(state, turn);
}

void websiteFailed(State& state, Turn& turn, const RequestFailure& failure) {
  updateInPlace(state.website, WebsiteFailed{failure});
  turn.emitError(failure.code, failure.message, "website_load_failed");
  if (configurationError(state.config.publicKey, state.website)) return;
  // Without the website there is nothing to draw, so this goes on by itself.
  turn.setTimer(TimerPurpose::WebsiteRetry, retryDelayMs(++state.websiteFailures, std::nullopt));
}

[[gnu::noinline]] void answerAll(State& state, Turn& turn) {
  std::optional<json::Raw> known;
  if (const auto& website = state.website.website) known = json::Raw{json::encode(*website)};
  for (const std::int64_t callId : std::exchange(state.refreshCalls, {})) turn.answerCall(callId, known);
}

/// Who waits is answered once nothing of it is on its way any more.
void answerRefreshes(State& state, Turn& turn) {
  if (!state.refreshCalls.empty() && state.website.status != LoadStatus::Loading) answerAll(state, turn);
}

}  // namespace

void loadWebsite(State& state, Turn& turn) {
  if (state.website.status == LoadStatus::Loading || configurationError(state.config.publicKey, {})) return;
  turn.cancelTimer(TimerPurpose::WebsiteRetry);
  updateInPlace(state.website, WebsiteRequested{});
  send(turn, request::LoadWebsite{}, getWebsite(state.identity));
  turn.changed(Slice::Shell);
}

void refreshWebsite(State& state, Turn& turn) {
  state.isWebsiteOvertaken = state.website.status == LoadStatus::Loading;
  loadWebsite(state, turn);
}

void refreshFor(State& state, Turn& turn, const action::Refresh& asked) {
  state.refreshCalls.push_back(asked.callId);
  if (asked.force) {
    refreshWebsite(state, turn);
  } else if (!state.website.website) {
    loadWebsite(state, turn);
  }
  answerRefreshes(state, turn);
}

void websiteAnswered(State& state, Turn& turn, const HttpResult& result) {
  Website website;
  if (const auto failure = result.read(website)) {
    websiteFailed(state, turn, *failure);
  } else {
    websiteLoaded(state, turn, std::move(website));
  }
  if (std::exchange(state.isWebsiteOvertaken, false)) loadWebsite(state, turn);
  answerRefreshes(state, turn);
  websiteChanged(turn);
}

}  // namespace cossistant::flow
