#include "server/services/escalation.hpp"

#include "server/services/items.hpp"
#include "server/services/team_updates.hpp"

namespace cossistant::server {
namespace {

void announceEscalation(const ConversationRecord& record, const std::optional<std::string>& userId, UnitOfWork& work) {
  TeamUpdates updates;
  updates.escalatedAt = changeTo(record.escalatedAt);
  updates.escalationReason = changeTo(record.escalationReason);
  announceUpdates(record, updates, userId, work);
}

}  // namespace

void noteEscalation(const TimelineItem& item, ConversationRecord& record, UnitOfWork& work) {
  if (item.type != ItemType::Event || record.escalatedAt) return;
  for (const Part& part : item.parts) {
    const auto* event = std::get_if<EventPart>(&part);
    if (event == nullptr || event->eventType != "participant_requested") continue;
    record.escalatedAt = work.now;
    record.escalationReason = event->message;
    return announceEscalation(record, item.userId, work);
  }
}

void joinConversation(ConversationRecord& record, const std::string& userId, Timestamp joinedAt, UnitOfWork& work) {
  if (work.store.addParticipant(record.conversation.id, userId, work.now)) {
    addItem(makeEvent("participant_joined", Visibility::Public, userId, record, joinedAt, work.now), record, work);
  }
  if (!record.escalatedAt) return;
  record.escalatedAt.reset();
  record.escalationReason.reset();
  record.escalationHandledAt = work.now;
  record.escalationHandledByUserId = userId;
  announceEscalation(record, userId, work);
}

ConversationRecord joinEscalation(ConversationRecord record, const std::string& userId, UnitOfWork& work) {
  joinConversation(record, userId, work.now, work);
  work.store.putConversation(record);
  return record;
}

}  // namespace cossistant::server
