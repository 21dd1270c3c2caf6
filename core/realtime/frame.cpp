#include "core/realtime/frame.hpp"

#include <utility>

#include "core/json/codec.hpp"

namespace cossistant {

namespace {

constexpr std::string_view kEstablishedType = "CONNECTION_ESTABLISHED";

/// A frame of any kind, told apart by the names that it has.
struct AnyFrame {
  Frame& frame;
};

void describe(json::Fields& fields, AnyFrame& any) {
  if (fields.has("error") && fields.has("message")) {
    describe(fields, any.frame.emplace<SocketErrorFrame>());
    return;
  }
  std::string type;
  fields.field("type", type);
  if (type == kEstablishedType) {
    describe(fields, any.frame.emplace<ConnectionEstablished>());
  } else {
    describe(fields, any.frame.emplace<EventFrame>());
  }
}

}  // namespace

Frame readFrame(std::string_view text, json::Diagnostics& diagnostics) {
  Frame frame;
  if (text == "pong") return frame;
  AnyFrame any{frame};
  if (auto error = json::decodeInto(any, text, {.bytes = kLongestFrame}, &diagnostics)) {
    json::note(diagnostics, json::DiagnosticKind::Ignored, std::move(error->message));
    frame.emplace<IgnoredFrame>();
  }
  return frame;
}

}  // namespace cossistant
