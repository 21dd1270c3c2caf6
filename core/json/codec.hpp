#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/json/fields.hpp"
#include "core/json/literal.hpp"
#include "core/result/result.hpp"

namespace cossistant::json {

/// What a text from outside may cost at most.
struct Limits {
  std::size_t bytes = 4u << 20;      // of the text
  std::size_t depth = 64;            // of nested objects and arrays
  std::size_t listLength = 100'000;  // elements of one array
};

/// Reads fields from a parsed text. Use `decode`; the class is here for it alone.
class Reader {
 public:
  explicit Reader(std::string_view text, const Limits& limits);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// The walk over the root object, or null when the text is not an object within the limits.
  [[nodiscard]] Fields* fields() noexcept;
  /// The first thing that was wrong, if any.
  [[nodiscard]] const std::optional<Error>& error() const noexcept;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Writes fields to a text. Use `encode`.
class Writer {
 public:
  Writer();
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  [[nodiscard]] Fields& fields() noexcept;
  /// The finished text. Call once, last.
  [[nodiscard]] std::string take();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// Reads a `T` from JSON text. Unknown names are ignored; of a name that comes twice the first counts. An
/// escaped half of a surrogate pair, as JSON.stringify writes it, becomes U+FFFD. Errors: `MalformedJson`, `TooLarge`,
/// `WrongShape` with the path of the first bad field, such as `items[3].createdAt`. O(text).
template <class T>
Result<T> decode(std::string_view text, const Limits& limits = {}) {
  Reader reader(text, limits);
  T value{};
  if (Fields* fields = reader.fields()) describe(*fields, value);
  if (reader.error()) return *reader.error();
  return value;
}

/// Writes a `T` as compact JSON with its fields in the order in which `describe` lists them.
/// Bytes that are not UTF-8 become U+FFFD. O(value).
template <class T>
std::string encode(const T& value) {
  Writer writer;
  // describe() serves both directions, so it takes a mutable reference; a Writer's walk changes nothing.
  describe(writer.fields(), const_cast<T&>(value));
  return writer.take();
}

}  // namespace cossistant::json
