#include "core/navigation/navigation.hpp"

#include <utility>

namespace cossistant {

void updateInPlace(Navigation& state, Navigate event) {
  if (event.to == state.current) return;
  state.previous.push_back(std::exchange(state.current, std::move(event.to)));
}

void updateInPlace(Navigation& state, Replace event) { state.current = std::move(event.to); }

void updateInPlace(Navigation& state, GoBack) {
  // Replacing can leave the route on screen on top of its own history: going back to it would look like a dead
  // button.
  if (state.previous.empty() || state.previous.back() == state.current) {
    state = Navigation{};
    return;
  }
  state.current = std::move(state.previous.back());
  state.previous.pop_back();
}

void describe(json::Fields& fields, Navigation& state) {
  if (fields.reading() && !fields.has("current")) return;  // then the history leads nowhere
  fields.object("current", state.current);
  fields.defaultedList("previousPages", state.previous);
}

bool canGoBack(const Navigation& state) noexcept { return !state.previous.empty(); }

std::optional<std::string> conversationOnScreen(const Navigation& state) {
  if (state.current.page != page::kConversation) return std::nullopt;
  return state.current.conversationId;
}

}  // namespace cossistant
