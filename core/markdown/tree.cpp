#include "core/markdown/tree.hpp"

#include <string>
#include <utility>

#include "core/markdown/link_target.hpp"
#include "core/markdown/parse.hpp"

namespace cossistant {

MarkdownNode* MarkdownTree::open(MarkdownKind kind) {
  MarkdownNode* around = open_.back();
  const bool fits = depth_ < kMarkdownDepth && around->kind != MarkdownKind::Mention;
  if (fits) ++depth_;
  MarkdownNode* node = fits ? &append(*around, kind) : nullptr;
  open_.push_back(fits ? node : around);
  return node;
}

MarkdownNode* MarkdownTree::openBlock(MarkdownKind kind) {
  MarkdownNode* node = open(kind);
  const auto& children = open_.back()->children;
  if (node == nullptr && !children.empty() && children.back().kind != MarkdownKind::Break) addBreak();
  return node;
}

void MarkdownTree::close() {
  MarkdownNode& node = *open_.back();
  open_.pop_back();
  if (open_.back() == &node) return;
  --depth_;
  if (node.kind == MarkdownKind::Mention) {
    if (node.text.starts_with('@')) node.text.erase(0, 1);
    if (node.text.empty()) node.text = node.mentionId;
  }
  if (node.kind == MarkdownKind::Link && node.children.empty()) append(node, MarkdownKind::Text).text = node.href;
}

void MarkdownTree::openLink(std::string href) {
  const auto mention = parseMentionTarget(href);
  MarkdownNode* node = open(mention ? MarkdownKind::Mention : MarkdownKind::Link);
  if (node == nullptr) return;
  if (mention) {
    node->mentionType = mention->type;
    node->mentionId = mention->id;
  } else {
    node->href = std::move(href);
  }
}

void MarkdownTree::addText(std::string_view text) {
  if (text.empty()) return;
  MarkdownNode* node = open_.back();
  const bool holdsText =
      node->kind == MarkdownKind::Code || node->kind == MarkdownKind::CodeBlock || node->kind == MarkdownKind::Mention;
  if (!holdsText) {
    const bool continues = !node->children.empty() && node->children.back().kind == MarkdownKind::Text;
    node = continues ? &node->children.back() : &append(*node, MarkdownKind::Text);
  }
  node->text += text;
}

void MarkdownTree::addBreak() {
  MarkdownNode& node = *open_.back();
  if (node.kind != MarkdownKind::Mention) append(node, MarkdownKind::Break);
}

std::vector<MarkdownNode> MarkdownTree::take() { return std::move(document_.children); }

MarkdownNode& MarkdownTree::append(MarkdownNode& around, MarkdownKind kind) {
  MarkdownNode& node = around.children.emplace_back();
  node.kind = kind;
  return node;
}

}  // namespace cossistant
