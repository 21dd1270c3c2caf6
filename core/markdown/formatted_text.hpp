#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/json/fields.hpp"
#include "core/markdown/node.hpp"

namespace cossistant {

/// The words of a message as they are drawn, wherever that is: the widget, or the inbox of the team. In JSON the
/// `FormattedText` of `js-glue/core/types.ts`.
struct FormattedText {
  std::optional<std::string> text;                 // words without markdown; nothing when there are none
  std::optional<std::vector<MarkdownNode>> nodes;  // words with markdown, in place of `text`
  bool isExpanded = false;                         // has a block of code or a command, which take the whole width
  bool operator==(const FormattedText&) const = default;
};

/// Reads markdown (`parseMarkdown`) and makes blocks of commands (`raiseCommands`). O(text).
[[nodiscard]] FormattedText formatText(std::string text);

void describe(json::Fields& fields, FormattedText& formatted);

}  // namespace cossistant
