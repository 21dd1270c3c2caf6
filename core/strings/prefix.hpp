#pragma once

#include <string_view>

namespace cossistant {

/// Whether `text` starts with `lowerCase`, which is in lower case; ASCII letters of `text` may be in either.
[[nodiscard]] bool startsWithIgnoringCase(std::string_view text, std::string_view lowerCase) noexcept;

}  // namespace cossistant
