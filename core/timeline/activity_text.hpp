#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/timeline_item.hpp"
#include "core/timeline/knowledge_search.hpp"

/// Which words say what happened (ui §3.11, §3.12; the sentences of api §6.2).

namespace cossistant {

/// The sentence of an event, with the variable `actorName`. A type without a sentence of its own has the default one.
[[nodiscard]] std::string eventTextKey(std::string_view eventType);

/// What a row of a tool says.
struct ToolText {
  std::string key;                  // of the sentence, with the variables `name` and, of a search for one, `query`
  std::optional<std::string> text;  // what the tool says of itself, trimmed: stands in place of the sentence
};

/// The knowledge base has sentences of its own, and says something of itself only when it is done and nobody knows
/// what it looked for. Any other tool speaks for itself, and of what failed the error does when it says nothing.
/// `tool` is null where there is no valid part.
[[nodiscard]] ToolText toolTextOf(const TimelineItem& item, std::string_view name, const ToolPart* tool,
                                  const KnowledgeSearch& search);

}  // namespace cossistant
