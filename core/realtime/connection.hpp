#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/json/fields.hpp"
#include "core/realtime/frame.hpp"

/// The life of the socket: opening, heartbeat, death, retries (protocol §14.3, runtime §12). Sockets are
/// numbered; whatever a socket says after another one took its place is dropped.

namespace cossistant {

enum class ConnectionStatus : std::uint8_t { Disconnected, Connecting, Connected };

struct Connection {
  ConnectionStatus status = ConnectionStatus::Disconnected;
  std::optional<std::string> url;  // where to connect; nothing while no connection is wanted
  std::int64_t socketId = 0;       // of the newest socket; the next one gets the next number
  int attempt = 0;                 // retries since a socket was last open
  bool isRetryScheduled = false;
  bool isPermanentlyClosed = false;  // the server refused for good; only `Connect` tries again
  bool isBrowserOnline = true;
  Timestamp lastHeardAt;                    // of the present socket, once it is open
  std::optional<std::string> connectionId;  // given by the server's first frame
  std::optional<std::string> error;         // for a developer
  bool operator==(const Connection&) const = default;
};

inline constexpr std::int64_t kHeartbeatMs = 15'000;
inline constexpr std::int64_t kDeadAfterMs = 45'000;
inline constexpr std::int64_t kFirstRetryMs = 500;
inline constexpr std::int64_t kLongestRetryMs = 30'000;
inline constexpr std::int64_t kHeartbeatTimeoutCode = 4000;

/// What happens to the connection.
namespace socket {

/// A connection is wanted. An empty url means that none is. With the url that it has, a connection that
/// lives or waits for its retry is left alone.
struct Connect {
  std::string url;
};
struct Disconnect {};
struct Opened {
  std::int64_t socketId = 0;
  Timestamp now;
};
/// The server was heard, with whatever the frame says of the connection itself.
struct Heard {
  std::int64_t socketId = 0;
  Timestamp now;
  std::optional<std::string> connectionId;
};
/// The server reported a failure; the socket stays open.
struct Reported {
  std::int64_t socketId = 0;
  std::string message;
};
struct Closed {
  std::int64_t socketId = 0;
  std::int64_t code = 1006;
  std::string reason;
};
struct RetryDue {};
struct HeartbeatDue {
  Timestamp now;
};
/// What the browser says of its network. Coming back, a waiting retry goes at once.
struct BrowserOnline {};
struct BrowserOffline {};

}  // namespace socket

using ConnectionEvent =
    std::variant<socket::Connect, socket::Disconnect, socket::Opened, socket::Heard, socket::Reported, socket::Closed,
                 socket::RetryDue, socket::HeartbeatDue, socket::BrowserOnline, socket::BrowserOffline>;

/// What the connection wants done, in order. There is one retry timer and one heartbeat timer; setting one
/// that runs replaces it.
struct OpenSocket {
  std::int64_t socketId = 0;
  std::string url;
  bool operator==(const OpenSocket&) const = default;
};
struct SendText {
  std::int64_t socketId = 0;
  std::string text;
  bool operator==(const SendText&) const = default;
};
struct CloseSocket {
  std::int64_t socketId = 0;
  std::int64_t code = 1000;
  std::string reason;
  bool operator==(const CloseSocket&) const = default;
};
struct SetRetryTimer {
  std::int64_t delayMs = 0;
  bool operator==(const SetRetryTimer&) const = default;
};
struct CancelRetryTimer {
  bool operator==(const CancelRetryTimer&) const = default;
};
struct SetHeartbeatTimer {
  std::int64_t delayMs = 0;
  bool operator==(const SetHeartbeatTimer&) const = default;
};
struct CancelHeartbeatTimer {
  bool operator==(const CancelHeartbeatTimer&) const = default;
};
using ConnectionEffect = std::variant<OpenSocket, SendText, CloseSocket, SetRetryTimer, CancelRetryTimer,
                                      SetHeartbeatTimer, CancelHeartbeatTimer>;

struct ConnectionOutcome {
  std::vector<ConnectionEffect> effects;
  bool becameConnected = false;  // what happened before has to be fetched: the socket replays nothing
};

/// Brings the state from before `event` to after it, and tells what comes of it.
[[nodiscard]] ConnectionOutcome updateInPlace(Connection& state, const ConnectionEvent& event);

struct ConnectionStep : ConnectionOutcome {
  Connection state;
};
[[nodiscard]] inline ConnectionStep update(Connection state, const ConnectionEvent& event) {
  ConnectionOutcome outcome = updateInPlace(state, event);
  return {std::move(outcome), std::move(state)};
}

/// What a frame means to the connection; nothing for one that was ignored.
[[nodiscard]] std::optional<ConnectionEvent> connectionEvent(const Frame& frame, std::int64_t socketId, Timestamp now);

/// Whether frames of this socket count.
[[nodiscard]] bool isCurrentSocket(const Connection& state, std::int64_t socketId) noexcept;

/// The browser has no network, or the socket was lost and is not back.
[[nodiscard]] bool isOffline(const Connection& state) noexcept;

/// 500 ms doubling up to 30,000 ms; `attempt` counts from 0.
[[nodiscard]] std::int64_t reconnectDelayMs(int attempt) noexcept;

/// `<wsUrl>?visitorId=…&publicKey=…`, percent-encoded; empty for a blank visitor id (protocol §14.1).
[[nodiscard]] std::string socketUrl(std::string_view wsUrl, std::string_view visitorId, std::string_view publicKey);

namespace json {
template <>
std::span<const std::string_view> enumNames<ConnectionStatus>();
}

}  // namespace cossistant
