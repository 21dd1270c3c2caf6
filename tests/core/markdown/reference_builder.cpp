#include "tests/core/markdown/reference_builder.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/markdown/entity.hpp"
#include "core/markdown/link_target.hpp"
#include "core/markdown/parse.hpp"

namespace cossistant {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::string_view kRule = "---";

/// The text of an attribute, its entities decoded.
std::string textOf(const MD_ATTRIBUTE& attribute) {
  std::string text;
  for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
    const MD_OFFSET from = attribute.substr_offsets[i];
    const std::string_view piece(attribute.text + from, attribute.substr_offsets[i + 1] - from);
    switch (attribute.substr_types[i]) {
      case MD_TEXT_ENTITY:
        appendEntity(text, piece);
        break;
      case MD_TEXT_NULLCHAR:
        text += kReplacement;
        break;
      default:
        text += piece;
    }
  }
  return text;
}

/// From the words after a fence, such as `ts title="main.ts"`.
std::optional<std::string> fileNameOf(std::string_view info) {
  constexpr std::string_view kTitle = "title=\"";
  const std::size_t title = info.find(kTitle);
  if (title == std::string_view::npos) return std::nullopt;
  const std::size_t from = title + kTitle.size();
  const std::size_t quote = info.find('"', from);
  if (quote == std::string_view::npos || quote == from) return std::nullopt;
  return std::string(info.substr(from, quote - from));
}

MarkdownNode codeBlock(const MD_BLOCK_CODE_DETAIL& detail) {
  MarkdownNode node{.kind = MarkdownKind::CodeBlock};
  std::string language = textOf(detail.lang);
  const bool isAttribute = language.find('=') != std::string::npos;
  if (!language.empty() && !isAttribute) node.language = std::move(language);
  node.fileName = fileNameOf(textOf(detail.info));
  return node;
}

/// The words inside a mention, which is all that is drawn of them.
std::string nameOf(const std::vector<MarkdownNode>& nodes) {
  std::string name;
  for (const MarkdownNode& node : nodes) name += node.text + nameOf(node.children);
  return name;
}

void finish(MarkdownNode& node) {
  if (node.kind == MarkdownKind::CodeBlock && node.text.ends_with('\n')) node.text.pop_back();
  if (node.kind == MarkdownKind::Mention) {
    node.text = nameOf(std::exchange(node.children, {}));
    if (node.text.starts_with('@')) node.text.erase(0, 1);
    if (node.text.empty()) node.text = node.mentionId;
  }
  if (node.kind == MarkdownKind::Link && node.children.empty()) {
    node.children.push_back({.kind = MarkdownKind::Text, .text = node.href});
  }
}

}  // namespace

void ReferenceBuilder::enterBlock(MD_BLOCKTYPE type, const void* detail) {
  const bool isPlain = type == MD_BLOCK_DOC || type == MD_BLOCK_P || type == MD_BLOCK_HR;
  if (!isPlain) sawSyntax_ = true;
  enter(true, type, nodeOfBlock(type, detail));
  if (type == MD_BLOCK_HR) appendText(kRule);
}

void ReferenceBuilder::enterSpan(MD_SPANTYPE type, const void* detail) {
  sawSyntax_ = true;
  enter(false, type, nodeOfSpan(type, detail));
}

void ReferenceBuilder::leaveBlock(MD_BLOCKTYPE type) { leave(true, type); }

void ReferenceBuilder::leaveSpan(MD_SPANTYPE type) { leave(false, type); }

void ReferenceBuilder::addText(MD_TEXTTYPE type, std::string_view text) {
  switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      return append({.kind = MarkdownKind::Break});
    case MD_TEXT_NULLCHAR:
      return appendText(kReplacement);
    case MD_TEXT_ENTITY: {
      std::string decoded;
      appendEntity(decoded, text);
      if (decoded != text) sawSyntax_ = true;
      return appendText(decoded);
    }
    default:
      return appendText(text);
  }
}

std::vector<MarkdownNode> ReferenceBuilder::take() { return std::move(open_.front().children); }

