#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/runtime/runtime.hpp"

namespace cossistant {

/// A `Runtime` spoken to in JSON text: what crosses between JavaScript and the core, and nothing else.
/// Every answer is `{"ok": true, "value": …}` or `{"ok": false, "error": {"code", "message"}}`; bad input of
/// any kind is answered, never fatal. Views stay valid until the next call.
class Boundary {
 public:
  /// The longest input that is taken, in bytes.
  static constexpr std::size_t kLongestInput = 8u << 20;

  /// Room for an input of `bytes` bytes of UTF-8 JSON; empty when that is too long.
  [[nodiscard]] std::span<char> inputBuffer(std::size_t bytes);
  /// Handles the input in the first `bytes` bytes of the buffer. Answers an `Output`.
  ///
  /// It is JSON on one line. Behind a line break may stand the `data` of `socketReceived` or the `body` of
  /// `httpResponded` as it came, in UTF-8: it replaces the one in the JSON. What is itself JSON need not be escaped,
  /// and its escapes undone, only to be read once more.
  [[nodiscard]] std::string_view handle(std::size_t bytes);
  /// Answers the slice of that name as it is now.
  [[nodiscard]] std::string_view readSlice(std::string_view name);
  /// Answers the rows `from` up to but not including `to` of the conversation on screen, clipped to what
  /// there is.
  [[nodiscard]] std::string_view readRows(std::size_t from, std::size_t to);
  /// As `Runtime` has them: numbers alone cross.
  RowWindow rowWindow(double topPx, double heightPx) { return runtime_.rowWindow(topPx, heightPx); }
  void measureRow(std::size_t row, double px) { runtime_.measureRow(row, px); }

 private:
  [[nodiscard]] std::string_view answer(std::string value);
  [[nodiscard]] std::string_view answer(const Error& error);

  Runtime runtime_;
  std::string input_;
  std::string answer_;
};

}  // namespace cossistant
