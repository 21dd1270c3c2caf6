#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/people/actor.hpp"
#include "core/result/reducer.hpp"

/// Until when everybody has seen each conversation (runtime §4). Marks only move forward.

namespace cossistant {

struct SeenMark {
  Actor actor;
  Timestamp lastSeenAt;
  bool operator==(const SeenMark&) const = default;
};

struct Seen {
  std::map<std::string, std::vector<SeenMark>, std::less<>> byConversation;  // no empty lists, an actor once
  bool operator==(const Seen&) const = default;
};

/// One mark; ignored unless it is later than the one that is there.
struct SeenMarked {
  std::string conversationId;
  SeenMark mark;
};
/// What the server knows of a conversation. Empty forgets the conversation; else the marks are merged over
/// those that are there, of which strictly later ones stay.
struct SeenHydrated {
  std::string conversationId;
  std::vector<SeenMark> marks;
};
struct SeenCleared {
  std::string conversationId;
};

/// Brings the state from before `event` to after it.
void updateInPlace(Seen& state, const SeenMarked& event);
void updateInPlace(Seen& state, const SeenHydrated& event);
void updateInPlace(Seen& state, const SeenCleared& event);
template <class Event>
requires ReducedBy<Seen, Event>
[[nodiscard]] Seen update(Seen state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// What a realtime event means here; nothing when its actor is unknown or the own visitor.
[[nodiscard]] std::optional<SeenMarked> seenEvent(const ConversationSeenEvent& event, std::string_view ownVisitorId);

/// The answer of `GET /conversations/{id}/seen`. Rows without an actor and those of the own visitor are left out.
[[nodiscard]] SeenHydrated seenHydrated(std::string conversationId, const SeenDataResponse& response,
                                        std::string_view ownVisitorId);

/// Until when one actor has seen a conversation.
[[nodiscard]] std::optional<Timestamp> seenAt(const Seen& state, std::string_view conversationId,
                                              const Actor& actor) noexcept;
/// Everybody's marks, in no particular order.
[[nodiscard]] const std::vector<SeenMark>& seenMarks(const Seen& state, std::string_view conversationId) noexcept;

}  // namespace cossistant
