#pragma once

#include <vector>

#include "core/conversations/preview.hpp"
#include "core/runtime/state.hpp"

namespace cossistant {

/// The conversations that stand in lists.
[[nodiscard]] std::vector<const KnownConversation*> listed(const State& state);

/// The row of one listed conversation, with what else the runtime knows of it.
[[nodiscard]] ConversationPreview previewOf(const State& state, const KnownConversation& known);

}  // namespace cossistant
