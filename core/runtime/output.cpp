#include "core/runtime/output.hpp"

#include "core/json/codec.hpp"
#include "core/json/tagged.hpp"

namespace cossistant {

namespace effect {

using json::Absence;
using json::Fields;

namespace {

/// Header names to values, as one JSON object.
json::Raw headersObject(const HttpRequest& request) {
  json::Raw raw{"{"};
  for (const auto& [name, value] : request.headers) {
    if (raw.text.size() > 1) raw.text += ',';
    json::appendString(raw.text, name);
    raw.text += ':';
    json::appendString(raw.text, value);
  }
  raw.text += '}';
  return raw;
}

}  // namespace

void describe(Fields& fields, HttpRequest& request) {
  fields.field("requestId", request.requestId);
  fields.field("method", request.method);
  fields.field("url", request.url);
  json::Raw headers = headersObject(request);
  fields.field("headers", headers);
  fields.field("body", request.body, Absence::Omit);
  fields.field("fileId", request.fileId, Absence::Omit);
  fields.field("timeoutMs", request.timeoutMs);
  if (request.isAsset) fields.field("isAsset", request.isAsset);
  if (request.outlivesPage) fields.field("outlivesPage", request.outlivesPage);
}
void describe(Fields& fields, HttpCancel& cancel) { fields.field("requestId", cancel.requestId); }
void describe(Fields& fields, SocketOpen& open) {
  fields.field("socketId", open.socketId);
  fields.field("url", open.url);
}
void describe(Fields& fields, SocketSend& send) {
  fields.field("socketId", send.socketId);
  fields.field("data", send.data);
}
void describe(Fields& fields, SocketClose& close) {
  fields.field("socketId", close.socketId);
  fields.field("code", close.code);
  fields.field("reason", close.reason);
}
void describe(Fields& fields, TimerSet& timer) {
  fields.field("timerId", timer.timerId);
  fields.field("delayMs", timer.delayMs);
}
void describe(Fields& fields, TimerCancel& timer) { fields.field("timerId", timer.timerId); }
void describe(Fields& fields, StorageSet& set) {
  fields.field("key", set.key);
  fields.field("value", set.value);
  if (set.forTab) fields.field("forTab", set.forTab);
}
void describe(Fields& fields, StorageRemove& remove) { fields.field("key", remove.key); }
void describe(Fields& fields, FileRelease& release) { fields.field("fileId", release.fileId); }
void describe(Fields& fields, VisitWatch& watch) { fields.field("on", watch.on); }
void describe(Fields& fields, CallAnswer& answer) {
  fields.field("callId", answer.callId);
  fields.field("value", answer.value, Absence::Null);
}
void describe(Fields&, MessageSound&) {}
void describe(Fields& fields, TypingSound& sound) { fields.field("on", sound.on); }

void describe(Fields& fields, Effect& effect) {
  static constexpr std::array<std::string_view, std::variant_size_v<Effect>> types = {
      "httpRequest", "httpCancel",    "socketOpen",  "socketSend", "socketClose", "timerSet",     "timerCancel",
      "storageSet",  "storageRemove", "fileRelease", "visitWatch", "callAnswer",  "messageSound", "typingSound"};
  json::describeWrittenTagged(fields, effect, types);
}

}  // namespace effect

namespace event {

using json::Absence;
using json::Fields;

void describe(Fields& fields, ConversationStart& start) {
  fields.field("conversationId", start.conversationId);
  fields.object("conversation", start.conversation, Absence::Omit);
}
void describe(Fields& fields, ConversationEnd& end) {
  fields.field("conversationId", end.conversationId);
  fields.object("conversation", end.conversation, Absence::Omit);
}
void describe(Fields& fields, MessageSent& sent) {
  fields.field("conversationId", sent.conversationId);
  fields.object("message", sent.message);
}
void describe(Fields& fields, MessageReceived& received) {
  fields.field("conversationId", received.conversationId);
  fields.object("message", received.message);
}
void describe(Fields& fields, OpenChange& change) { fields.field("open", change.open); }
void describe(Fields&, WsConnect&) {}
void describe(Fields&, WsDisconnect&) {}
void describe(Fields& fields, WsError& error) { fields.object("error", error.error); }
void describe(Fields& fields, Failed& failed) {
  fields.object("error", failed.error);
  fields.field("context", failed.context);
}

void describe(Fields& fields, SupportEvent& event) {
  static constexpr std::array<std::string_view, std::variant_size_v<SupportEvent>> types = {
      "conversationStart", "conversationEnd", "messageSent", "messageReceived", "wsConnect",
      "wsDisconnect",      "wsError",         "error",       "openChange"};
  json::describeWrittenTagged(fields, event, types);
}

}  // namespace event

void describe(json::Fields& fields, Output& output) {
  fields.writtenList("effects", output.effects);
  fields.writtenList("events", output.events);
  std::vector<std::string> changes;
  for (const Slice slice : output.changes) {
    changes.emplace_back(json::enumNames<Slice>()[static_cast<std::size_t>(slice)]);
  }
  fields.field("changes", changes);
  fields.writtenList("rows", output.rows);
  if (!output.diagnostics.empty()) fields.writtenList("diagnostics", output.diagnostics);
}

namespace json {

void describe(Fields& fields, Diagnostic& diagnostic) {
  fields.enumField("what", diagnostic.what);
  fields.field("reason", diagnostic.reason);
  fields.field("count", diagnostic.count);
}

template <>
std::span<const std::string_view> enumNames<Slice>() {
  static constexpr std::array<std::string_view, kSliceCount> names = {
      "shell",        "home",    "history",  "conversation", "composer", "connection",    "text",
      "supportState", "visitor", "feedback", "navigation",   "website",  "conversations", "items"};
  return names;
}
template <>
std::span<const std::string_view> enumNames<DiagnosticKind>() {
  static constexpr std::array<std::string_view, 3> names = {"ignored", "leftOut", "readAsAbsent"};
  return names;
}

}  // namespace json
}  // namespace cossistant
