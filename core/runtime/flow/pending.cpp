#include "core/runtime/flow/pending.hpp"

#include <algorithm>
#include <utility>

#include "core/composer/optimistic.hpp"
#include "core/id/conversation_id.hpp"
#include "core/runtime/flow/sending.hpp"
#include "core/runtime/flow/timelines.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant::flow {

namespace {

/// The text that the pending page was opened with; nothing for a blank one.
std::optional<std::string> initialText(const State& state) {
  return trimmedText(state.widget.navigation.current.initialMessage);
}

/// Puts these in place of the welcome messages that the pending page shows.
void showDefaultItems(State& state, Turn& turn, std::vector<TimelineItem> items) {
  const std::string& id = state.pending->id;
  Timeline& timeline = bucketOf(state, id).timeline;
  for (const TimelineItem& shown : std::exchange(state.pending->defaultItems, std::move(items))) {
    const auto stays = [&](const TimelineItem& item) { return item.id == shown.id; };
    const auto& next = state.pending->defaultItems;
    if (std::none_of(next.begin(), next.end(), stays)) rowsMoved(state, turn, id, timeline.erase(shown.id));
  }
  rowsMoved(state, turn, id, timeline.merge(std::vector(state.pending->defaultItems)));
}

}  // namespace

void welcome(State& state, Turn& turn) {
  const PendingConversation& pending = *state.pending;
  showDefaultItems(
      state, turn,
      makeDefaultItems(state.config.defaultMessages, pending.id, humansOf(state), aisOf(state), pending.begunAt));
}

void preparePending(State& state, Turn& turn) {
  const auto onScreen = conversationOnScreen(state.widget.navigation);
  if (onScreen != kPendingConversationId) {
    if (state.pending) state.timelines.erase(state.pending->id);
    state.pending.reset();
    return;
  }
  if (state.pending || !state.website.website) return;
  state.pending = PendingConversation{makeConversationId(turn.entropy.conversationId), {}, state.now};
  if (!initialText(state)) welcome(state, turn);
  turn.changed(Slice::Conversation);
  turn.changed(Slice::Composer);
}

void submitInitialMessage(State& state, Turn& turn) {
  if (!state.pending || state.identity.visitorId.empty()) return;
  const auto text = initialText(state);
  state.widget.navigation.current.initialMessage.reset();
  if (!text) return;
  if (auto refusal = refusalOf(*text, 0)) {
    Composer& composer = state.composers[std::string(kPendingConversationId)];
    composer.text = *text;
    composer.error = std::move(refusal);
    return turn.changed(Slice::Composer);
  }
  showDefaultItems(state, turn, {});
  sendMessage(state, turn, state.pending->id, *text, {});
}

}  // namespace cossistant::flow
