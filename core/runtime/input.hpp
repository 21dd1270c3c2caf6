#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/id/entropy.hpp"
#include "core/json/fields.hpp"
#include "core/runtime/action.hpp"
#include "core/runtime/config.hpp"
#include "core/storage/stored_value.hpp"
#include "core/time/zone.hpp"
#include "core/visitor/visit.hpp"

/// Everything that happens to the widget, as values. A session is a list of inputs: recorded, it can be
/// replayed natively and in the browser with the same outputs. In JSON each is one object with `type`,
/// `nowMs`, `entropy` and the fields below; `js-glue/core/types.ts` spells the same shapes.

namespace cossistant {

namespace input {

/// Always the first input, once.
struct Start {
  Config config;
  ZoneOffsets zone;
  std::vector<StoredValue> storage;  // every entry whose key starts with `cossistant`
  bool visible = true;               // whether the page is
  bool online = true;                // what the browser says of its network
  bool holdsLease = true;            // whether this tab sends; see `LeaseChanged`
};
/// The visitor or the page asks for something.
struct Act {
  Action action;
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
/// Another tab has written an entry of local storage, or taken it away.
struct StorageChanged {
  std::string key;
  std::optional<std::string> value;
};
/// Of the tabs of one browser one sends messages: the one that holds the lease. The others hand theirs over by way
/// of local storage.
struct LeaseChanged {
  bool held = true;
};
/// What the browser says of itself and of its page, as soon as a visit is to be watched.
struct VisitReported {
  BrowserFacts browser;
  PageFacts page;
  std::vector<StoredValue> tabStorage;  // as `storage`, of the storage that lasts as long as the tab
};
/// While a visit is watched: the address of the page may be another one.
struct PageMoved {
  PageFacts page;
};
/// While a visit is watched: the page took the focus.
struct PageFocused {};
/// Always the last input: whatever runs is stopped.
struct Stop {};

}  // namespace input

using InputEvent = std::variant<input::Start, input::Act, input::HttpResponded, input::HttpFailed, input::SocketOpened,
                                input::SocketReceived, input::SocketClosed, input::TimerFired, input::VisibilityChanged,
                                input::ConnectivityChanged, input::StorageChanged, input::LeaseChanged,
                                input::VisitReported, input::PageMoved, input::PageFocused, input::Stop>;

/// One thing that happened, when, and with which randomness.
struct Input {
  Timestamp now;
  Entropy entropy;
  InputEvent event;
};

void describe(json::Fields& fields, Input& input);

}  // namespace cossistant
