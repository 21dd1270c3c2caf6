#include "server/auth/visitor_access.hpp"

#include "server/http/errors.hpp"

namespace cossistant::server {

std::optional<VisitorRecord> findVisitor(const Call& call, const std::optional<std::string>& named) {
  std::string id(call.request.header("x-visitor-id"));
  if (named && !named->empty()) {
    if (!id.empty() && id != *named) throw badRequest("X-Visitor-Id and visitorId name different visitors.");
    id = *named;
  }
  if (id.empty()) return std::nullopt;
  auto visitor = call.work.store.visitor(id);
  if (!visitor || visitor->visitor.websiteId != call.caller.website.id) {
    throw badRequest("The visitor is not known to this website.");
  }
  if (visitor->visitor.isBlocked && call.caller.keyType == KeyType::Public) {
    throw forbidden("This visitor is blocked.");
  }
  return visitor;
}

VisitorRecord requireVisitor(const Call& call, const std::optional<std::string>& named) {
  auto visitor = findVisitor(call, named);
  if (!visitor) throw badRequest("A visitor is required: send X-Visitor-Id.");
  return *std::move(visitor);
}

std::optional<VisitorRecord> visitorOfCall(const Call& call, const std::optional<std::string>& named) {
  if (call.caller.keyType == KeyType::Public) return requireVisitor(call, named);
  return findVisitor(call, named);
}

bool mayUse(const VisitorRecord& visitor, const ConversationRecord& conversation, Store& store) {
  const std::string& ownerId = conversation.conversation.visitorId;
  if (visitor.visitor.id == ownerId) return true;
  if (!visitor.contactId) return false;
  const auto owner = store.visitor(ownerId);
  return owner && owner->contactId == visitor.contactId;
}

VisitorRecord speakerIn(const ConversationRecord& conversation, const std::optional<VisitorRecord>& visitor,
                        Store& store) {
  auto speaker = visitor ? visitor : store.visitor(conversation.conversation.visitorId);
  if (!speaker || !mayUse(*speaker, conversation, store)) throw plainError(404, "There is no such conversation.");
  return *std::move(speaker);
}

ConversationRecord requireConversation(const Call& call, const std::string& id,
                                       const std::optional<VisitorRecord>& visitor) {
  auto record = call.work.store.conversation(id);
  const bool isOfWebsite = record && record->conversation.websiteId == call.caller.website.id;
  const bool isPublic = call.caller.keyType == KeyType::Public;
  if (!isOfWebsite || (isPublic && !(visitor && mayUse(*visitor, *record, call.work.store)))) {
    throw plainError(404, "There is no such conversation.");
  }
  return *std::move(record);
}

std::string requireActor(const Call& call) {
  if (!call.caller.actorUserId) throw badRequest("X-Actor-User-Id is required with a key of no teammate.");
  return *call.caller.actorUserId;
}

}  // namespace cossistant::server
