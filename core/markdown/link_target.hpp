#pragma once

#include <optional>
#include <string_view>

namespace cossistant {

/// Whether a message may link to `href`: an absolute http, https, mailto or tel address without control
/// characters.
[[nodiscard]] bool isAllowedLink(std::string_view href) noexcept;

/// The target of a link that stands for a person. Views into the parsed text.
struct MentionTarget {
  std::string_view type;
  std::string_view id;  // may contain colons
};

/// Reads `mention:<type>:<id>`. Nothing when a piece is missing.
[[nodiscard]] std::optional<MentionTarget> parseMentionTarget(std::string_view href) noexcept;

}  // namespace cossistant
