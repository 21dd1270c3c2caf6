#include "core/markdown/parse.hpp"

#include "core/markdown/blocks.hpp"
#include "core/markdown/code_block.hpp"
#include "core/markdown/inlines.hpp"
#include "core/markdown/tree.hpp"

namespace cossistant {
namespace {

constexpr std::string_view kRule = "---";

void writeCodeBlock(MarkdownTree& tree, std::string_view text) {
  const std::size_t info = text.find('\n');
  if (MarkdownNode* node = tree.openBlock(MarkdownKind::CodeBlock)) readFenceInfo(*node, text.substr(0, info));
  if (info != std::string_view::npos) tree.addText(text.substr(info + 1));
  tree.close();
}

/// Whether the step is markdown, or has some in it.
bool write(MarkdownTree& tree, Blocks& blocks, const Block& step) {
  char* text = blocks.text.data() + step.text;
  switch (step.kind) {
    case MarkdownKind::Break:
      tree.close();
      return true;
    case MarkdownKind::Text:
      tree.openBlock(MarkdownKind::Paragraph);
      tree.addText(kRule);
      tree.close();
      return false;
    case MarkdownKind::CodeBlock:
      writeCodeBlock(tree, text);
      return true;
    case MarkdownKind::Paragraph:
    case MarkdownKind::Heading: {
      const bool isHeading = step.kind == MarkdownKind::Heading;
      const bool isTight = !isHeading && step.list != 0 && !blocks.steps[step.list].isLoose;
      MarkdownNode* node = isTight ? nullptr : tree.openBlock(step.kind);
      if (isHeading && node != nullptr) node->level = step.number;
      const bool sawSyntax = readInlines(tree, text, blocks.definitions);
      if (!isTight) tree.close();
      return isHeading || sawSyntax;
    }
    default: {
      MarkdownNode* node = tree.openBlock(step.kind);
      if (node != nullptr && step.kind == MarkdownKind::List && step.number >= 0) {
        node->ordered = true;
        node->start = step.number;
      }
      return true;
    }
  }
}

}  // namespace

Markdown readMarkdown(std::string_view text) {
  Blocks blocks = readBlocks(text);
  Markdown read;
  MarkdownTree tree;
  for (std::size_t i = 1; i < blocks.steps.size(); ++i) {
    if (i == blocks.cut.step) {
      read.finishedBytes = blocks.cut.line;
      read.finishedNodes = tree.size();
      read.finishedHasSyntax = read.hasSyntax;
    }
    if (write(tree, blocks, blocks.steps[i])) read.hasSyntax = true;
  }
  read.nodes = tree.take();
  read.hasDefinitions = !blocks.definitions.empty();
  return read;
}

std::optional<std::vector<MarkdownNode>> parseMarkdown(std::string_view text) {
  if (text.size() > kMarkdownBytes) return std::nullopt;
  Markdown read = readMarkdown(text);
  if (!read.hasSyntax) return std::nullopt;
  return std::move(read.nodes);
}

}  // namespace cossistant
