#pragma once

#include "core/runtime/output.hpp"
#include "core/runtime/state.hpp"

/// Where the reader is among the rows on screen, and how tall those are.

namespace cossistant::flow {

/// What to draw of the conversation on screen, as `ScrolledRows::window` has it.
RowWindow scroll(State& state, double topPx, double heightPx);

/// Row heights of the conversation on screen; unmeasured when it is another than before.
[[nodiscard]] RowHeights& rowHeights(State& state);

/// Moves heights and reader as `output` tells the rows to move. O(splices).
void followRows(State& state, const Output& output);

}  // namespace cossistant::flow
