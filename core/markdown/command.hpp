#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cossistant {

/// One command in the words of npm, yarn, pnpm and bun, in this order.
using CommandForms = std::array<std::string, 4>;

/// The forms of a command of any package manager (ui §3.9); nothing for other texts, for more than one line, and for
/// commands whose meaning elsewhere is not known, such as those that begin with a flag. O(text).
[[nodiscard]] std::optional<CommandForms> packageCommand(std::string_view text);

}  // namespace cossistant
