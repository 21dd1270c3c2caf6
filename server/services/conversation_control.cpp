#include "server/services/conversation_control.hpp"

#include <algorithm>

#include "server/services/items.hpp"
#include "server/services/team_updates.hpp"

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

/// What is different now.
TeamUpdates updatesFrom(const ConversationRecord& before, const ConversationRecord& now) {
  TeamUpdates updates;
  if (now.conversation.status != before.conversation.status) updates.shown.status = now.conversation.status;
  if (now.conversation.deletedAt != before.conversation.deletedAt) {
    updates.shown.deletedAt = changeTo(now.conversation.deletedAt);
  }
  if (now.resolvedAt != before.resolvedAt) {
    updates.resolvedAt = changeTo(now.resolvedAt);
    updates.resolvedByUserId = changeTo(now.resolvedByUserId);
    updates.resolutionTime = changeTo(now.resolutionTime);
  }
  return updates;
}

std::string eventTypeOf(ControlAction action) {
  if (action == ControlAction::Resolve) return "resolved";
  if (action == ControlAction::Reopen) return "reopened";
  return "status_changed";
}

}  // namespace

ConversationRecord controlConversation(ControlAction action, ConversationRecord record, const std::string& actorUserId,
                                       UnitOfWork& work) {
  const ConversationRecord before = record;
  apply(action, record, actorUserId, work.now);
  const TeamUpdates updates = updatesFrom(before, record);
  if (!updates.shown.status && record.conversation.deletedAt == before.conversation.deletedAt) return record;

  const auto event = makeEvent(eventTypeOf(action), Visibility::Private, actorUserId, record, work.now, work.now);
  addItem(event, record, work);
  work.store.putConversation(record);
  announceUpdates(record, updates, actorUserId, work);
  return record;
}

}  // namespace cossistant::server
