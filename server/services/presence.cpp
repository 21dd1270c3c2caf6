#include "server/services/presence.hpp"

#include "core/json/codec.hpp"
#include "core/strings/whitespace.hpp"
#include "server/services/items.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

struct ConnectionPayload {
  EventScope scope;
  std::string connectionId;
};

struct ActivityPayload {
  EventScope scope;
  std::string sessionId;
  ActivityType activityType = ActivityType::Connected;
  std::optional<json::Raw> attribution;
  std::optional<json::Raw> currentPage;
};

void describeScope(json::Fields& fields, EventScope& scope) {
  fields.field("websiteId", scope.websiteId);
  fields.field("organizationId", scope.organizationId);
  fields.field("visitorId", scope.visitorId, Absence::Null);
  fields.field("userId", scope.userId, Absence::Null);
}

void describe(json::Fields& fields, ConnectionPayload& payload) {
  describeScope(fields, payload.scope);
  fields.field("connectionId", payload.connectionId);
}

void describe(json::Fields& fields, ActivityPayload& payload) {
  describeScope(fields, payload.scope);
  fields.field("sessionId", payload.sessionId);
  fields.enumField("activityType", payload.activityType);
  fields.field("attribution", payload.attribution, Absence::Omit);
  fields.field("currentPage", payload.currentPage, Absence::Omit);
}

bool isStale(const std::optional<Timestamp>& seenAt, Timestamp now) {
  return !seenAt || now.ms - seenAt->ms >= kPresenceResolutionMs;
}

}  // namespace

void touchPresence(const std::string& websiteId, const Actor& actor, UnitOfWork& work) {
  if (actor.type == ActorType::Visitor) {
    const auto visitor = work.store.visitor(actor.id);
    if (visitor && isStale(visitor->visitor.lastSeenAt, work.now)) work.store.touchVisitor(actor.id, work.now);
  } else if (actor.type == ActorType::User) {
    const auto agent = work.store.humanAgent(websiteId, actor.id);
    if (agent && isStale(agent->lastSeenAt, work.now)) work.store.touchHumanAgent(actor.id, work.now);
  }
}

std::optional<std::string> announceTyping(const ConversationRecord& conversation, const Actor& actor, bool isTyping,
                                          const std::optional<std::string>& preview, ToldBy by, UnitOfWork& work) {
  ConversationTyping event;
  event.scope = scopeOf(conversation);
  if (actor.type == ActorType::User) event.scope.userId = actor.id;
  if (actor.type == ActorType::AiAgent) event.aiAgentId = actor.id;
  event.conversationId = conversation.conversation.id;
  event.isTyping = isTyping;
  if (isTyping && actor.type == ActorType::Visitor) event.visitorPreview = trimmedText(preview);
  if (by == ToldBy::Route) {
    event.actorType = actor.type;
    event.actorId = actor.id;
  }
  auto sent = event.visitorPreview;
  work.emit(std::move(event));
  return sent;
}

PendingEvent connectionEvent(const EventScope& scope, const std::string& connectionId, bool isConnected) {
  OtherEvent event;
  event.scope = scope;
  event.type = std::string(scope.userId ? "user" : "visitor") + (isConnected ? "Connected" : "Disconnected");
  event.payload = {json::encode(ConnectionPayload{scope, connectionId})};
  return {std::move(event), connectionId};
}

void announceActivity(const VisitorRecord& record, const std::string& sessionId, ActivityType activityType,
                      UnitOfWork& work) {
  const Visitor& visitor = record.visitor;
  ActivityPayload payload;
  payload.scope = {visitor.websiteId, visitor.organizationId, visitor.id, std::nullopt};
  payload.sessionId = sessionId;
  payload.activityType = activityType;
  payload.attribution = visitor.attribution;
  payload.currentPage = visitor.currentPage;
  OtherEvent event;
  event.scope = payload.scope;
  event.type = "visitorPresenceUpdate";
  event.payload = {json::encode(payload)};
  work.emit(std::move(event));
}

}  // namespace cossistant::server
