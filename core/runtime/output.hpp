#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/json/diagnostic.hpp"
#include "core/json/fields.hpp"
#include "core/model/conversation.hpp"
#include "core/timeline/row_splice.hpp"

/// What the core answers to an input. `js-glue/core/types.ts` spells the same shapes.

namespace cossistant {

namespace effect {

struct HttpRequest {
  std::int64_t requestId = 0;
  std::string method;
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<std::string> body;    // JSON text
  std::optional<std::string> fileId;  // or the file that is the body
  std::int64_t timeoutMs = 0;
  bool isAsset = false;       // a file of the widget, which the browser may keep
  bool outlivesPage = false;  // it goes on when the widget stops; nobody waits for its answer then
};
struct HttpCancel {
  std::int64_t requestId = 0;
};
struct SocketOpen {
  std::int64_t socketId = 0;
  std::string url;
};
struct SocketSend {
  std::int64_t socketId = 0;
  std::string data;
};
struct SocketClose {
  std::int64_t socketId = 0;
  std::int64_t code = 1000;
  std::string reason;
};
struct TimerSet {
  std::int64_t timerId = 0;
  std::int64_t delayMs = 0;
};
struct TimerCancel {
  std::int64_t timerId = 0;
};
struct StorageSet {
  std::string key;
  std::string value;
  bool forTab = false;  // in the storage that lasts as long as the tab
};
struct StorageRemove {
  std::string key;
};
/// The bytes of a file are not needed any more.
struct FileRelease {
  std::string fileId;
};
/// Have the visit reported now, and what comes of it from now on; or no more.
struct VisitWatch {
  bool on = true;
};
/// The answer to an action that somebody waits for.
struct CallAnswer {
  std::int64_t callId = 0;
  std::optional<json::Raw> value;  // nothing when it failed
};

/// The sound for new messages, once.
struct MessageSound {};
/// The sound of typing, over and over until it is off.
struct TypingSound {
  bool on = true;
};

}  // namespace effect

/// Work for the host, to be done in the order given.
using Effect =
    std::variant<effect::HttpRequest, effect::HttpCancel, effect::SocketOpen, effect::SocketSend, effect::SocketClose,
                 effect::TimerSet, effect::TimerCancel, effect::StorageSet, effect::StorageRemove, effect::FileRelease,
                 effect::VisitWatch, effect::CallAnswer, effect::MessageSound, effect::TypingSound>;

/// What the page is told (api §4).
namespace event {

struct ConversationStart {
  std::string conversationId;
  std::optional<Conversation> conversation;
};
struct ConversationEnd {
  std::string conversationId;
  std::optional<Conversation> conversation;
};
struct MessageSent {
  std::string conversationId;
  TimelineItem message;
};
struct MessageReceived {
  std::string conversationId;
  TimelineItem message;
};
/// The panel is to be opened or closed, by the page that decides about it.
struct OpenChange {
  bool open = false;
};
/// The socket: open, open no more, or refused with words for a developer (runtime §13.3).
struct WsConnect {};
struct WsDisconnect {};
struct WsError {
  Failure error;
};
struct Failed {
  Failure error;
  std::string context;  // what was being done, such as `message_send_failed`
};

}  // namespace event

using SupportEvent =
    std::variant<event::ConversationStart, event::ConversationEnd, event::MessageSent, event::MessageReceived,
                 event::WsConnect, event::WsDisconnect, event::WsError, event::Failed, event::OpenChange>;

/// The slices of state that the widget draws, each read on its own.
enum class Slice : std::uint8_t {
  Shell,
  Home,
  History,
  Conversation,
  Composer,
  Connection,
  Text,
  SupportState,
  Visitor,
  Feedback,
  Navigation,
  Website,
  Conversations,
  Items
};
inline constexpr std::size_t kSliceCount = static_cast<std::size_t>(Slice::Items) + 1;

struct Output {
  std::vector<Effect> effects;
  std::vector<SupportEvent> events;
  std::vector<Slice> changes;  // each at most once, in order of the enum
  std::vector<RowPatch> rows;
  json::Diagnostics diagnostics;  // of what the server said; hardly ever any, and not written then
};

void describe(json::Fields& fields, Output& output);

namespace json {
void describe(Fields& fields, Diagnostic& diagnostic);

template <>
std::span<const std::string_view> enumNames<Slice>();
template <>
std::span<const std::string_view> enumNames<DiagnosticKind>();
}  // namespace json

}  // namespace cossistant
