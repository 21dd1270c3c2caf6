#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Longer texts are shown as they are.
inline constexpr std::size_t kMarkdownBytes = 64u << 10;
/// Nodes inside nodes; what is nested deeper stands in the deepest one, on lines of its own.
inline constexpr std::size_t kMarkdownDepth = 16;

/// The blocks of a message text (ui §3.9): CommonMark without HTML, images, rules, tables and indented
/// code; a single newline is a break; bare addresses are links. HTML and whatever else is not understood
/// stays text; a link to anything but http, https, mailto and tel becomes its text.
/// Nothing when `text` has no markdown syntax: it is then shown as it is, with its own line breaks. O(text).
[[nodiscard]] std::optional<std::vector<MarkdownNode>> parseMarkdown(std::string_view text);

}  // namespace cossistant
