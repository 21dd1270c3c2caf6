#include "core/model/realtime_event.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/json/tagged.hpp"

namespace cossistant {

using enum json::Absence;

namespace {

constexpr std::string_view kEstablishedType = "CONNECTION_ESTABLISHED";

using EventTypes = std::array<std::string_view, std::variant_size_v<RealtimeEvent>>;

/// Types in the order of `RealtimeEvent`. The last, any other, has its type in itself.
constexpr EventTypes kEventTypes = {
    "conversationCreated",       "conversationUpdated",        "timelineItemCreated", "timelineItemUpdated",
    "timelineItemPartUpdated",   "conversationSeen",           "conversationTyping",  "visitorIdentified",
    "aiAgentProcessingProgress", "aiAgentProcessingCompleted", "supportStateUpdated", ""};

void describeScope(json::Fields& fields, EventScope& scope) {
  fields.field("websiteId", scope.websiteId);
  fields.field("organizationId", scope.organizationId);
  fields.field("visitorId", scope.visitorId, Null);
  // Whom an event is aimed at is never guessed: without a visitor it would be for all of them.
  if (fields.reading() && fields.has("visitorId") && !scope.visitorId) fields.reject("visitorId", "expected a string");
  fields.field("userId", scope.userId, Null);
}

template <class Event>
void describeItem(json::Fields& fields, Event& event) {
  fields.field("conversationId", event.conversationId);
  fields.object("item", event.item);
}

void describeRest(json::Fields& fields, ConversationCreated& event) {
  fields.field("conversationId", event.conversationId);
  fields.object("conversation", event.conversation);
}

void describeRest(json::Fields& fields, ConversationUpdated& event) {
  fields.field("conversationId", event.conversationId);
  fields.field("aiAgentId", event.aiAgentId, Null);
  fields.object("updates", event.updates);
}

void describeRest(json::Fields& fields, TimelineItemCreated& event) { describeItem(fields, event); }

void describeRest(json::Fields& fields, TimelineItemUpdated& event) { describeItem(fields, event); }

void describeRest(json::Fields& fields, TimelineItemPartUpdated& event) {
  fields.field("conversationId", event.conversationId);
  fields.field("timelineItemId", event.timelineItemId);
  fields.field("partIndex", event.partIndex);
  fields.object("part", event.part);
}

void describeRest(json::Fields& fields, ConversationSeenEvent& event) {
  fields.field("conversationId", event.conversationId);
  fields.field("aiAgentId", event.aiAgentId, Null);
  fields.field("lastSeenAt", event.lastSeenAt);
  fields.enumField("actorType", event.actorType, Null);
  fields.field("actorId", event.actorId, Null);
}

void describeRest(json::Fields& fields, ConversationTyping& event) {
  fields.field("conversationId", event.conversationId);
  fields.field("aiAgentId", event.aiAgentId, Null);
  fields.field("isTyping", event.isTyping);
  fields.field("visitorPreview", event.visitorPreview, Null);
  if (fields.reading()) return;
  fields.enumField("actorType", event.actorType, Omit);
  fields.field("actorId", event.actorId, Omit);
}

void describeRest(json::Fields& fields, VisitorIdentified& event) { fields.field("visitor", event.visitor); }

void describeRest(json::Fields& fields, AiAgentProcessingProgress& event) {
  AiProcessing& processing = event.processing;
  fields.field("conversationId", processing.conversationId);
  fields.field("aiAgentId", processing.aiAgentId);
  fields.field("workflowRunId", processing.workflowRunId);
  fields.field("phase", processing.phase);
  fields.field("message", processing.message, Null);
  fields.lenientObject("tool", processing.tool, Omit);
  fields.defaultedEnum("audience", processing.audience, EventAudience::Dashboard);
}

void describeRest(json::Fields& fields, AiAgentProcessingCompleted& event) {
  fields.field("conversationId", event.conversationId);
  fields.field("aiAgentId", event.aiAgentId);
  fields.field("workflowRunId", event.workflowRunId);
  fields.defaultedEnum("audience", event.audience, EventAudience::Dashboard);
}

void describeRest(json::Fields& fields, SupportStateUpdated& event) { fields.object("state", event.state); }

void describeRest(json::Fields& fields, OtherEvent& event) { fields.whole(event.payload); }

/// What stands under `payload` in the frame of an event.
struct EventPayload {
  RealtimeEvent& event;
};

void describe(json::Fields& fields, EventPayload& payload) {
  EventScope* scope = nullptr;
  json::visitPresent(payload.event, [&](auto& event) { scope = &event.scope; });
  describeScope(fields, *scope);
  if (fields.reading() && scope->websiteId.empty()) fields.reject("websiteId", "must not be empty");
  if (fields.reading() && scope->organizationId.empty()) fields.reject("organizationId", "must not be empty");
  json::visitPresent(payload.event, [&](auto& event) { describeRest(fields, event); });
}

/// What stands under `payload` in the first frame.
struct EstablishedPayload {
  ConnectionEstablished& frame;
};

void describe(json::Fields& fields, EstablishedPayload& payload) {
  fields.field("connectionId", payload.frame.connectionId);
  fields.field("userId", payload.frame.userId, Omit);
  fields.field("visitorId", payload.frame.visitorId, Omit);
  fields.field("organizationId", payload.frame.organizationId);
  fields.field("websiteId", payload.frame.websiteId);
  fields.defaulted("timestamp", payload.frame.timestamp);
}

/// Makes `event` an empty one of the alternative that `type` asks for.
void startOver(RealtimeEvent& event, std::string_view type) {
  // The last alternative is for any other type, so its own name stays out of the search.
  const auto other = kEventTypes.end() - 1;
  const auto known = std::find(kEventTypes.begin(), other, type);
  if (known == other) {
    event.emplace<OtherEvent>().type = type;
  } else {
    json::emplaceNumber(event, static_cast<std::size_t>(known - kEventTypes.begin()));
  }
}

template <class Payload>
void describePayload(json::Fields& fields, Payload payload) {
  const bool isAliased = fields.reading() && !fields.has("payload") && fields.has("data");
  fields.object(isAliased ? "data" : "payload", payload);
}

}  // namespace

std::string eventType(const RealtimeEvent& event) {
  if (const auto* other = std::get_if<OtherEvent>(&event)) return other->type;
  return std::string(kEventTypes[event.index()]);
}

const EventScope& eventScope(const RealtimeEvent& event) {
  return std::visit([](const auto& present) -> const EventScope& { return present.scope; }, event);
}

void describe(json::Fields& fields, ConversationUpdates& updates) {
  describeChange(fields, "title", updates.title);
  describeChange(fields, "visitorTitle", updates.visitorTitle);
  describeChange(fields, "visitorTitleLanguage", updates.visitorTitleLanguage);
  describeChange(fields, "visitorLanguage", updates.visitorLanguage);
  describeChange(fields, "translationActivatedAt", updates.translationActivatedAt);
  describeChange(fields, "translationChargedAt", updates.translationChargedAt);
  fields.enumField("status", updates.status, Omit);
  fields.field("visitorRating", updates.visitorRating, Omit);
  fields.field("visitorRatingAt", updates.visitorRatingAt, Omit);
  describeChange(fields, "deletedAt", updates.deletedAt);
}

void describe(json::Fields& fields, ProcessingTool& tool) {
  fields.field("toolCallId", tool.toolCallId);
  fields.field("toolName", tool.toolName);
  fields.enumField("state", tool.state);
}

void describe(json::Fields& fields, ConnectionEstablished& frame) {
  std::string type(kEstablishedType);
  fields.field("type", type);
  if (type != kEstablishedType) fields.reject("type", "expected " + std::string(kEstablishedType));
  describePayload(fields, EstablishedPayload{frame});
}

void describe(json::Fields& fields, EventFrame& frame) {
  std::string type = eventType(frame.event);
  fields.field("type", type);
  if (fields.reading()) startOver(frame.event, type);
  describePayload(fields, EventPayload{frame.event});
}

void describe(json::Fields& fields, SocketErrorFrame& frame) {
  fields.field("error", frame.error);
  fields.field("message", frame.message);
  fields.field("code", frame.code, Omit);
}

}  // namespace cossistant
