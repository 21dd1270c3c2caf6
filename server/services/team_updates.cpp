#include "server/services/team_updates.hpp"

#include "core/json/codec.hpp"
#include "server/services/items.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

struct UpdatesPayload {
  EventScope scope;
  std::string conversationId;
  std::optional<std::string> aiAgentId;
  TeamUpdates updates;
};

void describe(json::Fields& fields, UpdatesPayload& payload) {
  fields.field("websiteId", payload.scope.websiteId);
  fields.field("organizationId", payload.scope.organizationId);
  fields.field("visitorId", payload.scope.visitorId, Absence::Null);
  fields.field("userId", payload.scope.userId, Absence::Null);
  fields.field("conversationId", payload.conversationId);
  fields.field("aiAgentId", payload.aiAgentId, Absence::Null);
  fields.object("updates", payload.updates);
}

}  // namespace

void describe(json::Fields& fields, TeamUpdates& updates) {
  describe(fields, updates.shown);
  fields.enumField("titleSource", updates.titleSource, Absence::Omit);
  fields.enumField("priority", updates.priority, Absence::Omit);
  fields.enumField("sentiment", updates.sentiment.value, updates.sentiment.clears ? Absence::Null : Absence::Omit);
  describeChange(fields, "resolvedAt", updates.resolvedAt);
  describeChange(fields, "resolvedByUserId", updates.resolvedByUserId);
  describeChange(fields, "resolutionTime", updates.resolutionTime);
  describeChange(fields, "escalatedAt", updates.escalatedAt);
  describeChange(fields, "escalationReason", updates.escalationReason);
  describeChange(fields, "aiPausedUntil", updates.aiPausedUntil);
}

void announceUpdates(const ConversationRecord& record, const TeamUpdates& updates, std::optional<std::string> userId,
                     UnitOfWork& work) {
  OtherEvent event;
  event.scope = scopeOf(record, std::move(userId));
  event.type = "conversationUpdated";
  event.payload = {json::encode(UpdatesPayload{event.scope, record.conversation.id, std::nullopt, updates})};
  work.emit(std::move(event));
}

}  // namespace cossistant::server
