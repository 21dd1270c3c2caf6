#include "core/seen/seen.hpp"

#include <algorithm>
#include <utility>

namespace cossistant {

namespace {

const SeenMark* findMark(const std::vector<SeenMark>& marks, const Actor& actor) noexcept {
  const auto found =
      std::find_if(marks.begin(), marks.end(), [&](const SeenMark& mark) { return mark.actor == actor; });
  return found == marks.end() ? nullptr : &*found;
}

/// Keeps the later one of two marks of an actor.
void moveForward(std::vector<SeenMark>& marks, const SeenMark& mark) {
  const auto found =
      std::find_if(marks.begin(), marks.end(), [&](const SeenMark& other) { return other.actor == mark.actor; });
  if (found == marks.end()) {
    marks.push_back(mark);
  } else if (found->lastSeenAt < mark.lastSeenAt) {
    found->lastSeenAt = mark.lastSeenAt;
  }
}

std::optional<Actor> actorOf(const ConversationSeenEvent& event) {
  if (event.actorType && event.actorId && !event.actorId->empty()) return Actor{*event.actorType, *event.actorId};
  return resolveActor(event.scope.userId, event.aiAgentId, event.scope.visitorId);
}

}  // namespace

void updateInPlace(Seen& state, const SeenMarked& event) {
  moveForward(state.byConversation[event.conversationId], event.mark);
}

void updateInPlace(Seen& state, const SeenHydrated& event) {
  if (event.marks.empty()) return updateInPlace(state, SeenCleared{event.conversationId});
  auto& marks = state.byConversation[event.conversationId];
  for (const SeenMark& mark : event.marks) moveForward(marks, mark);
}

void updateInPlace(Seen& state, const SeenCleared& event) { state.byConversation.erase(event.conversationId); }

std::optional<SeenMarked> seenEvent(const ConversationSeenEvent& event, std::string_view ownVisitorId) {
  std::optional<Actor> actor = actorOf(event);
  if (!actor || isVisitor(*actor, ownVisitorId)) return std::nullopt;
  return SeenMarked{event.conversationId, SeenMark{std::move(*actor), event.lastSeenAt}};
}

SeenHydrated seenHydrated(std::string conversationId, const SeenDataResponse& response, std::string_view ownVisitorId) {
  SeenHydrated hydrated{std::move(conversationId), {}};
  for (const ConversationSeen& row : response.seenData) {
    std::optional<Actor> actor = resolveActor(row.userId, row.aiAgentId, row.visitorId);
    if (actor && !isVisitor(*actor, ownVisitorId))
      hydrated.marks.push_back(SeenMark{std::move(*actor), row.lastSeenAt});
  }
  return hydrated;
}

std::optional<Timestamp> seenAt(const Seen& state, std::string_view conversationId, const Actor& actor) noexcept {
  const SeenMark* mark = findMark(seenMarks(state, conversationId), actor);
  if (!mark) return std::nullopt;
  return mark->lastSeenAt;
}

const std::vector<SeenMark>& seenMarks(const Seen& state, std::string_view conversationId) noexcept {
  static const std::vector<SeenMark> none;
  const auto found = state.byConversation.find(conversationId);
  return found == state.byConversation.end() ? none : found->second;
}

}  // namespace cossistant
