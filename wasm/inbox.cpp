#include "core/json/codec.hpp"
#include "core/markdown/formatted_text.hpp"
#include "core/markdown/plain_text.hpp"
#include "core/time/elapsed.hpp"
#include "wasm/exported.hpp"

/// What the inbox sees of the core: `js-glue/core/formatter.ts` knows these names and no others. A text is laid into
/// the input buffer, and an answer holds until the next call.

namespace {

std::string inputText;
std::string answerText;
Bytes answer;

const Bytes* answered(std::string text) {
  answerText = std::move(text);
  answer = Bytes(answerText);
  return &answer;
}

}  // namespace

COSSISTANT_EXPORT(inputBuffer) char* inputBuffer(std::size_t bytes) {
  inputText.resize(bytes);
  return inputText.data();
}
COSSISTANT_EXPORT(formatText) const Bytes* formatText(std::size_t bytes) {
  return answered(cossistant::json::encode(cossistant::formatText(inputText.substr(0, bytes))));
}
/// A number that is no time is as good as just now.
COSSISTANT_EXPORT(elapsed) const Bytes* elapsed(double passedMs) {
  const bool isTime = passedMs > 0 && passedMs < 1e15;
  const cossistant::Timestamp now{isTime ? static_cast<std::int64_t>(passedMs) : 0};
  return answered(cossistant::json::encode(cossistant::elapsedSince({}, now)));
}
COSSISTANT_EXPORT(plainText) const Bytes* plainText(std::size_t bytes) {
  return answered(cossistant::plainText(inputText.substr(0, bytes)));
}
