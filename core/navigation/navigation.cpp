#include "core/navigation/navigation.hpp"

#include <utility>

#include "core/result/overloaded.hpp"

namespace cossistant {

void updateInPlace(Navigation& state, const NavigationEvent& event) {
  std::visit(Overloaded{
                 [&](const Navigate& navigate) {
                   if (navigate.to == state.current) return;
                   state.previous.push_back(std::exchange(state.current, navigate.to));
                 },
                 [&](const Replace& replace) { state.current = replace.to; },
                 [&](const GoBack&) {
                   // Replacing can leave the route on screen on top of its own history: going back to it
                   // would look like a dead button.
                   if (state.previous.empty() || state.previous.back() == state.current) {
                     state = Navigation{};
                     return;
                   }
                   state.current = std::move(state.previous.back());
                   state.previous.pop_back();
                 },
             },
             event);
}

bool canGoBack(const Navigation& state) noexcept { return !state.previous.empty(); }

std::optional<std::string> conversationOnScreen(const Navigation& state) {
  if (state.current.page != page::kConversation) return std::nullopt;
  return state.current.conversationId;
}

}  // namespace cossistant
