#include "core/typing/typing.hpp"

#include <algorithm>
#include <utility>

#include "core/result/overloaded.hpp"

namespace cossistant {

namespace {

/// Drops those that `isGone` holds for, and the conversation with its last typist.
template <class Predicate>
void dropTypists(Typing& state, std::string_view conversationId, Predicate isGone) {
  const auto found = state.byConversation.find(conversationId);
  if (found == state.byConversation.end()) return;
  std::erase_if(found->second, isGone);
  if (found->second.empty()) state.byConversation.erase(found);
}

void setTypist(Typing& state, const TypingReported& report) {
  Typist typist;
  typist.actor = report.actor;
  if (report.actor.type == ActorType::Visitor) typist.preview = report.preview;
  typist.updatedAt = report.now;
  typist.expiresAt = Timestamp{report.now.ms + report.ttlMs};
  auto& typists = state.byConversation[report.conversationId];
  std::erase_if(typists, [&](const Typist& other) { return other.actor == report.actor; });
  const auto place = std::upper_bound(typists.begin(), typists.end(), typist,
                                      [](const Typist& a, const Typist& b) { return a.updatedAt < b.updatedAt; });
  typists.insert(place, std::move(typist));
}

void expire(Typing& state, Timestamp now) {
  for (auto it = state.byConversation.begin(); it != state.byConversation.end();) {
    std::erase_if(it->second, [&](const Typist& typist) { return typist.expiresAt <= now; });
    it = it->second.empty() ? state.byConversation.erase(it) : std::next(it);
  }
}

bool hasHuman(const std::vector<Typist>& typists) noexcept {
  return std::any_of(typists.begin(), typists.end(),
                     [](const Typist& typist) { return typist.actor.type == ActorType::User; });
}

}  // namespace

void updateInPlace(Typing& state, const TypingEvent& event) {
  std::visit(Overloaded{
                 [&](const TypingReported& report) {
                   if (report.isTyping) return setTypist(state, report);
                   dropTypists(state, report.conversationId,
                               [&](const Typist& typist) { return typist.actor == report.actor; });
                 },
                 [&](const TypingExpired& expired) { expire(state, expired.now); },
                 [&](const TypingCleared& cleared) { state.byConversation.erase(cleared.conversationId); },
             },
             event);
}

std::optional<TypingEvent> typingEvent(const RealtimeEvent& event, std::string_view ownVisitorId, Timestamp now) {
  if (const auto* typing = std::get_if<ConversationTyping>(&event)) {
    std::optional<Actor> actor = resolveActor(typing->scope.userId, typing->aiAgentId, typing->scope.visitorId);
    if (!actor || isVisitor(*actor, ownVisitorId)) return std::nullopt;
    return TypingReported{
        typing->conversationId, std::move(*actor), typing->isTyping, typing->visitorPreview, now, kTypingTtlMs};
  }
  if (const auto* created = std::get_if<TimelineItemCreated>(&event)) {
    const TimelineItem& item = created->item;
    const bool isMessage = item.type == ItemType::Message;
    if (!isMessage || !resolveActor(item.userId, item.aiAgentId, item.visitorId)) return std::nullopt;
    return TypingCleared{created->conversationId};
  }
  return std::nullopt;
}

std::optional<Timestamp> nextExpiry(const Typing& state) noexcept {
  std::optional<Timestamp> next;
  for (const auto& [conversationId, typists] : state.byConversation) {
    for (const Typist& typist : typists) {
      if (!next || typist.expiresAt < *next) next = typist.expiresAt;
    }
  }
  return next;
}

std::vector<Typist> typistsIn(const Typing& state, std::string_view conversationId, std::string_view ownVisitorId) {
  const auto found = state.byConversation.find(conversationId);
  if (found == state.byConversation.end()) return {};
  std::vector<Typist> typists = found->second;
  std::erase_if(typists, [&](const Typist& typist) { return isVisitor(typist.actor, ownVisitorId); });
  return typists;
}

bool isHumanTyping(const Typing& state, std::string_view conversationId) noexcept {
  const auto found = state.byConversation.find(conversationId);
  return found != state.byConversation.end() && hasHuman(found->second);
}

bool isHumanTypingAnywhere(const Typing& state) noexcept {
  return std::any_of(state.byConversation.begin(), state.byConversation.end(),
                     [](const auto& entry) { return hasHuman(entry.second); });
}

}  // namespace cossistant
