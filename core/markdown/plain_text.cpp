#include "core/markdown/plain_text.hpp"

#include <vector>

#include "core/markdown/parse.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

bool isInline(MarkdownKind kind) {
  switch (kind) {
    case MarkdownKind::Text:
    case MarkdownKind::Code:
    case MarkdownKind::Link:
    case MarkdownKind::Mention:
    case MarkdownKind::Strong:
    case MarkdownKind::Emphasis:
      return true;
    default:
      return false;
  }
}

void appendNodes(std::string& out, const std::vector<MarkdownNode>& nodes) {
  for (const MarkdownNode& node : nodes) {
    const std::string_view gap = isInline(node.kind) ? "" : " ";
    out += gap;
    if (node.kind == MarkdownKind::Mention) out += '@';
    out += node.text;
    appendNodes(out, node.children);
    out += gap;
  }
}

}  // namespace

std::string plainText(std::string_view markdown) {
  const auto nodes = parseMarkdown(markdown);
  if (!nodes) return collapseWhitespace(markdown);
  std::string words;
  appendNodes(words, *nodes);
  return collapseWhitespace(words);
}

}  // namespace cossistant
