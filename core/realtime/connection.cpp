#include "core/realtime/connection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/result/overloaded.hpp"
#include "core/strings/decimal.hpp"
#include "core/strings/percent.hpp"

namespace cossistant {

namespace {

constexpr std::int64_t kNormalClose = 1000;
constexpr std::string_view kPing = "ping";

constexpr bool isPermanent(std::int64_t code) noexcept { return code == 1008 || code == 1011; }

/// The steps that events are made of.
class Transition {
 public:
  explicit Transition(Connection& state) : state_(state) {}

  ConnectionOutcome take() { return std::move(outcome_); }

  void on(const socket::Connect& connect) {
    if (connect.url.empty()) return on(socket::Disconnect{});
    const bool isAlive = hasSocket() || state_.isRetryScheduled;
    if (state_.url == connect.url && isAlive) return;
    release(kNormalClose, "connecting elsewhere");
    state_.url = connect.url;
    state_.attempt = 0;
    open();
  }

  void on(const socket::Disconnect&) {
    release(kNormalClose, "not needed");
    state_.url.reset();
    state_.attempt = 0;
    state_.isPermanentlyClosed = false;
    state_.error.reset();
  }

  void on(const socket::Opened& opened) {
    if (!isCurrentSocket(state_, opened.socketId) || state_.status == ConnectionStatus::Connected) return;
    state_.status = ConnectionStatus::Connected;
    state_.attempt = 0;
    state_.error.reset();
    state_.lastHeardAt = opened.now;
    outcome_.becameConnected = true;
    effect(SetHeartbeatTimer{kHeartbeatMs});
  }

  void on(const socket::Heard& heard) {
    if (!isCurrentSocket(state_, heard.socketId)) return;
    state_.lastHeardAt = heard.now;
    if (heard.connectionId) state_.connectionId = heard.connectionId;
  }

  void on(const socket::Reported& reported) {
    if (isCurrentSocket(state_, reported.socketId)) state_.error = reported.message;
  }

  void on(const socket::Closed& closed) {
    if (!isCurrentSocket(state_, closed.socketId)) return;
    forgetSocket();
    if (!isPermanent(closed.code)) return scheduleRetry();
    state_.isPermanentlyClosed = true;
    state_.error =
        closed.reason.empty() ? "the server closed the socket for good, code " + decimal(closed.code) : closed.reason;
  }

  void on(const socket::RetryDue&) {
    if (!std::exchange(state_.isRetryScheduled, false)) return;
    ++state_.attempt;
    open();
  }

  void on(const socket::HeartbeatDue& due) {
    if (state_.status != ConnectionStatus::Connected) return;
    if (due.now.ms - state_.lastHeardAt.ms > kDeadAfterMs) {
      // Closing a dead socket waits for an answer that will not come, so it is not waited for.
      release(kHeartbeatTimeoutCode, "heartbeat timeout");
      return scheduleRetry();
    }
    effect(SendText{state_.socketId, std::string(kPing)});
    effect(SetHeartbeatTimer{kHeartbeatMs});
  }

  void on(const socket::BrowserOnline&) {
    const bool wasOffline = !std::exchange(state_.isBrowserOnline, true);
    // An attempt that began without a network can hang for minutes.
    const bool hangs = wasOffline && state_.status == ConnectionStatus::Connecting;
    if (!state_.isRetryScheduled && !hangs) return;
    release(kNormalClose, "the network is back");
    open();
  }

  void on(const socket::BrowserOffline&) { state_.isBrowserOnline = false; }

 private:
  void effect(ConnectionEffect effect) { outcome_.effects.push_back(std::move(effect)); }
  bool hasSocket() { return state_.status != ConnectionStatus::Disconnected; }

  void open() {
    state_.status = ConnectionStatus::Connecting;
    state_.isPermanentlyClosed = false;
    state_.error.reset();
    ++state_.socketId;
    effect(OpenSocket{state_.socketId, *state_.url});
  }

  /// Takes leave of the socket and of every timer, whatever there is.
  void release(std::int64_t code, std::string reason) {
    if (std::exchange(state_.isRetryScheduled, false)) effect(CancelRetryTimer{});
    if (!hasSocket()) return;
    effect(CloseSocket{state_.socketId, code, std::move(reason)});
    forgetSocket();
  }

  void forgetSocket() {
    if (state_.status == ConnectionStatus::Connected) effect(CancelHeartbeatTimer{});
    state_.status = ConnectionStatus::Disconnected;
    state_.connectionId.reset();
  }

  void scheduleRetry() {
    state_.isRetryScheduled = true;
    effect(SetRetryTimer{reconnectDelayMs(state_.attempt)});
  }

  Connection& state_;
  ConnectionOutcome outcome_;
};

}  // namespace

ConnectionOutcome updateInPlace(Connection& state, const ConnectionEvent& event) {
  Transition transition(state);
  std::visit([&](const auto& happened) { transition.on(happened); }, event);
  return transition.take();
}

std::optional<ConnectionEvent> connectionEvent(const Frame& frame, std::int64_t socketId, Timestamp now) {
  using Event = std::optional<ConnectionEvent>;
  return std::visit(Overloaded{
                        [&](const Pong&) -> Event {
                          return socket::Heard{socketId, now, std::nullopt};
                        },
                        [&](const ConnectionEstablished& established) -> Event {
                          return socket::Heard{socketId, now, established.connectionId};
                        },
                        [&](const SocketErrorFrame& error) -> Event {
                          return socket::Reported{socketId, error.message};
                        },
                        [&](const EventFrame&) -> Event {
                          return socket::Heard{socketId, now, std::nullopt};
                        },
                        [](const IgnoredFrame&) -> Event { return std::nullopt; },
                    },
                    frame);
}

bool isCurrentSocket(const Connection& state, std::int64_t socketId) noexcept {
  return state.status != ConnectionStatus::Disconnected && state.socketId == socketId;
}

bool isOffline(const Connection& state) noexcept {
  const bool isReturning = state.status == ConnectionStatus::Connecting && state.attempt > 0;
  return !state.isBrowserOnline || state.isRetryScheduled || isReturning;
}

std::int64_t reconnectDelayMs(int attempt) noexcept {
  constexpr int kDoublingsToLongest = 6;  // 500 ms << 6 is over 30 s
  return std::min(kFirstRetryMs << std::clamp(attempt, 0, kDoublingsToLongest), kLongestRetryMs);
}

std::string socketUrl(std::string_view wsUrl, std::string_view visitorId, std::string_view publicKey) {
  if (visitorId.empty()) return {};
  std::string url(wsUrl);
  url += wsUrl.find('?') == std::string_view::npos ? "?visitorId=" : "&visitorId=";
  url += percentEncoded(visitorId);
  if (!publicKey.empty()) url += "&publicKey=" + percentEncoded(publicKey);
  return url;
}

namespace json {

template <>
std::span<const std::string_view> enumNames<ConnectionStatus>() {
  static constexpr std::array<std::string_view, 3> names = {"disconnected", "connecting", "connected"};
  return names;
}

}  // namespace json

}  // namespace cossistant
