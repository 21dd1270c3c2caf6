#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cossistant {

/// Everything that can go wrong at an edge of the core. Spelled in the docs and in JavaScript as
/// `errorCodeName` gives it.
enum class ErrorCode : std::uint8_t {
  MalformedJson,  // the text is not JSON
  TooLarge,       // a size, depth or count limit was exceeded
  WrongShape,     // JSON, but not of the expected shape; the message names the path
  InvalidState,   // the call does not fit the present state
  NotFound,       // an id that nothing knows
};

/// The name that crosses to JavaScript, such as `"malformed_json"`.
[[nodiscard]] std::string_view errorCodeName(ErrorCode code) noexcept;

/// What was wrong and where, as one sentence for a developer.
struct Error {
  ErrorCode code = ErrorCode::InvalidState;
  std::string message;
  bool operator==(const Error&) const = default;
};

/// A value or an error. Reading the one that is not there is undefined; test with `ok()` first.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  [[nodiscard]] const T& value() const& noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] const Error& error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace cossistant
