#include "server/services/conversation_control.hpp"

#include <algorithm>

#include "server/services/items.hpp"

namespace cossistant::server {
namespace {

void setStatus(ConversationRecord& record, ConversationStatus status, const std::string& actorUserId, Timestamp now) {
  record.conversation.status = status;
  record.resolvedAt.reset();
  record.resolvedByUserId.reset();
  record.resolutionTime.reset();
  if (status != ConversationStatus::Resolved) return;
  record.resolvedAt = now;
  record.resolvedByUserId = actorUserId;
  record.resolutionTime = std::max<std::int64_t>(0, (now.ms - record.conversation.createdAt.ms) / 1000);
}

void apply(ControlAction action, ConversationRecord& record, const std::string& actorUserId, Timestamp now) {
  Conversation& conversation = record.conversation;
  switch (action) {
    case ControlAction::Resolve:
      if (conversation.status != ConversationStatus::Resolved) {
        setStatus(record, ConversationStatus::Resolved, actorUserId, now);
      }
      return;
    case ControlAction::Reopen:
      return setStatus(record, ConversationStatus::Open, actorUserId, now);
    case ControlAction::Spam:
      return setStatus(record, ConversationStatus::Spam, actorUserId, now);
    case ControlAction::NotSpam:
      if (conversation.status == ConversationStatus::Spam) {
        setStatus(record, ConversationStatus::Open, actorUserId, now);
      }
      return;
    case ControlAction::Archive:
      if (!conversation.deletedAt) conversation.deletedAt = now;
      return;
    case ControlAction::Unarchive:
      conversation.deletedAt.reset();
      return;
  }
}

std::string eventTypeOf(ControlAction action) {
  if (action == ControlAction::Resolve) return "resolved";
  if (action == ControlAction::Reopen) return "reopened";
  return "status_changed";
}

}  // namespace

ConversationRecord controlConversation(ControlAction action, ConversationRecord record, const std::string& actorUserId,
                                       UnitOfWork& work) {
  const Conversation before = record.conversation;
  apply(action, record, actorUserId, work.now);
  const bool movesStatus = record.conversation.status != before.status;
  const bool movesArchive = record.conversation.deletedAt != before.deletedAt;
  if (!movesStatus && !movesArchive) return record;

  const auto event = makeEvent(eventTypeOf(action), Visibility::Private, actorUserId, record, work.now, work.now);
  addItem(event, record, work);
  work.store.putConversation(record);
  ConversationUpdated updated;
  updated.scope = scopeOf(record, actorUserId);
  updated.conversationId = record.conversation.id;
  if (movesStatus) updated.updates.status = record.conversation.status;
  if (movesArchive) updated.updates.deletedAt = {record.conversation.deletedAt, !record.conversation.deletedAt};
  work.emit(std::move(updated));
  return record;
}

}  // namespace cossistant::server
