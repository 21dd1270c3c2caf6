#include "core/runtime/flow/scrolling.hpp"

#include <algorithm>
#include <cmath>

namespace cossistant::flow {
namespace {

const Timeline* timelineScrolled(const State& state) {
  const auto bucket = state.timelines.find(state.scrolledId);
  return bucket == state.timelines.end() ? nullptr : &bucket->second.timeline;
}

/// Starts anew when another conversation came on screen.
void followScreen(State& state) {
  const std::string shown = conversationShown(state);
  const TimelineBucket* bucket = bucketShown(state);
  const std::size_t count = bucket ? rowsOf(state, shown, bucket->timeline) : 0;
  if (shown == state.scrolledId && count == state.scrolled.heights.count()) return;
  state.scrolled = {RowHeights(count)};
  state.scrolledId = shown;
  state.scrolledItemId.clear();
}

/// Puts the reader at the first row that has items: a day moves up with the history that comes before it. The last item
/// names the row, since older ones may join it from above.
void remember(State& state) {
  const Timeline* timeline = timelineScrolled(state);
  ScrolledRows& scrolled = state.scrolled;
  state.scrolledItemId.clear();
  for (std::size_t row = scrolled.row; timeline && row < timeline->rowCount(); ++row) {
    const auto& items = timeline->row(row).items;
    if (items.empty()) continue;
    scrolled.offsetPx -= scrolled.heights.topOf(row) - scrolled.heights.topOf(scrolled.row);
    scrolled.row = row;
    state.scrolledItemId = items.back()->id;
    return;
  }
}

}  // namespace

RowWindow scroll(State& state, double topPx, double heightPx) {
  followScreen(state);
  const RowWindow window = state.scrolled.window(topPx, heightPx);
  if (!std::isnan(topPx)) remember(state);
  return window;
}

RowHeights& rowHeights(State& state) {
  followScreen(state);
  return state.scrolled.heights;
}

void followRows(State& state, const Output& output) {
  if (state.scrolledId.empty()) return;
  ScrolledRows& scrolled = state.scrolled;
  for (const RowPatch& patch : output.rows) {
    if (patch.conversationId != state.scrolledId) continue;
    for (const RowSplice& splice : patch.splices) scrolled.heights.splice(splice);
    const Timeline* timeline = timelineScrolled(state);
    const auto row = timeline ? timeline->rowOfItem(state.scrolledItemId) : std::nullopt;
    scrolled.row = std::min(row.value_or(scrolled.row), std::max<std::size_t>(scrolled.heights.count(), 1) - 1);
  }
}

}  // namespace cossistant::flow
