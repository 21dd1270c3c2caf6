#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/json/codec.hpp"

namespace cossistant::fuzzing {

inline void expect(bool isRight) {
  if (!isRight) std::abort();
}

/// Names that were left out are written, so what is written may be longer than what was read.
inline constexpr json::Limits kWritten{.bytes = 64u << 20};

/// What was read is written so that it reads back the same.
template <class T>
std::string writeAndReadBack(const T& value) {
  const std::string written = json::encode(value);
  const Result<T> second = json::decode<T>(written, kWritten);
  expect(second.ok() && json::encode(second.value()) == written);
  return written;
}

/// Reads `text` as a server reads a request.
template <class T>
void read(std::string_view text) {
  const Result<T> value = json::decode<T>(text);
  if (value.ok()) writeAndReadBack(value.value());
}

/// Reads `text` as the widget reads an answer: what is read strictly is read, and the same where nothing is noted. What
/// is noted is in our words.
template <class T>
void readForgivingly(std::string_view text) {
  json::Diagnostics diagnostics;
  T value{};
  const bool isRead = !json::decodeInto(value, text, {}, &diagnostics);
  const Result<T> strict = json::decode<T>(text);
  expect(isRead || !strict.ok());
  for (const json::Diagnostic& diagnostic : diagnostics) {
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    expect(std::all_of(diagnostic.reason.begin(), diagnostic.reason.end(), isPlain));
  }
  if (!isRead) return;
  const std::string written = writeAndReadBack(value);
  expect(!strict.ok() || !diagnostics.empty() || json::encode(strict.value()) == written);
}

}  // namespace cossistant::fuzzing
