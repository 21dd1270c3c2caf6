#pragma once

namespace cossistant {

// What the start of a line means. `at` is behind the line's indentation, in a text whose lines end with '\n'.

/// Three or more of one of `*`, `-` and `_`, and spaces.
[[nodiscard]] bool isRule(const char* at) noexcept;
/// 1 or 2 of the paragraph above that `===` or `---` makes a heading; 0 for other lines.
[[nodiscard]] int underlineLevel(const char* at) noexcept;
/// Of a line that starts with as many `#` and a gap; else 0.
[[nodiscard]] int headingLevel(const char* at) noexcept;
/// The length of the fence that opens a code block here; else 0.
[[nodiscard]] int fenceSize(const char* at) noexcept;
/// Whether a fence of `mark`s, `size` or more, stands alone here.
[[nodiscard]] bool isClosingFence(const char* at, char mark, int size) noexcept;

/// The mark of a quote or of a list's item.
struct ContainerMark {
  char mark;   // '>', or '-', '+' or '*', or the '.' or ')' behind a number; 0 for none
  int size;    // bytes
  int number;  // of an ordered list's item, at most nine digits; else -1
};
[[nodiscard]] ContainerMark readContainerMark(const char* at) noexcept;

}  // namespace cossistant
