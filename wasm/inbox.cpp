#include "core/inbox/desk_boundary.hpp"
#include "core/json/codec.hpp"
#include "core/markdown/plain_text.hpp"
#include "core/time/elapsed.hpp"
#include "wasm/exported.hpp"

/// What the inbox sees of the core: `js-glue/core/inbox-core.ts` knows these names and no others. A page has one desk.
/// A text is laid into the input buffer, and an answer holds until the next call.

namespace {

cossistant::DeskBoundary desk;
std::string inputText;
std::string plain;
Bytes answer;

std::string_view input(std::size_t bytes) { return std::string_view(inputText).substr(0, bytes); }

const Bytes* answered(std::string_view text) {
  answer = Bytes(text);
  return &answer;
}
const Bytes* answered(std::string text) {
  plain = std::move(text);
  return answered(std::string_view(plain));
}

}  // namespace

COSSISTANT_EXPORT(inputBuffer) char* inputBuffer(std::size_t bytes) {
  inputText.resize(bytes);
  return inputText.data();
}
COSSISTANT_EXPORT(handle) const Bytes* handle(std::size_t bytes) { return answered(desk.handle(input(bytes))); }
COSSISTANT_EXPORT(readThread) const Bytes* readThread(std::size_t bytes) {
  return answered(desk.readThread(input(bytes)));
}
COSSISTANT_EXPORT(readRows) const Bytes* readRows(std::size_t bytes, std::size_t from, std::size_t to) {
  return answered(desk.readRows(input(bytes), from, to));
}
COSSISTANT_EXPORT(lastWords) const Bytes* lastWords(std::size_t bytes) {
  return answered(desk.lastWords(input(bytes)));
}
COSSISTANT_EXPORT(changedItem) const Bytes* changedItem(std::size_t bytes) {
  return answered(desk.changedItem(input(bytes)));
}
COSSISTANT_EXPORT(plainText) const Bytes* plainText(std::size_t bytes) {
  return answered(cossistant::plainText(input(bytes)));
}
/// A number that is no time is as good as just now.
COSSISTANT_EXPORT(elapsed) const Bytes* elapsed(double passedMs) {
  const bool isTime = passedMs > 0 && passedMs < 1e15;
  const cossistant::Timestamp now{isTime ? static_cast<std::int64_t>(passedMs) : 0};
  return answered(cossistant::json::encode(cossistant::elapsedSince({}, now)));
}
