#include "core/markdown/formatted_text.hpp"

#include <utility>

#include "core/markdown/command_block.hpp"
#include "core/markdown/parse.hpp"

namespace cossistant {

FormattedText formatText(std::string text) {
  FormattedText formatted;
  if (text.empty()) return formatted;
  formatted.nodes = parseMarkdown(text);
  if (formatted.nodes) {
    raiseCommands(*formatted.nodes);
    formatted.isExpanded = hasBlock(*formatted.nodes);
  } else {
    formatted.text = std::move(text);
  }
  return formatted;
}

void describe(json::Fields& fields, FormattedText& formatted) {
  fields.field("text", formatted.text, json::Absence::Null);
  fields.writtenList("nodes", formatted.nodes, json::Absence::Null);
  fields.field("isExpanded", formatted.isExpanded);
}

}  // namespace cossistant
