#include "server/services/webhook_outbox.hpp"

#include <algorithm>

#include "core/json/codec.hpp"
#include "server/services/ids.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

/// What happened, and to which conversation, as it is afterwards.
struct WebhookPayload {
  ConversationRecord conversation;
  std::optional<TimelineItem> item;
  std::optional<json::Raw> updates;
};

void describe(json::Fields& fields, WebhookPayload& payload) {
  fields.object("conversation", payload.conversation);
  fields.object("item", payload.item, Absence::Omit);
  fields.field("updates", payload.updates, Absence::Omit);
}

struct WebhookBody {
  std::string id;
  std::string type;
  Timestamp createdAt;
  std::string websiteId;
  WebhookPayload payload;
};

void describe(json::Fields& fields, WebhookBody& body) {
  fields.field("id", body.id);
  fields.field("type", body.type);
  fields.field("createdAt", body.createdAt);
  fields.field("websiteId", body.websiteId);
  fields.object("payload", body.payload);
}

/// Of an update that says more than the struct of the core does.
struct UpdatedPayload {
  std::string conversationId;
  json::Raw updates;
};

void describe(json::Fields& fields, UpdatedPayload& payload) {
  fields.field("conversationId", payload.conversationId);
  fields.field("updates", payload.updates);
}

/// Something that webhooks may ask for, under each name that it has.
struct Occurrence {
  std::vector<std::string> types;
  std::string conversationId;
  WebhookPayload payload;  // the conversation is filled in when it is asked for
};

/// Whether it could be an occurrence: cheap, since most events are none and most websites have no webhooks.
bool mayBeTold(const RealtimeEvent& event) {
  return std::holds_alternative<TimelineItemCreated>(event) || std::holds_alternative<ConversationCreated>(event) ||
         std::holds_alternative<ConversationUpdated>(event) || std::holds_alternative<OtherEvent>(event);
}

bool isByVisitor(const TimelineItem& item) { return item.visitorId && !item.userId && !item.aiAgentId; }

std::optional<Occurrence> occurrenceOf(const RealtimeEvent& event) {
  if (const auto* created = std::get_if<TimelineItemCreated>(&event)) {
    Occurrence occurrence{{"timelineItemCreated"}, created->conversationId, {{}, created->item, {}}};
    const bool isSaid = created->item.type == ItemType::Message && isByVisitor(created->item);
    if (isSaid) occurrence.types.insert(occurrence.types.begin(), "messageCreated");
    return occurrence;
  }
  if (const auto* created = std::get_if<ConversationCreated>(&event)) {
    return Occurrence{{"conversationCreated"}, created->conversationId, {}};
  }
  if (const auto* updated = std::get_if<ConversationUpdated>(&event)) {
    return Occurrence{
        {"conversationUpdated"}, updated->conversationId, {{}, {}, json::Raw{json::encode(updated->updates)}}};
  }
  if (const auto* other = std::get_if<OtherEvent>(&event); other != nullptr && other->type == "conversationUpdated") {
    const auto payload = json::decode<UpdatedPayload>(other->payload.text);
    if (!payload.ok()) return std::nullopt;
    return Occurrence{{"conversationUpdated"}, payload.value().conversationId, {{}, {}, payload.value().updates}};
  }
  return std::nullopt;
}

void addDelivery(const WebhookRecord& webhook, const std::string& type, const Occurrence& occurrence,
                 UnitOfWork& work) {
  DeliveryRecord delivery;
  delivery.id = newUlid(work.now);
  delivery.webhookId = webhook.id;
  delivery.conversationId = occurrence.conversationId;
  delivery.type = type;
  delivery.body = json::encode(WebhookBody{delivery.id, type, work.now, webhook.websiteId, occurrence.payload});
  delivery.nextAttemptAt = work.now;
  delivery.createdAt = work.now;
  work.store.addDelivery(delivery);
}

bool asksFor(const WebhookRecord& webhook, const std::string& type) {
  return std::find(webhook.events.begin(), webhook.events.end(), type) != webhook.events.end();
}

}  // namespace

bool fillOutbox(UnitOfWork& work) {
  bool isFilled = false;
  for (const PendingEvent& pending : work.events) {
    if (!mayBeTold(pending.event)) continue;
    const auto webhooks = work.store.webhooks(eventScope(pending.event).websiteId);
    if (webhooks.empty()) continue;
    auto occurrence = occurrenceOf(pending.event);
    if (!occurrence) continue;
    auto conversation = work.store.conversation(occurrence->conversationId);
    if (!conversation) continue;
    occurrence->payload.conversation = *std::move(conversation);
    for (const WebhookRecord& webhook : webhooks) {
      for (const std::string& type : occurrence->types) {
        if (!asksFor(webhook, type)) continue;
        addDelivery(webhook, type, *occurrence, work);
        isFilled = true;
      }
    }
  }
  return isFilled;
}

}  // namespace cossistant::server
