#pragma once

#include <cstddef>
#include <string>

#include "core/runtime/output.hpp"
#include "core/runtime/state.hpp"

/// What the widget draws, as JSON in the shapes of `js-glue/core/types.ts`. Selectors: they read the state
/// and decide nothing that a reducer could have decided.

namespace cossistant {

[[nodiscard]] std::string encodeSlice(const State& state, Slice slice);

/// The rows `from` up to but not including `to` of the conversation on screen, clipped. O(rows).
[[nodiscard]] std::string encodeRows(const State& state, WordsCache& words, std::size_t from, std::size_t to);

[[nodiscard]] std::string encodeShell(const State& state);
[[nodiscard]] std::string encodeHome(const State& state);
[[nodiscard]] std::string encodeHistory(const State& state);
[[nodiscard]] std::string encodeConversation(const State& state);
[[nodiscard]] std::string encodeComposer(const State& state);
[[nodiscard]] std::string encodeConnection(const State& state);
[[nodiscard]] std::string encodeText(const State& state);
[[nodiscard]] std::string encodeSupportState(const State& state);
[[nodiscard]] std::string encodeVisitor(const State& state);
[[nodiscard]] std::string encodeFeedback(const State& state);
/// Conversations and items in the server's own shapes, for pages that draw them themselves (api §1.6).
[[nodiscard]] std::string encodeConversations(const State& state);
[[nodiscard]] std::string encodeItems(const State& state);
[[nodiscard]] std::string encodeWebsite(const State& state);

}  // namespace cossistant
