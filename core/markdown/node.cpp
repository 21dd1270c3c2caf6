#include "core/markdown/node.hpp"

#include <array>

namespace cossistant {

using enum json::Absence;

namespace {
constexpr std::array kPackageManagers = {"npm", "yarn", "pnpm", "bun"};
}  // namespace

namespace json {
template <>
std::span<const std::string_view> enumNames<MarkdownKind>() {
  static constexpr std::array<std::string_view, 14> kNames = {
      "text", "break",     "code",   "codeBlock", "link",  "mention",  "heading",
      "list", "paragraph", "strong", "emphasis",  "quote", "listItem", "commandBlock"};
  return kNames;
}
}  // namespace json

void describe(json::Fields& fields, MarkdownNode& node) {
  fields.enumField("type", node.kind);
  switch (node.kind) {
    case MarkdownKind::Break:
      return;
    case MarkdownKind::Text:
    case MarkdownKind::Code:
      fields.field("text", node.text);
      return;
    case MarkdownKind::CodeBlock:
      fields.field("language", node.language, Null);
      fields.field("fileName", node.fileName, Null);
      fields.field("text", node.text);
      return;
    case MarkdownKind::Mention:
      fields.field("mentionType", node.mentionType);
      fields.field("id", node.mentionId);
      fields.field("name", node.text);
      return;
    case MarkdownKind::CommandBlock:
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        fields.field(kPackageManagers[i], node.children[i].text);
      }
      return;
    case MarkdownKind::Link:
      fields.field("href", node.href);
      break;
    case MarkdownKind::Heading:
      fields.field("level", node.level);
      break;
    case MarkdownKind::List:
      fields.field("ordered", node.ordered);
      fields.field("start", node.start);
      break;
    case MarkdownKind::Paragraph:
    case MarkdownKind::Strong:
    case MarkdownKind::Emphasis:
    case MarkdownKind::Quote:
    case MarkdownKind::ListItem:
      break;
  }
  fields.writtenList("children", node.children);
}

}  // namespace cossistant
