#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// What `parseMarkdown` is compared with: the same nodes from md4c 0.4.8.
[[nodiscard]] std::optional<std::vector<MarkdownNode>> referenceMarkdown(std::string_view text);

}  // namespace cossistant