std::optional<MarkdownNode> ReferenceBuilder::nodeOfBlock(MD_BLOCKTYPE type, const void* detail) {
  if (type == MD_BLOCK_DOC) return std::nullopt;
  if (open_.size() > kMarkdownDepth) {
    separateLines();
    return std::nullopt;
  }
  switch (type) {
    case MD_BLOCK_QUOTE:
      return MarkdownNode{.kind = MarkdownKind::Quote};
    case MD_BLOCK_UL:
      return MarkdownNode{.kind = MarkdownKind::List};
    case MD_BLOCK_OL:
      return MarkdownNode{
          .kind = MarkdownKind::List, .ordered = true, .start = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start};
    case MD_BLOCK_LI:
      return MarkdownNode{.kind = MarkdownKind::ListItem};
    case MD_BLOCK_H:
      return MarkdownNode{.kind = MarkdownKind::Heading, .level = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level};
    case MD_BLOCK_CODE:
      return codeBlock(*static_cast<const MD_BLOCK_CODE_DETAIL*>(detail));
    default:
      return MarkdownNode{.kind = MarkdownKind::Paragraph};
  }
}

std::optional<MarkdownNode> ReferenceBuilder::nodeOfSpan(MD_SPANTYPE type, const void* detail) {
  if (open_.size() > kMarkdownDepth) return std::nullopt;
  switch (type) {
    case MD_SPAN_EM:
      return MarkdownNode{.kind = MarkdownKind::Emphasis};
    case MD_SPAN_STRONG:
      return MarkdownNode{.kind = MarkdownKind::Strong};
    case MD_SPAN_CODE:
      return MarkdownNode{.kind = MarkdownKind::Code};
    case MD_SPAN_A:
      return nodeOfTarget(textOf(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
    case MD_SPAN_IMG:  // a stranger's picture is not fetched unasked: it is a link behind its description
      return nodeOfTarget(textOf(static_cast<const MD_SPAN_IMG_DETAIL*>(detail)->src));
    default:
      return std::nullopt;
  }
}

std::optional<MarkdownNode> ReferenceBuilder::nodeOfTarget(std::string href) {
  if (isInside(MarkdownKind::Link) || isInside(MarkdownKind::Mention)) return std::nullopt;
  if (const auto mention = parseMentionTarget(href)) {
    return MarkdownNode{.kind = MarkdownKind::Mention,
                        .mentionType = std::string(mention->type),
                        .mentionId = std::string(mention->id)};
  }
  if (!isAllowedLink(href)) return std::nullopt;
  return MarkdownNode{.kind = MarkdownKind::Link, .href = std::move(href)};
}

void ReferenceBuilder::enter(bool isBlock, int type, std::optional<MarkdownNode> node) {
  opened_.push_back({isBlock, type, node.has_value()});
  if (node) open_.push_back(std::move(*node));
}

void ReferenceBuilder::leave(bool isBlock, int type) {
  for (std::size_t i = opened_.size(); i-- > 0;) {
    if (opened_[i].isBlock == isBlock && opened_[i].type == type) {
      while (opened_.size() > i) closeInnermost();
      return;
    }
    if (opened_[i].isBlock) return;
  }
}

void ReferenceBuilder::closeInnermost() {
  const bool hasNode = opened_.back().hasNode;
  opened_.pop_back();
  if (!hasNode) return;
  MarkdownNode node = std::move(open_.back());
  open_.pop_back();
  finish(node);
  append(std::move(node));
}

void ReferenceBuilder::separateLines() {
  const auto& children = open_.back().children;
  if (!children.empty() && children.back().kind != MarkdownKind::Break) append({.kind = MarkdownKind::Break});
}

void ReferenceBuilder::append(MarkdownNode node) { open_.back().children.push_back(std::move(node)); }

void ReferenceBuilder::appendText(std::string_view text) {
  MarkdownNode& around = open_.back();
  if (around.kind == MarkdownKind::Code || around.kind == MarkdownKind::CodeBlock) {
    around.text += text;
    return;
  }
  const bool continues = !around.children.empty() && around.children.back().kind == MarkdownKind::Text;
  if (!continues) append({.kind = MarkdownKind::Text});
  around.children.back().text += text;
}

bool ReferenceBuilder::isInside(MarkdownKind kind) const {
  return std::any_of(open_.begin(), open_.end(), [&](const MarkdownNode& node) { return node.kind == kind; });
}

}  // namespace cossistant
