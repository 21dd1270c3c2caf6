#include "core/runtime/flow/live.hpp"

#include "core/json/codec.hpp"
#include "core/realtime/event_filter.hpp"
#include "core/result/overloaded.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/http.hpp"
#include "core/runtime/flow/live_events.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/website.hpp"
#include "core/website/gate.hpp"

namespace cossistant::flow {

namespace {

void perform(Turn& turn, const ConnectionEffect& wanted) {
  std::visit(Overloaded{
                 [&](const OpenSocket& open) {
                   turn.effect(effect::SocketOpen{open.socketId, open.url});
                 },
                 [&](const SendText& send) {
                   turn.effect(effect::SocketSend{send.socketId, send.text});
                 },
                 [&](const CloseSocket& close) {
                   turn.effect(effect::SocketClose{close.socketId, close.code, close.reason});
                 },
                 [&](const SetRetryTimer& timer) { turn.setTimer(TimerPurpose::SocketRetry, timer.delayMs); },
                 [&](const CancelRetryTimer&) { turn.cancelTimer(TimerPurpose::SocketRetry); },
                 [&](const SetHeartbeatTimer& timer) { turn.setTimer(TimerPurpose::SocketHeartbeat, timer.delayMs); },
                 [&](const CancelHeartbeatTimer&) { turn.cancelTimer(TimerPurpose::SocketHeartbeat); },
             },
             wanted);
}

/// What happened meanwhile has to be fetched: the socket replays nothing (protocol §14.2). That goes for the first one,
/// too: what was fetched before it opened knows nothing of what came in between.
void resync(State& state, Turn& turn) {
  reloadConversations(state, turn);
  reloadTimelines(state, turn);
  loadSupportState(state, turn, false);  // if it could not be fetched before
  state.receipts.isAskedFor = false;
}

void sendTypingReport(State& state, Turn& turn, const SendTypingReport& report) {
  if (isUncreated(state, report.conversationId)) return;  // nobody there to see it yet
  if (state.connection.status == ConnectionStatus::Connected) {
    const EventFrame frame{ConversationTyping{
        .conversationId = report.conversationId, .isTyping = report.isTyping, .visitorPreview = report.preview}};
    turn.effect(effect::SocketSend{state.connection.socketId, json::encode(frame)});
    return;
  }
  TypingRequest body;
  body.isTyping = report.isTyping;
  body.visitorPreview = report.preview;
  body.visitorId = state.identity.visitorId;
  HttpCall call = reportTyping(state.identity, report.conversationId, body);
  // That the typing is over is also said by a page that goes away.
  (report.isTyping ? send : sendLast)(turn, request::ReportTyping{}, std::move(call));
}

/// Tells the page of the socket: each time that it opens or ends, and of each new error (runtime §13.3).
void tellConnection(const State& state, Turn& turn, ConnectionStatus before, const std::optional<std::string>& error) {
  const bool wasConnected = before == ConnectionStatus::Connected;
  const bool isConnected = state.connection.status == ConnectionStatus::Connected;
  if (isConnected && !wasConnected) turn.emit(event::WsConnect{});
  if (wasConnected && !isConnected) turn.emit(event::WsDisconnect{});
  if (state.connection.error && state.connection.error != error) {
    turn.emit(event::WsError{{"WEBSOCKET_ERROR", *state.connection.error}});
  }
}

}  // namespace

void syncSocket(State& state, Turn& turn) {
  const bool wanted = shouldConnect(state.config.autoConnect, state.config.publicKey, state.website);
  const std::string url =
      wanted ? socketUrl(state.config.wsUrl, state.identity.visitorId, state.identity.publicKey) : std::string{};
  if (url == state.connection.url.value_or("")) return;
  connectionEvent(state, turn, socket::Connect{url});
}

void reviveSocket(State& state, Turn& turn) {
  if (!state.connection.isPermanentlyClosed || !state.connection.url) return;
  connectionEvent(state, turn, socket::Connect{*state.connection.url});
}

void connectionEvent(State& state, Turn& turn, const ConnectionEvent& event) {
  const ConnectionStatus before = state.connection.status;
  const bool wasOffline = isOffline(state.connection);
  const std::optional<std::string> errorBefore = state.connection.error;
  const ConnectionOutcome outcome = updateInPlace(state.connection, event);
  for (const ConnectionEffect& wanted : outcome.effects) perform(turn, wanted);
  if (outcome.becameConnected) {
    retryAllMessages(state, turn);
    updateInPlace(state.identification, IdentificationRenewed{});
    resync(state, turn);
  }
  tellConnection(state, turn, before, errorBefore);
  if (before != state.connection.status || wasOffline != isOffline(state.connection)) turn.changed(Slice::Connection);
}

void socketReceived(State& state, Turn& turn, const input::SocketReceived& received) {
  if (!isCurrentSocket(state.connection, received.socketId)) return;
  const Frame frame = readFrame(received.data, turn.diagnostics());
  if (const auto heard = cossistant::connectionEvent(frame, received.socketId, state.now)) {
    connectionEvent(state, turn, *heard);
  }
  const auto* event = std::get_if<EventFrame>(&frame);
  if (!event || !state.website.website) return;
  if (!isForWidget(event->event, {state.website.website->id, state.identity.visitorId})) return;
  applyEvent(state, turn, event->event);
}

void expireTyping(State& state, Turn& turn) {
  state.typingExpiryTimerAt.reset();
  updateInPlace(state.typing, TypingExpired{state.now});
  conversationsChanged(turn);
}

void expireProcessing(State& state, Turn& turn) {
  state.processingExpiryTimerAt.reset();
  updateInPlace(state.processing, ProcessingExpired{state.now});
  turn.changed(Slice::Conversation);
}

void expiryTimers(State& state, Turn& turn) {
  turn.keepTimer(TimerPurpose::TypingExpiry, state.typingExpiryTimerAt, nextExpiry(state.typing));
  turn.keepTimer(TimerPurpose::ProcessingExpiry, state.processingExpiryTimerAt, nextExpiry(state.processing));
}

void typingReport(State& state, Turn& turn, const TypingReportEvent& event) {
  for (const TypingReportEffect& wanted : updateInPlace(state.typingReport, event)) {
    std::visit(Overloaded{
                   [&](const SendTypingReport& report) { sendTypingReport(state, turn, report); },
                   [&](const SetTypingTimer& timer) { turn.setTimer(TimerPurpose::TypingReport, timer.delayMs); },
                   [&](const CancelTypingTimer&) { turn.cancelTimer(TimerPurpose::TypingReport); },
               },
               wanted);
  }
}

}  // namespace cossistant::flow
