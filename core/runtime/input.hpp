#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/id/entropy.hpp"
#include "core/json/fields.hpp"
#include "core/model/enums.hpp"
#include "core/time/zone.hpp"

/// Everything that happens to the widget, as values. A session is a list of inputs: recorded, it can be
/// replayed natively and in the browser with the same outputs. In JSON each is one object with `type`,
/// `nowMs`, `entropy` and the fields below; `js-glue/core/types.ts` spells the same shapes.

namespace cossistant {

/// A welcome message that stands before a conversation exists (api §7.1).
struct DefaultMessage {
  std::string content;
  SenderType senderType = SenderType::TeamMember;
  std::optional<std::string> senderId;
  bool operator==(const DefaultMessage&) const = default;
};

enum class WindowSize : std::uint8_t { Normal, Larger };
enum class SupportMode : std::uint8_t { Floating, Responsive };

/// What the page asked for when it mounted the widget.
struct Config {
  std::string publicKey;
  std::string apiUrl;  // without a trailing slash, with `/v1`
  std::string wsUrl;
  SupportMode mode = SupportMode::Floating;
  std::optional<WindowSize> size;
  std::optional<bool> defaultOpen;
  bool autoConnect = true;
  std::vector<DefaultMessage> defaultMessages;
  std::vector<std::string> quickOptions;
  std::vector<std::string> locales;  // wanted first: the `locale` prop, then the browser's
  bool operator==(const Config&) const = default;
};

/// One entry of the host's local storage.
struct StoredValue {
  std::string key;
  std::string value;
  bool operator==(const StoredValue&) const = default;
};

namespace input {

/// Always the first input, once.
struct Start {
  Config config;
  ZoneOffsets zone;
  std::vector<StoredValue> storage;  // every entry whose key starts with `cossistant`
  bool visible = true;               // whether the page is
  bool online = true;                // what the browser says of its network
};

struct HttpResponded {
  std::int64_t requestId = 0;
  std::int64_t status = 0;
  std::string body;
  std::optional<std::int64_t> retryAfterMs;  // from `Retry-After`
};
/// No answer: no network, refused by the browser, timed out.
struct HttpFailed {
  std::int64_t requestId = 0;
  std::string reason;
};
struct SocketOpened {
  std::int64_t socketId = 0;
};
struct SocketReceived {
  std::int64_t socketId = 0;
  std::string data;
};
struct SocketClosed {
  std::int64_t socketId = 0;
  std::int64_t code = 1006;
  std::string reason;
};
struct TimerFired {
  std::int64_t timerId = 0;
};
struct VisibilityChanged {
  bool visible = true;
};
struct ConnectivityChanged {
  bool online = true;
};
/// Always the last input: everything that runs is stopped, the outputs after it are empty.
struct Stop {};

}  // namespace input

namespace json {
template <>
std::span<const std::string_view> enumNames<WindowSize>();
template <>
std::span<const std::string_view> enumNames<SupportMode>();
}  // namespace json

}  // namespace cossistant
