#include "server/services/blocking.hpp"

#include "server/services/items.hpp"

namespace cossistant::server {
namespace {

void noteInNewestConversation(const Visitor& visitor, const std::string& eventType, const std::string& actorUserId,
                              UnitOfWork& work) {
  ConversationQuery query;
  query.websiteId = visitor.websiteId;
  query.visitorId = visitor.id;
  query.orderBy = ConversationOrder::CreatedAt;
  query.limit = 1;
  for (ConversationRecord& record : work.store.conversations(query)) {
    addItem(makeEvent(eventType, Visibility::Private, actorUserId, record, work.now, work.now), record, work);
    work.store.putConversation(record);
  }
}

}  // namespace

VisitorRecord setBlocked(VisitorRecord record, bool isBlocked, const std::string& actorUserId, UnitOfWork& work) {
  Visitor& visitor = record.visitor;
  if (visitor.isBlocked == isBlocked) return record;
  visitor.isBlocked = isBlocked;
  visitor.blockedAt.reset();
  visitor.blockedByUserId.reset();
  if (isBlocked) {
    visitor.blockedAt = work.now;
    visitor.blockedByUserId = actorUserId;
    work.expulsions.push_back({visitor.websiteId, visitor.id, "This visitor is blocked."});
  }
  visitor.updatedAt = work.now;
  work.store.putVisitor(record);
  noteInNewestConversation(visitor, isBlocked ? "visitor_blocked" : "visitor_unblocked", actorUserId, work);
  return record;
}

}  // namespace cossistant::server
