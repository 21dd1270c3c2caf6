#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/part.hpp"

/// What happened between the messages, in plain words for the team (ui §3.11, §3.12). The inbox speaks English alone.

namespace cossistant {

/// `actor` did it, to `target` where it is done to somebody. A type that is new here reads as its own name.
[[nodiscard]] std::string eventWords(const EventPart& event, std::string_view actor, std::string_view target);

/// `tool` is null where there is no valid part: then it is at work. `query` is what a search looks for.
[[nodiscard]] std::string toolWords(std::string_view name, const ToolPart* tool, std::string_view actor,
                                    const std::optional<std::string>& query);

/// The visitor has said who they are.
[[nodiscard]] std::string identificationWords(std::string_view visitor);

}  // namespace cossistant
