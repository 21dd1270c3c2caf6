#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Nodes as one line that is easy to read and compare: `paragraph('a ' strong('b') break code:c)`.
inline std::string shorthand(const std::vector<MarkdownNode>& nodes) {
  std::string line;
  for (const MarkdownNode& node : nodes) {
    if (!line.empty()) line += ' ';
    if (node.kind == MarkdownKind::Text) {
      line += "'" + node.text + "'";
      continue;
    }
    line += json::enumNames<MarkdownKind>()[static_cast<std::size_t>(node.kind)];
    switch (node.kind) {
      case MarkdownKind::Code:
        line += ":" + node.text;
        break;
      case MarkdownKind::CodeBlock:
        line += "[" + node.language.value_or("") + "|" + node.fileName.value_or("") + "]:" + node.text;
        break;
      case MarkdownKind::Link:
        line += ":" + node.href;
        break;
      case MarkdownKind::Mention:
        line += ":" + node.mentionType + ":" + node.mentionId + "@" + node.text;
        break;
      case MarkdownKind::Heading:
        line += std::to_string(node.level);
        break;
      case MarkdownKind::List:
        if (node.ordered) line += std::to_string(node.start);
        break;
      default:
        break;
    }
    if (!node.children.empty()) line += "(" + shorthand(node.children) + ")";
  }
  return line;
}

inline std::string shorthand(const std::optional<std::vector<MarkdownNode>>& nodes) {
  return nodes ? shorthand(*nodes) : "plain";
}

}  // namespace cossistant
