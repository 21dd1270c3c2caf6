#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/navigation/route.hpp"
#include "core/result/reducer.hpp"

namespace cossistant {

struct Navigation {
  Route current;
  std::vector<Route> previous;  // oldest first
  bool operator==(const Navigation&) const = default;
};

/// Goes to a route and remembers the present one. The route on screen again changes nothing.
struct Navigate {
  Route to;
};
/// Puts a route in place of the present one; the history stays.
struct Replace {
  Route to;
};
/// Back to the route before; home when there is none, or when it is the one on screen.
struct GoBack {};

/// Brings the state from before `event` to after it (runtime §9, api §5.3). Whether the window is open is not its
/// matter.
void updateInPlace(Navigation& state, Navigate event);
void updateInPlace(Navigation& state, Replace event);
void updateInPlace(Navigation& state, GoBack event);
template <class Event>
requires ReducedBy<Navigation, Event>
[[nodiscard]] Navigation update(Navigation state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// `{"current", "previousPages"}`, as it is stored (api §5.1).
void describe(json::Fields& fields, Navigation& state);

[[nodiscard]] bool canGoBack(const Navigation& state) noexcept;

/// The conversation on screen, `kPendingConversationId` included; nothing on another page.
[[nodiscard]] std::optional<std::string> conversationOnScreen(const Navigation& state);

}  // namespace cossistant
