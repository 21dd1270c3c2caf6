#include "server/services/conversation_context.hpp"

#include "server/services/conversations.hpp"
#include "server/services/timeline.hpp"
#include "server/services/visitors.hpp"

namespace cossistant::server {

using json::Absence;

void describe(json::Fields& fields, ConversationPeople& people) {
  fields.object("visitor", people.visitor, Absence::Null);
  fields.list("participants", people.participants);
  fields.list("seenData", people.seenData);
  fields.field("lastSeenAt", people.lastSeenAt, Absence::Null);
}

ConversationPeople peopleOf(const ConversationRecord& record, const std::optional<std::string>& actorUserId,
                            Store& store) {
  const std::string& id = record.conversation.id;
  ConversationPeople people;
  const auto visitor = store.visitor(record.conversation.visitorId);
  if (visitor) people.visitor = withContact(*visitor, store);
  people.participants = store.participants(id);
  people.seenData = store.seen(id);
  for (const ConversationSeen& seen : people.seenData) {
    if (actorUserId && seen.userId == actorUserId) people.lastSeenAt = seen.lastSeenAt;
  }
  return people;
}

void describe(json::Fields& fields, ConversationContext& context) {
  fields.object("conversation", context.conversation);
  describe(fields, context.people);
  fields.object("timeline", context.timeline);
}

ConversationContext contextOf(const ConversationRecord& record, const std::optional<std::string>& actorUserId,
                              UnitOfWork& work) {
  ConversationContext context;
  context.conversation = record;
  context.conversation.conversation = withLastItem(record, false, work);
  context.people = peopleOf(record, actorUserId, work.store);
  context.timeline = timelinePage(record.conversation.id, false, std::nullopt, kContextItems, work);
  return context;
}

}  // namespace cossistant::server
