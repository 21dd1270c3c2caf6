#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/model/change.hpp"
#include "core/model/conversation.hpp"
#include "core/model/support_state.hpp"

/// Frames of the WebSocket (protocol §14), one struct a `type`.

namespace cossistant {

/// Who an event concerns; every payload has it.
struct EventScope {
  std::string websiteId;
  std::string organizationId;
  std::optional<std::string> visitorId;  // also the routing target
  std::optional<std::string> userId;
  bool operator==(const EventScope&) const = default;
};

/// The first frame of an accepted socket; `type` is `CONNECTION_ESTABLISHED`.
struct ConnectionEstablished {
  std::string connectionId;
  std::optional<std::string> userId;
  std::optional<std::string> visitorId;
  std::string organizationId;
  std::string websiteId;
  std::int64_t timestamp = 0;  // Unix ms
};

struct ConversationCreated {
  EventScope scope;
  std::string conversationId;
  Conversation conversation;
};
struct ConversationUpdates {
  Change<std::string> title;
  Change<std::string> visitorTitle;
  Change<std::string> visitorTitleLanguage;
  Change<std::string> visitorLanguage;
  Change<Timestamp> translationActivatedAt;
  Change<Timestamp> translationChargedAt;
  std::optional<ConversationStatus> status;
  std::optional<std::int64_t> visitorRating;  // 1..5; by the server of this repository alone
  std::optional<Timestamp> visitorRatingAt;
  Change<Timestamp> deletedAt;
};
struct ConversationUpdated {
  EventScope scope;
  std::string conversationId;
  std::optional<std::string> aiAgentId;
  ConversationUpdates updates;
};
struct TimelineItemCreated {
  EventScope scope;
  std::string conversationId;
  TimelineItem item;
};
struct TimelineItemUpdated {
  EventScope scope;
  std::string conversationId;
  TimelineItem item;
};
struct TimelineItemPartUpdated {
  EventScope scope;
  std::string conversationId;
  std::string timelineItemId;
  std::int64_t partIndex = 0;
  Part part;
};
struct ConversationSeenEvent {
  EventScope scope;
  std::string conversationId;
  std::optional<std::string> aiAgentId;
  Timestamp lastSeenAt;
  std::optional<ActorType> actorType;
  std::optional<std::string> actorId;
};
struct ConversationTyping {
  EventScope scope;
  std::string conversationId;
  std::optional<std::string> aiAgentId;
  bool isTyping = false;
  std::optional<std::string> visitorPreview;
  // Only of what a route was told (protocol §14.6), and only for others: nobody here reads them.
  std::optional<ActorType> actorType;
  std::optional<std::string> actorId;
};
struct VisitorIdentified {
  EventScope scope;
  json::Raw visitor;  // a `Visitor`; the widget reads the `PublicVisitor` in it
};
/// The tool that an AI agent is using.
struct ProcessingTool {
  std::string toolCallId;
  std::string toolName;
  ToolState state = ToolState::Partial;
  bool operator==(const ProcessingTool&) const = default;
};
/// What an AI agent is at in a conversation.
struct AiProcessing {
  std::string conversationId;
  std::string aiAgentId;
  std::string workflowRunId;
  std::string phase;  // any word, such as `thinking`, `searching`, `tool-executing` or `generating`
  std::optional<std::string> message;
  std::optional<ProcessingTool> tool;
  EventAudience audience = EventAudience::All;
  bool operator==(const AiProcessing&) const = default;
};
struct AiAgentProcessingProgress {
  EventScope scope;
  AiProcessing processing;
};
/// How it ended is for the dashboard and not read.
struct AiAgentProcessingCompleted {
  EventScope scope;
  std::string conversationId;
  std::string aiAgentId;
  std::string workflowRunId;
  EventAudience audience = EventAudience::All;
};
struct SupportStateUpdated {
  EventScope scope;
  SupportState state;  // all of it
};
/// An event that this version does not act on; delivered to nobody, never fatal.
struct OtherEvent {
  EventScope scope;
  std::string type;
  json::Raw payload;
};

using RealtimeEvent =
    std::variant<ConversationCreated, ConversationUpdated, TimelineItemCreated, TimelineItemUpdated,
                 TimelineItemPartUpdated, ConversationSeenEvent, ConversationTyping, VisitorIdentified,
                 AiAgentProcessingProgress, AiAgentProcessingCompleted, SupportStateUpdated, OtherEvent>;

/// `{"type", "payload"}`. When reading, `data` is accepted for `payload` (protocol §14.2).
struct EventFrame {
  RealtimeEvent event;
};

/// `{"error", "message", "code"?}`: reported in band, the socket stays open (protocol §14.2).
struct SocketErrorFrame {
  std::string error;
  std::string message;
  std::optional<std::int64_t> code;
};

/// The `type` of an event, such as `"timelineItemCreated"`.
[[nodiscard]] std::string eventType(const RealtimeEvent& event);
[[nodiscard]] const EventScope& eventScope(const RealtimeEvent& event);

void describe(json::Fields& fields, ConversationUpdates& updates);
void describe(json::Fields& fields, ProcessingTool& tool);
void describe(json::Fields& fields, ConnectionEstablished& frame);
void describe(json::Fields& fields, EventFrame& frame);
void describe(json::Fields& fields, SocketErrorFrame& frame);

}  // namespace cossistant
