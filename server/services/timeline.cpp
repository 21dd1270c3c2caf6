#include "server/services/timeline.hpp"

#include "server/services/cursor.hpp"
#include "server/services/ids.hpp"
#include "server/services/items.hpp"

namespace cossistant::server {

TimelinePage timelinePage(const std::string& conversationId, bool publicOnly, const std::optional<Cursor>& before,
                          std::int64_t limit, UnitOfWork& work) {
  // One more than asked for tells whether there is a further page.
  TimelinePage page;
  page.items = work.store.items(conversationId, {publicOnly, false}, before, limit + 1);
  page.hasNextPage = page.items.size() > static_cast<std::size_t>(limit);
  if (page.hasNextPage) {
    page.items.erase(page.items.begin());
    page.nextCursor = formatCursor({page.items.front().createdAt, page.items.front().id});
  }
  return page;
}

std::optional<TimelineItem> lastPublicMessage(const std::string& conversationId, Store& store) {
  auto items = store.items(conversationId, {true, true}, std::nullopt, 1);
  if (items.empty()) return std::nullopt;
  return std::move(items.front());
}

Timestamp markSeen(const ConversationRecord& conversation, const Actor& actor, UnitOfWork& work) {
  work.store.putSeen(conversation.conversation.id, actor, work.now, newUlid(work.now));
  ConversationSeenEvent event;
  event.scope = scopeOf(conversation);
  if (actor.type == ActorType::User) event.scope.userId = actor.id;
  if (actor.type == ActorType::AiAgent) event.aiAgentId = actor.id;
  event.conversationId = conversation.conversation.id;
  event.lastSeenAt = work.now;
  event.actorType = actor.type;
  event.actorId = actor.id;
  work.emit(std::move(event));
  return work.now;
}

}  // namespace cossistant::server
