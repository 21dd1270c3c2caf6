#include "server/services/messages.hpp"

#include "core/id/ulid.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/http/errors.hpp"
#include "server/services/authorship.hpp"
#include "server/services/escalation.hpp"
#include "server/services/ids.hpp"
#include "server/services/items.hpp"
#include "server/services/timeline.hpp"

namespace cossistant::server {
namespace {

Actor authorOf(const TimelineItem& item) {
  if (item.userId) return {ActorType::User, *item.userId};
  if (item.aiAgentId) return {ActorType::AiAgent, *item.aiAgentId};
  return {ActorType::Visitor, item.visitorId.value_or("")};
}

}  // namespace

void checkIsOpen(const ConversationRecord& record) {
  if (record.conversation.status != ConversationStatus::Open || record.conversation.deletedAt) {
    throw plainError(403, "The conversation is closed.");
  }
}

TimelineItem sendMessage(const Caller& caller, const std::optional<VisitorRecord>& visitor,
                         const SendMessageRequest& request, UnitOfWork& work) {
  const bool isPublic = caller.keyType == KeyType::Public;
  checkCreatedAt(request.item, work.now);
  auto record = work.store.conversation(request.conversationId);
  if (!record || record->conversation.websiteId != caller.website.id) {
    throw plainError(404, "There is no such conversation.");
  }
  if (isPublic && !(visitor && mayUse(*visitor, *record, work.store))) {
    throw plainError(403, "The visitor has no part in this conversation.");
  }
  if (request.item.id && !isUlid(*request.item.id)) throw badRequest("item.id is not a ULID.");
  const auto stored = request.item.id ? work.store.item(*request.item.id) : std::nullopt;
  if (stored) {
    // A retry: what it asks for has happened, even if the conversation was closed since.
    const bool isOwn = !isPublic || stored->visitorId == visitor->visitor.id;
    if (stored->conversationId == request.conversationId && isOwn) return *stored;
    throw conflict("TIMELINE_ITEM_ID_CONFLICT", "The item id is taken.");
  }
  if (isPublic) checkIsOpen(*record);

  const TimelineItemInput input =
      authored(caller, visitor ? &*visitor : nullptr, ConversationAge::Running, request.item, work.store);
  const TimelineItem item = makeItem(input, input.id.value_or(newUlid(work.now)), *record, work.now);
  const Actor author = authorOf(item);
  const bool isReply = author.type != ActorType::Visitor && item.type == ItemType::Message;
  const bool isPublicReply = isReply && item.visibility == Visibility::Public;
  // Joins before a first public reply, so that the visitor sees who came. One millisecond earlier: items of the same
  // time are ordered by their random ids.
  if (isPublicReply && item.userId) joinConversation(*record, *item.userId, {item.createdAt.ms - 1}, work);
  if (isPublicReply && !record->firstResponseAt) record->firstResponseAt = work.now;
  addItem(item, *record, work);
  if (!isPublic) noteEscalation(item, *record, work);
  work.store.putConversation(*record);
  if (isReply) markSeen(*record, author, work);
  return item;
}

}  // namespace cossistant::server
