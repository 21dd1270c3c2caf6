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

/// What is read of a text, however much of it is markdown.
struct Markdown {
  std::vector<MarkdownNode> nodes;
  bool hasSyntax = false;
  bool hasDefinitions = false;  // of links: those may be used before they come
  // Of what is finished: it stays as it is when the text grows at its end, but for links that are defined then.
  std::size_t finishedBytes = 0;
  std::size_t finishedNodes = 0;
  bool finishedHasSyntax = false;
};

/// As `parseMarkdown`, of at most `kMarkdownBytes`. O(text).
[[nodiscard]] Markdown readMarkdown(std::string_view text);

/// The blocks of a message text (ui §3.9): CommonMark without HTML, images, rules, tables and indented
/// code; a single newline is a break; bare addresses are links. HTML and whatever else is not understood
/// stays text; a link to anything but http, https, mailto and tel becomes its text.
/// Nothing when `text` has no markdown syntax: it is then shown as it is, with its own line breaks. O(text).
[[nodiscard]] std::optional<std::vector<MarkdownNode>> parseMarkdown(std::string_view text);

}  // namespace cossistant
