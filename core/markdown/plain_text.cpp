#include "core/markdown/plain_text.hpp"

#include <vector>

#include "core/markdown/parse.hpp"

namespace cossistant {
namespace {

bool isSpace(char letter) { return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t'; }

/// Appends `text` with its runs of white space as one space, none at the start of `out`.
void appendWords(std::string& out, std::string_view text) {
  for (const char letter : text) {
    if (!isSpace(letter)) {
      out += letter;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

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
    appendWords(out, gap);
    if (node.kind == MarkdownKind::Mention) out += '@';
    appendWords(out, node.text);
    appendNodes(out, node.children);
    appendWords(out, gap);
  }
}

}  // namespace

std::string plainText(std::string_view markdown) {
  std::string words;
  if (const auto nodes = parseMarkdown(markdown)) {
    appendNodes(words, *nodes);
  } else {
    appendWords(words, markdown);
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace cossistant
