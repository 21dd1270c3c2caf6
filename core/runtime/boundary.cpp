#include "core/runtime/boundary.hpp"

#include "core/json/answer.hpp"
#include "core/json/codec.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant {

namespace {

/// Whether `event` is of a type that has a text of its own.
bool takeText(InputEvent& event, std::string_view text) {
  if (auto* received = std::get_if<input::SocketReceived>(&event)) {
    received->data = text;
  } else if (auto* responded = std::get_if<input::HttpResponded>(&event)) {
    responded->body = text;
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::span<char> Boundary::inputBuffer(std::size_t bytes) {
  if (bytes > kLongestInput) return {};
  if (input_.size() < bytes) input_.resize(bytes);
  return {input_.data(), bytes};
}

std::string_view Boundary::handle(std::size_t bytes) {
  if (bytes > kLongestInput) {
    return answer(Error{ErrorCode::TooLarge, "an input has at most " + decimal(kLongestInput) + " bytes"});
  }
  if (bytes > input_.size()) return answer(Error{ErrorCode::InvalidState, "the input was not written to the buffer"});
  Input input;
  const std::string_view text = std::string_view(input_).substr(0, bytes);
  const std::size_t end = text.find('\n');
  if (const auto error = json::decodeInto(input, text.substr(0, end), {.bytes = kLongestInput})) return answer(*error);
  if (end != std::string_view::npos && !takeText(input.event, text.substr(end + 1))) {
    return answer(Error{ErrorCode::WrongShape, "an input of this type has no text behind its JSON"});
  }
  const auto output = runtime_.handle(std::move(input));
  if (!output.ok()) return answer(output.error());
  return answer(json::encode(output.value()));
}

std::string_view Boundary::readSlice(std::string_view name) {
  const auto names = json::enumNames<Slice>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return answer(runtime_.readSlice(static_cast<Slice>(i)));
  }
  return answer(Error{ErrorCode::NotFound, "no slice is called '" + std::string(name.substr(0, 64)) + "'"});
}

std::string_view Boundary::readRows(std::size_t from, std::size_t to) { return answer(runtime_.readRows(from, to)); }

std::string_view Boundary::answer(std::string value) {
  json::answerValue(answer_, std::move(value));
  return answer_;
}

std::string_view Boundary::answer(const Error& error) {
  json::answerError(answer_, error);
  return answer_;
}

}  // namespace cossistant
