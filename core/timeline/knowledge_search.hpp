#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/part.hpp"

/// What an AI agent looked up (ui §3.12).

namespace cossistant {

inline constexpr std::string_view kKnowledgeSearchTool = "searchKnowledgeBase";

/// A page that an answer was found on. In JSON the `Source` of `js-glue/core/types.ts`.
struct SourceView {
  std::string url;    // http or https
  std::string label;  // its title, else host and path
  bool operator==(const SourceView&) const = default;
};

struct KnowledgeSearch {
  std::optional<std::string> query;  // trimmed, never blank
  std::vector<SourceView> sources;   // once each, but for a slash at the end; of a finished search alone
};

/// Reads `input.query` and `output.data.articles`, of which only those of the type `url` are pages. What does not
/// have its shape is left out. O(input + output).
[[nodiscard]] KnowledgeSearch readKnowledgeSearch(const ToolPart& tool);

void describe(json::Fields& fields, SourceView& source);

}  // namespace cossistant
