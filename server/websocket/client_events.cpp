#include "server/websocket/client_events.hpp"

#include <array>

#include "core/json/codec.hpp"
#include "core/strings/whitespace.hpp"
#include "server/services/items.hpp"
#include "server/services/presence.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

struct ClientPayload {
  std::optional<std::string> conversationId;
  std::optional<bool> isTyping;
  std::optional<std::string> visitorPreview;
  std::optional<std::string> visitorId;
};

void describe(json::Fields& fields, ClientPayload& payload) {
  fields.field("conversationId", payload.conversationId, Absence::Omit);
  fields.field("isTyping", payload.isTyping, Absence::Omit);
  fields.field("visitorPreview", payload.visitorPreview, Absence::Omit);
  fields.field("visitorId", payload.visitorId, Absence::Omit);
}

struct ClientFrame {
  std::string type;
  ClientPayload payload;
};

void describe(json::Fields& fields, ClientFrame& frame) {
  fields.field("type", frame.type);
  const bool isAliased = fields.reading() && !fields.has("payload") && fields.has("data");
  fields.object(isAliased ? "data" : "payload", frame.payload);
}

struct MalformedFrame {
  std::string error;
  std::string details;
};

void describe(json::Fields& fields, MalformedFrame& frame) {
  fields.field("error", frame.error);
  fields.field("details", frame.details);
}

[[noreturn]] void refuse(const std::string& error, const std::string& message) {
  throw FrameError(errorFrame(error, message));
}

ConversationRecord findConversation(const Member& member, const ClientPayload& payload, Store& store) {
  if (!payload.conversationId || payload.conversationId->empty()) refuse("BAD_REQUEST", "conversationId is required.");
  auto record = store.conversation(*payload.conversationId);
  if (!record || record->conversation.websiteId != member.websiteId) {
    refuse("NOT_FOUND", "There is no such conversation.");
  }
  // Exactly the owner: the contact's other visitors read it, but do not speak for it here.
  if (!member.userId && member.visitorId != record->conversation.visitorId) {
    refuse("FORBIDDEN", "The visitor has no part in this conversation.");
  }
  return *std::move(record);
}

}  // namespace

std::string errorFrame(const std::string& error, const std::string& message, int code) {
  SocketErrorFrame frame{error, message, std::nullopt};
  if (code != 0) frame.code = code;
  return json::encode(frame);
}

void handleClientFrame(const Member& member, const std::string& text, UnitOfWork& work) {
  const auto decoded = json::decode<ClientFrame>(text);
  if (!decoded.ok()) throw FrameError(json::encode(MalformedFrame{"Invalid message", decoded.error().message}));
  const ClientFrame& frame = decoded.value();
  const bool isTyping = frame.type == "conversationTyping";
  if (!isTyping && frame.type != "conversationSeen") refuse("FORBIDDEN", "Clients may not send this type of event.");

  const ClientPayload& payload = frame.payload;
  const ConversationRecord record = findConversation(member, payload, work.store);
  const Actor actor = actorOf(member);
  if (!isTyping) {
    // Announced, not stored: storing is what the REST route is for.
    ConversationSeenEvent event;
    event.scope = scopeOf(record, member.userId);
    event.conversationId = record.conversation.id;
    event.lastSeenAt = work.now;
    event.actorType = actor.type;
    event.actorId = actor.id;
    return work.emit(std::move(event));
  }
  if (!payload.isTyping) refuse("BAD_REQUEST", "isTyping is required.");
  if (isLongerThan(payload.visitorPreview.value_or(""), kMaxTypingPreview)) {
    refuse("BAD_REQUEST", "visitorPreview is over 2000 characters.");
  }
  if (payload.visitorId && !payload.visitorId->empty() && *payload.visitorId != record.conversation.visitorId) {
    refuse("BAD_REQUEST", "visitorId is not the visitor of the conversation.");
  }
  announceTyping(record, actor, *payload.isTyping, payload.visitorPreview, ToldBy::Socket, work);
}

}  // namespace cossistant::server
