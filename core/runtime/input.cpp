#include "core/runtime/input.hpp"

#include "core/json/tagged.hpp"
#include "core/strings/hex.hpp"

namespace cossistant {

namespace {

std::string formatEntropy(const Entropy& entropy) {
  std::string hex;
  appendHex(hex, entropy.ulid);
  appendHex(hex, entropy.conversationId);
  return hex;
}

}  // namespace

namespace input {

using json::Absence;
using json::Fields;

void describe(Fields& fields, Start& start) {
  fields.object("config", start.config);
  fields.list("zone", start.zone.transitions);
  fields.list("storage", start.storage);
  fields.field("visible", start.visible);
  fields.field("online", start.online);
  fields.defaulted("holdsLease", start.holdsLease);
}
void describe(Fields& fields, Act& act) { fields.object("action", act.action); }
void describe(Fields& fields, HttpResponded& responded) {
  fields.field("requestId", responded.requestId);
  fields.field("status", responded.status);
  fields.field("body", responded.body);
  fields.field("retryAfterMs", responded.retryAfterMs, Absence::Omit);
}
void describe(Fields& fields, HttpFailed& failed) {
  fields.field("requestId", failed.requestId);
  fields.field("reason", failed.reason);
}
void describe(Fields& fields, SocketOpened& opened) { fields.field("socketId", opened.socketId); }
void describe(Fields& fields, SocketReceived& received) {
  fields.field("socketId", received.socketId);
  fields.field("data", received.data);
}
void describe(Fields& fields, SocketClosed& closed) {
  fields.field("socketId", closed.socketId);
  fields.field("code", closed.code);
  fields.field("reason", closed.reason);
}
void describe(Fields& fields, TimerFired& fired) { fields.field("timerId", fired.timerId); }
void describe(Fields& fields, VisibilityChanged& changed) { fields.field("visible", changed.visible); }
void describe(Fields& fields, ConnectivityChanged& changed) { fields.field("online", changed.online); }
void describe(Fields& fields, StorageChanged& changed) {
  fields.field("key", changed.key);
  fields.field("value", changed.value, Absence::Null);
}
void describe(Fields& fields, LeaseChanged& changed) { fields.field("held", changed.held); }
void describe(Fields& fields, VisitReported& reported) {
  fields.object("browser", reported.browser);
  fields.object("page", reported.page);
  fields.list("tabStorage", reported.tabStorage);
}
void describe(Fields& fields, PageMoved& moved) { fields.object("page", moved.page); }
void describe(Fields&, PageFocused&) {}
void describe(Fields&, Stop&) {}

}  // namespace input

void describe(json::Fields& fields, Input& input) {
  static constexpr std::array<std::string_view, std::variant_size_v<InputEvent>> types = {"start",
                                                                                          "action",
                                                                                          "httpResponded",
                                                                                          "httpFailed",
                                                                                          "socketOpened",
                                                                                          "socketReceived",
                                                                                          "socketClosed",
                                                                                          "timerFired",
                                                                                          "visibilityChanged",
                                                                                          "connectivityChanged",
                                                                                          "storageChanged",
                                                                                          "leaseChanged",
                                                                                          "visitReported",
                                                                                          "pageMoved",
                                                                                          "pageFocused",
                                                                                          "stop"};
  fields.field("nowMs", input.now.ms);
  std::string entropy;
  if (!fields.reading()) entropy = formatEntropy(input.entropy);
  fields.field("entropy", entropy);
  if (fields.reading()) {
    if (const auto parsed = parseEntropy(entropy)) {
      input.entropy = *parsed;
    } else {
      fields.reject("entropy", "expected 40 hex digits");
    }
  }
  json::describeTagged(fields, input.event, types);
}

}  // namespace cossistant
