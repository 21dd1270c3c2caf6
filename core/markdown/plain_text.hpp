#pragma once

#include <string>
#include <string_view>

namespace cossistant {

/// The words of a message text in one line, for previews: no markup, runs of white space as one space.
/// A mention reads as its name behind an @. O(text).
[[nodiscard]] std::string plainText(std::string_view markdown);

}  // namespace cossistant
