#include "core/runtime/runtime.hpp"

#include "core/result/overloaded.hpp"
#include "core/runtime/flow/auto_seen.hpp"
#include "core/runtime/flow/composing.hpp"
#include "core/runtime/flow/contact_row.hpp"
#include "core/runtime/flow/conversations.hpp"
#include "core/runtime/flow/feedback.hpp"
#include "core/runtime/flow/identification.hpp"
#include "core/runtime/flow/live.hpp"
#include "core/runtime/flow/pending.hpp"
#include "core/runtime/flow/receipts.hpp"
#include "core/runtime/flow/screen.hpp"
#include "core/runtime/flow/scrolling.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/sounds.hpp"
#include "core/runtime/flow/support_state.hpp"
#include "core/runtime/flow/tabs.hpp"
#include "core/runtime/flow/texts.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/runtime/flow/uploading.hpp"
#include "core/runtime/flow/visit.hpp"
#include "core/runtime/flow/website.hpp"
#include "core/runtime/slice/slices.hpp"
#include "core/runtime/state.hpp"
#include "core/time/durations.hpp"
#include "core/website/visitor_store.hpp"

namespace cossistant {

namespace {

void start(State& state, Turn& turn, input::Start& given) {
  state.isStarted = true;
  state.config = std::move(given.config);
  state.zone = std::move(given.zone);
  state.isPageVisible = given.visible;
  state.connection.isBrowserOnline = given.online;
  state.holdsLease = given.holdsLease;
  state.clock = state.now;
  state.identity = {state.config.apiUrl, state.config.publicKey, ""};
  if (const auto stored = chooseStoredVisitor(given.storage, state.config.publicKey)) {
    state.identity.visitorId = stored->visitorId;
    state.isVisitorNew = false;
  }
  flow::checkSupportDefinition(state, turn);
  if (state.config.visitor) updateInPlace(state.identification, IdentityDeclared{*state.config.visitor});
  flow::restoreWidget(state, given.storage);
  flow::restoreDrafts(state, given.storage);
  state.storedOutbox = std::move(given.storage);
  flow::loadWebsite(state, turn);
  flow::takeTextOptions(state, turn, state.config.texts);
  flow::awaitNextDay(state, turn);
  for (std::size_t i = 0; i < kSliceCount; ++i) {
    const auto slice = static_cast<Slice>(i);
    // Of these nothing is read before somebody asks for it.
    if (slice == Slice::Feedback || slice == Slice::Conversations || slice == Slice::Items) continue;
    turn.changed(slice);
  }
}

void stop(State& state, Turn& turn) {
  for (const auto& [requestId, what] : state.host.requests) turn.effect(effect::HttpCancel{requestId});
  state.host.requests.clear();
  flow::typingReport(state, turn, TypingEnded{});
  flow::connectionEvent(state, turn, socket::Disconnect{});
  state.isPageVisible = false;
  flow::tellLookedAt(state, turn);
  for (std::size_t i = 0; i < kTimerPurposes; ++i) turn.cancelTimer(static_cast<TimerPurpose>(i));
  state.isStopped = true;
}

void ended(State& state, Turn& turn, const request::Request& what, const flow::HttpResult& result) {
  std::visit(
      Overloaded{
          [&](const request::LoadWebsite&) { flow::websiteAnswered(state, turn, result); },
          [&](const request::ListConversations& list) { flow::conversationsAnswered(state, turn, list, result); },
          [&](const request::LoadConversation&) { flow::conversationAnswered(state, turn, result); },
          [&](const request::LoadTimeline& load) { flow::timelineAnswered(state, turn, load, result); },
          [&](const request::CreateConversation& create) { flow::creationAnswered(state, turn, create, result); },
          [&](const request::SendMessage& send) { flow::messageAnswered(state, turn, send, result); },
          [&](const request::SignUpload& sign) { flow::uploadSigned(state, turn, sign, result); },
          [&](const request::UploadFile& upload) { flow::fileUploaded(state, turn, upload, result); },
          [&](const request::LoadSeen& load) { flow::seenReceived(state, turn, load.conversationId, result); },
          [&](const request::MarkSeen& mark) { flow::seenAnswered(state, turn, mark.conversationId, result); },
          [](const request::ReportTyping&) {},
          [&](const request::LoadSupportState& load) { flow::supportStateAnswered(state, turn, load.number, result); },
          [&](const request::UpdateOnboarding& sent) { flow::onboardingAnswered(state, turn, sent.number, result); },
          [&](const request::LoadLocale& load) { flow::localeAnswered(state, turn, load.wish, result); },
          [&](const request::PatchVisitor&) { flow::visitorPatched(state, turn, result); },
          [&](const request::ReportActivity&) { flow::activityReported(state, turn, result); },
          [&](const request::Identify& identify) { flow::identifyAnswered(state, turn, identify, result); },
          [&](const request::RateConversation& rate) {
            flow::ratingAnswered(state, turn, rate.conversationId, result);
          },
          [&](const request::SubmitFeedback& submit) { flow::feedbackAnswered(state, turn, submit, result); },
          [&](const request::SetMetadata& set) { flow::metadataAnswered(state, turn, set, result); },
      },
      what);
}

void answered(State& state, Turn& turn, std::int64_t requestId, const flow::HttpResult& result) {
  const auto what = takeRequest(state.host, requestId);
  if (!what.empty()) ended(state, turn, what.mapped(), result);
}

void timerFired(State& state, Turn& turn, std::int64_t timerId) {
  const auto purpose = takeTimer(state.host, timerId);
  if (!purpose) return;
  switch (*purpose) {
    case TimerPurpose::WebsiteRetry:
      return flow::loadWebsite(state, turn);
    case TimerPurpose::SocketRetry:
      return flow::connectionEvent(state, turn, socket::RetryDue{});
    case TimerPurpose::SocketHeartbeat:
      return flow::connectionEvent(state, turn, socket::HeartbeatDue{state.now});
    case TimerPurpose::OutboxRetry:
      state.outboxTimerAt.reset();  // what is due goes out when the turn settles
      return;
    case TimerPurpose::TypingExpiry:
      return flow::expireTyping(state, turn);
    case TimerPurpose::ProcessingExpiry:
      return flow::expireProcessing(state, turn);
    case TimerPurpose::TypingReport:
      return flow::typingReport(state, turn, TypingTimerDue{state.now});
    case TimerPurpose::MarkSeen:
      return flow::seenDelayPassed(state, turn);
    case TimerPurpose::ShowSeen:
      return flow::showSeen(state, turn);
    case TimerPurpose::LookAgain:
      state.lookAgainTimerAt.reset();
      state.clock = state.now;
      return flow::conversationsChanged(turn);
    case TimerPurpose::NextDay:
      return flow::dayChanged(state, turn);
    case TimerPurpose::VisitHeartbeat:
      return flow::visitHeartbeat(state, turn);
  }
}

void connectivityChanged(State& state, Turn& turn, bool online) {
  if (online) {
    flow::connectionEvent(state, turn, socket::BrowserOnline{});
    flow::reviveSocket(state, turn);
    flow::retryAllMessages(state, turn);
    updateInPlace(state.identification, IdentificationRenewed{});
    if (!state.website.website) flow::loadWebsite(state, turn);
    flow::fetchLocale(state, turn);
  } else {
    flow::connectionEvent(state, turn, socket::BrowserOffline{});
    flow::deliveryChanged(state, turn);
  }
}

/// Somebody looks at the page again: what may have been missed is fetched.
void inView(State& state, Turn& turn) {
  flow::reviveSocket(state, turn);
  flow::conversationsInView(state, turn);
}

/// Takes apart what `event` brings.
void happen(State& state, Turn& turn, InputEvent& event) {
  std::visit(Overloaded{
                 [&](input::Start& given) { start(state, turn, given); },
                 [&](input::Act& asked) { flow::act(state, turn, asked.action); },
                 [&](const input::HttpResponded& response) {
                   answered(state, turn, response.requestId,
                            {response.status, response.body, response.retryAfterMs, turn.diagnostics()});
                 },
                 [&](const input::HttpFailed& failed) {
                   answered(state, turn, failed.requestId, {0, failed.reason, std::nullopt, turn.diagnostics()});
                 },
                 [&](const input::SocketOpened& opened) {
                   flow::connectionEvent(state, turn, socket::Opened{opened.socketId, state.now});
                 },
                 [&](const input::SocketReceived& received) { flow::socketReceived(state, turn, received); },
                 [&](const input::SocketClosed& closed) {
                   flow::connectionEvent(state, turn, socket::Closed{closed.socketId, closed.code, closed.reason});
                 },
                 [&](const input::TimerFired& fired) { timerFired(state, turn, fired.timerId); },
                 [&](const input::VisibilityChanged& changed) {
                   state.isPageVisible = changed.visible;
                   flow::tellLookedAt(state, turn);
                   flow::visitSeen(state, turn);
                   if (changed.visible) inView(state, turn);
                 },
                 [&](const input::ConnectivityChanged& changed) { connectivityChanged(state, turn, changed.online); },
                 [&](input::StorageChanged& changed) { flow::storageChanged(state, turn, changed); },
                 [&](const input::LeaseChanged& changed) { state.holdsLease = changed.held; },
                 [&](input::VisitReported& reported) { flow::visitReported(state, turn, reported); },
                 [&](input::PageMoved& moved) { flow::pageMoved(state, turn, moved); },
                 [&](const input::PageFocused&) { flow::visitSeen(state, turn); },
                 [&](const input::Stop&) { stop(state, turn); },
             },
             event);
}

/// When what is shown of people and times is another by time alone: somebody is no longer online, or "5 minutes ago"
/// moves on (ui §7.3), which it does once a minute and only where it can be seen.
std::optional<Timestamp> nextLook(const State& state) {
  std::optional<Timestamp> next = nextPresenceChange(humansOf(state), state.now);
  const Timestamp tick{state.clock.ms + kMinuteMs};
  if (isPanelOpen(state) && (!next || tick < *next)) next = tick;
  return next;
}

/// What follows from the state as it is now, whatever brought it there.
void settle(State& state, Turn& turn) {
  if (state.isStopped) return;
  flow::syncSocket(state, turn);
  flow::driveIdentification(state, turn);
  flow::preparePending(state, turn);
  flow::submitInitialMessage(state, turn);
  flow::loadShownTimeline(state, turn);
  flow::loadShownConversation(state, turn);
  flow::driveOutbox(state, turn);
  flow::expiryTimers(state, turn);
  turn.keepTimer(TimerPurpose::LookAgain, state.lookAgainTimerAt, nextLook(state));
  flow::watchSeen(state, turn);
  flow::watchReceipts(state, turn);
  flow::watchContactRow(state, turn);
  flow::watchRating(state);
  flow::persistWidget(state, turn);
  flow::watchPartOfDay(state, turn);
  flow::playSounds(state, turn);
}

/// A function of its own, so that it is no part of every input: hardly anybody is blocked.
[[gnu::noinline]] void failRefused(State& state, Turn& turn) {
  for (const Refused& refused : turn.takeRefused()) {
    ended(state, turn, refused.what, {flow::kNotSent, refused.reason, std::nullopt, turn.diagnostics()});
  }
}

/// Settles, and again after the failure of what could not be sent.
void settleAll(State& state, Turn& turn) {
  do {
    if (turn.hasRefused()) failRefused(state, turn);
    settle(state, turn);
  } while (turn.hasRefused());
}

}  // namespace

Runtime::Runtime() : state_(std::make_unique<State>()) {}
Runtime::~Runtime() = default;
Runtime::Runtime(Runtime&&) noexcept = default;
Runtime& Runtime::operator=(Runtime&&) noexcept = default;

Result<Output> Runtime::handle(Input&& input) {
  const bool isStart = std::holds_alternative<input::Start>(input.event);
  if (state_->isStopped) return Error{ErrorCode::InvalidState, "the runtime has been stopped"};
  if (isStart == state_->isStarted) {
    return Error{ErrorCode::InvalidState, isStart ? "the runtime has been started already" : "start comes first"};
  }
  state_->now = input.now;
  Turn turn(input, state_->host);
  happen(*state_, turn, input.event);
  settleAll(*state_, turn);
  Output output = turn.take();
  flow::followRows(*state_, output);
  return output;
}

std::string Runtime::readSlice(Slice slice) const { return encodeSlice(*state_, slice); }

std::string Runtime::readRows(std::size_t from, std::size_t to) const {
  return encodeRows(*state_, state_->words, from, to);
}

RowWindow Runtime::rowWindow(double topPx, double heightPx) { return flow::scroll(*state_, topPx, heightPx); }

void Runtime::measureRow(std::size_t row, double px) { flow::rowHeights(*state_).measure(row, px); }

}  // namespace cossistant
