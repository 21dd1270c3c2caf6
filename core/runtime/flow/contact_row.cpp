#include "core/runtime/flow/contact_row.hpp"

#include <utility>

#include "core/runtime/flow/timelines.hpp"

namespace cossistant::flow {

namespace {

bool asksForContact(const State& state, const std::string& conversationId) {
  const auto found = state.timelines.find(conversationId);
  if (found == state.timelines.end() || !isOnServer(state, conversationId)) return false;
  const Timeline& timeline = found->second.timeline;
  if (timeline.rowCount() == 0 || timeline.hasIdentification() || !aisOf(state).empty()) return false;
  if (state.contactRow.conversationId == conversationId) return true;
  // Whoever is about to become known is not asked; the row's own form identifies as well.
  return !isIdentified(state) && !isIdentifying(state.identification, visitorView(state));
}

/// Rows that ask already, as items of the server, are done as well.
void redrawIdentifications(const State& state, Turn& turn, const std::string& conversationId) {
  const Timeline& timeline = state.timelines.find(conversationId)->second.timeline;
  for (std::size_t i = 0; timeline.hasIdentification() && i < timeline.rowCount(); ++i) {
    if (timeline.row(i).kind == RowKind::Tool) {
      rowsMoved(state, turn, conversationId, {{static_cast<std::int64_t>(i), 1, 1}});
    }
  }
}

}  // namespace

void watchContactRow(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  const ContactRow next{asksForContact(state, shown) ? shown : std::string{}, isIdentified(state)};
  if (next == state.contactRow) return;
  const ContactRow before = std::exchange(state.contactRow, next);
  const auto found = state.timelines.find(shown);
  if (found == state.timelines.end()) return;
  const bool wasThere = before.conversationId == shown;
  const bool isThere = next.conversationId == shown;
  const auto end = static_cast<std::int64_t>(found->second.timeline.rowCount());
  if (wasThere || isThere) rowsMoved(state, turn, shown, {{end, wasThere ? 1 : 0, isThere ? 1 : 0}});
  if (before.isDone != next.isDone) redrawIdentifications(state, turn, shown);
}

}  // namespace cossistant::flow
