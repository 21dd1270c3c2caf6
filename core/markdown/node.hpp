#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"

namespace cossistant {

enum class MarkdownKind : std::uint8_t {
  Text,
  Break,
  Code,
  CodeBlock,
  Link,
  Mention,
  Heading,
  List,
  Paragraph,
  Strong,
  Emphasis,
  Quote,
  ListItem,
  CommandBlock,
};

/// A piece of a message's markdown (ui §3.9). Text is always text: there is no HTML anywhere.
struct MarkdownNode {
  MarkdownKind kind = MarkdownKind::Text;
  std::string text;                     // Text, Code, CodeBlock; of a Mention the name, without @
  std::vector<MarkdownNode> children;   // of every kind from Link on, but Mention; CommandBlock: as `CommandForms`
  std::optional<std::string> language;  // CodeBlock: first word after the fence
  std::optional<std::string> fileName;  // CodeBlock: from title="…" after the fence
  std::string href;                     // Link: http, https, mailto or tel
  std::string mentionType;              // Mention
  std::string mentionId;                // Mention
  std::int64_t level = 1;               // Heading: 1..6
  bool ordered = false;                 // List
  std::int64_t start = 1;               // List: the number of the first item
  bool operator==(const MarkdownNode&) const = default;
};

/// One object with `type` and what that kind has, as `MarkdownNode` of js-glue/core/types.ts.
void describe(json::Fields& fields, MarkdownNode& node);

namespace json {
template <>
std::span<const std::string_view> enumNames<MarkdownKind>();
}  // namespace json

}  // namespace cossistant
