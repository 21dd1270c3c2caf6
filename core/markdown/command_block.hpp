#pragma once

#include <vector>

#include "core/markdown/node.hpp"

namespace cossistant {

/// Makes blocks of commands of package managers (ui §3.9): of a block of code that is one, and of the only code in a
/// paragraph or a point of a list that is one. What stands before and behind it in a paragraph becomes a paragraph of
/// its own. Two commands in one paragraph stay in their sentence. O(nodes + text).
void raiseCommands(std::vector<MarkdownNode>& nodes);

/// Whether there is a block of code or a command.
[[nodiscard]] bool hasBlock(const std::vector<MarkdownNode>& nodes) noexcept;

}  // namespace cossistant
