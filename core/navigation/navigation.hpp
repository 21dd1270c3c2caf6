#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/reducer.hpp"

namespace cossistant {

/// The built-in pages. Any other name is a custom page of the host.
namespace page {
inline constexpr std::string_view kHome = "HOME";
inline constexpr std::string_view kConversation = "CONVERSATION";
inline constexpr std::string_view kConversationHistory = "CONVERSATION_HISTORY";
inline constexpr std::string_view kArticles = "ARTICLES";
}  // namespace page

/// What is on screen, and what for.
struct Route {
  std::string page{page::kHome};
  std::optional<std::string> conversationId;
  std::optional<std::string> initialMessage;
  bool operator==(const Route&) const = default;
};

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

[[nodiscard]] bool canGoBack(const Navigation& state) noexcept;

/// The conversation on screen, `kPendingConversationId` included; nothing on another page.
[[nodiscard]] std::optional<std::string> conversationOnScreen(const Navigation& state);

}  // namespace cossistant
