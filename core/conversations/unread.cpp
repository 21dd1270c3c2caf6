#include "core/conversations/unread.hpp"

#include <algorithm>
#include <string>

namespace cossistant {

bool isUnread(const KnownConversation& known, std::string_view visitorId, const Seen& seen) {
  const Conversation& conversation = known.conversation;
  if (visitorId.empty() || conversation.status != ConversationStatus::Open || conversation.deletedAt) return false;
  if (!known.lastMessage || known.lastMessage->deletedAt || known.lastMessage->visitorId == visitorId) return false;
  const Timestamp sentAt = known.lastMessage->createdAt;
  if (conversation.visitorLastSeenAt && *conversation.visitorLastSeenAt >= sentAt) return false;
  const auto seenUntil = seenAt(seen, conversation.id, Actor{ActorType::Visitor, std::string(visitorId)});
  return !seenUntil || *seenUntil < sentAt;
}

std::int64_t unreadCount(const Conversations& state, std::string_view visitorId, const Seen& seen) {
  return std::count_if(state.list.begin(), state.list.end(),
                       [&](const KnownConversation& known) { return isUnread(known, visitorId, seen); });
}

}  // namespace cossistant
