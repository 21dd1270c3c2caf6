#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/json/diagnostic.hpp"
#include "core/json/fields.hpp"
#include "core/json/limits.hpp"
#include "core/json/literal.hpp"
#include "core/result/result.hpp"

namespace cossistant::json {

/// Both directions for any type. Use `decode` and `encode`; the class is here for them alone.
class Codec {
 public:
  template <class T>
  static std::optional<Error> read(std::string_view text, const Limits& limits, Diagnostics* forgiven, T& value) {
    return read(text, limits, forgiven, &value, &Fields::describeAs<T>);
  }
  template <class T>
  static std::string write(T& value) {
    return write(&value, &Fields::describeAs<T>);
  }

 private:
  friend class Readable;
  static std::optional<Error> read(std::string_view text, const Limits& limits, Diagnostics* forgiven, void* value,
                                   Fields::Describe describe);
  static std::string write(void* value, Fields::Describe describe);
};

/// A value to read into, whatever its type: what is done with such values is in the wasm once, and not once a type.
class Readable {
 public:
  template <class T>
  explicit Readable(T& value) noexcept : value_(&value), describe_(&Fields::describeAs<T>) {}

  /// As `decodeInto`.
  [[nodiscard]] std::optional<Error> decode(std::string_view text, const Limits& limits, Diagnostics* forgiven) const {
    return Codec::read(text, limits, forgiven, value_, describe_);
  }

 private:
  void* value_;
  Fields::Describe describe_;
};

/// Reads a fresh `T` from JSON text by RFC 8259, to the letter. Unknown names are ignored; of a name that comes twice
/// the first counts. An escaped half of a surrogate pair, as JSON.stringify writes it, becomes U+FFFD. Numbers are
/// exact: whole ones that fit as such, others as they are written. Errors: `MalformedJson` with the offset of the first
/// bad byte, also for bytes that are not UTF-8; `TooLarge`; `WrongShape` with the path of the first bad field, such as
/// `items[3].createdAt`. O(text), and 8 bytes a value.
///
/// With `forgiven` the reading forgives: what need not be there and is wrong is no error but absent, and noted in it.
/// That is for what a server says to a client, who cannot mend it; who is asked to do something refuses what is wrong.
template <class T>
[[nodiscard]] std::optional<Error> decodeInto(T& value, std::string_view text, const Limits& limits = {},
                                              Diagnostics* forgiven = nullptr) {
  return Codec::read(text, limits, forgiven, value);
}

/// As `decodeInto`, with the value or the error as the result.
template <class T>
Result<T> decode(std::string_view text, const Limits& limits = {}) {
  T value{};
  if (std::optional<Error> error = decodeInto(value, text, limits)) return *std::move(error);
  return value;
}

/// Writes a `T` as compact JSON with its fields in the order in which `describe` lists them.
/// Bytes that are not UTF-8 become U+FFFD. O(value).
template <class T>
std::string encode(const T& value) {
  // describe() serves both directions, so it takes a mutable reference; writing changes nothing.
  return Codec::write(const_cast<T&>(value));
}

}  // namespace cossistant::json
