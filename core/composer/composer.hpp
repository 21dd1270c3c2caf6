#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"

namespace cossistant {

/// Something that did not work: a code that the widget has a sentence for, and words for a developer.
struct Failure {
  std::string code;
  std::string message;
  bool operator==(const Failure&) const = default;
};

/// A text that comes back to the input. No other text of the page has its `revision`, so that each is put back
/// once, also where the same text comes back twice.
struct RestoredText {
  std::string text;
  std::int64_t revision = 0;
  bool operator==(const RestoredText&) const = default;
};

/// What the composer knows beyond the text in its input, which the component holds.
struct Composer {
  std::optional<Failure> error;
  std::vector<RestoredText> restored;  // all so far: what came back out of sight waits to be seen
  bool operator==(const Composer&) const = default;
};

/// The longest message that is sent, in bytes of UTF-8.
inline constexpr std::size_t kLongestMessageBytes = 64 * 1024;

/// Why `text` cannot be sent, or nothing when it can: blank, or trimmed still longer than
/// `kLongestMessageBytes`. What is sent is the trimmed text (runtime §18).
[[nodiscard]] std::optional<Failure> refusalOf(std::string_view text);

/// A message was refused or discarded: its text comes back, with the reason if there was one.
void giveBack(Composer& composer, RestoredText restored, std::optional<Failure> reason);
/// The visitor changed the text: the error has been read.
void textChanged(Composer& composer);

void describe(json::Fields& fields, Failure& failure);
void describe(json::Fields& fields, RestoredText& restored);

}  // namespace cossistant
