#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cossistant {

// The parts of a link. Texts end with a zero; targets are as typed, with their escapes.

/// What `](target "title")` and `[label]: target "title"` have in common, from `at`, a title being optional.
/// Returns the end of it, null where there is none. Parentheses in a target are balanced, at most 32 deep.
[[nodiscard]] const char* readTarget(const char* at, std::string_view& target) noexcept;

/// `(target "title")` behind a link's text; null where there is none.
[[nodiscard]] const char* readInlineTarget(const char* at, std::string_view& target) noexcept;

/// `[label]` without brackets in it; null where there is none.
[[nodiscard]] const char* readLabel(const char* at, std::string_view& label) noexcept;

/// Adds the definition that the paragraph `at` starts with to `definitions`. Returns its size with the line
/// break; 0 when there is none, its target is longer than 512 bytes, or 4 kB of definitions are there.
[[nodiscard]] std::size_t addDefinition(std::string& definitions, const char* at);

/// The target of the first definition of `label`, as a view into `definitions`; empty when there is none.
/// Labels differ in more than white space and the case of ASCII letters. O(definitions).
[[nodiscard]] std::string_view definedTarget(const std::string& definitions, std::string_view label);

/// `text` with its backslash escapes and entities replaced by what they stand for.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace cossistant
