#include "server/services/webhooks.hpp"

#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/pages.hpp"

/// `/v1/webhooks` (docs/bots.md).

namespace cossistant::json {

template <>
std::span<const std::string_view> enumNames<server::DeliveryStatus>() {
  static constexpr std::array<std::string_view, 3> kNames = {"pending", "delivered", "failed"};
  return kNames;
}

}  // namespace cossistant::json

namespace cossistant::server {

/// Without the secret, which only its own response shows.
static void describe(json::Fields& fields, WebhookRecord& webhook) {
  fields.field("id", webhook.id);
  fields.field("url", webhook.url);
  fields.field("events", webhook.events);
  fields.field("createdAt", webhook.createdAt);
}

/// Without the body, which may hold what was since deleted.
static void describe(json::Fields& fields, DeliveryRecord& delivery) {
  using json::Absence;
  fields.field("id", delivery.id);
  fields.field("type", delivery.type);
  fields.field("conversationId", delivery.conversationId);
  fields.enumField("status", delivery.status);
  fields.field("attempts", delivery.attempts);
  fields.field("nextAttemptAt", delivery.nextAttemptAt, Absence::Null);
  fields.field("lastStatus", delivery.lastStatus, Absence::Null);
  fields.field("lastError", delivery.lastError, Absence::Null);
  fields.field("createdAt", delivery.createdAt);
  fields.field("finishedAt", delivery.finishedAt, Absence::Null);
}

namespace {

using json::Absence;

constexpr NumberParameter kDeliveriesLimit{"limit", 1, 100, 20};

struct WebhookResponse {
  WebhookRecord webhook;
  std::optional<std::string> secret;
};

void describe(json::Fields& fields, WebhookResponse& response) {
  fields.object("webhook", response.webhook);
  fields.field("secret", response.secret, Absence::Omit);
}

struct WebhooksResponse {
  std::vector<WebhookRecord> webhooks;
};

void describe(json::Fields& fields, WebhooksResponse& response) { fields.list("webhooks", response.webhooks); }

struct DeliveriesResponse {
  std::vector<DeliveryRecord> deliveries;
  Pagination pagination;
};

void describe(json::Fields& fields, DeliveriesResponse& response) {
  fields.list("deliveries", response.deliveries);
  fields.object("pagination", response.pagination);
}

Response postWebhook(const Call& call) {
  const auto request = parseBody<CreateWebhookRequest>(call.request);
  const WebhookRecord webhook = createWebhook(call.caller, request, call.webhooks, call.work);
  return jsonResponse(201, json::encode(WebhookResponse{webhook, webhook.secret}));
}

Response getWebhooks(const Call& call) {
  return ok(WebhooksResponse{call.work.store.webhooks(call.caller.website.id)});
}

Response deleteWebhook(const Call& call) {
  const WebhookRecord webhook = requireWebhook(call.caller, call.parameters[0], call.work.store);
  call.work.store.removeWebhook(webhook.id);
  return ok(WebhookResponse{webhook, {}});
}

Response getDeliveries(const Call& call) {
  const WebhookRecord webhook = requireWebhook(call.caller, call.parameters[0], call.work.store);
  const std::int64_t page = queryNumber(call.request, kPage);
  const std::int64_t limit = queryNumber(call.request, kDeliveriesLimit);
  Store& store = call.work.store;
  return ok(DeliveriesResponse{store.deliveries(webhook.id, (page - 1) * limit, limit),
                               paginationOf(page, limit, store.countDeliveries(webhook.id))});
}

}  // namespace

std::vector<Route> webhookRoutes() {
  return {
      {"POST",
       "/v1/webhooks",
       Access::Control,
       postWebhook,
       {.summary = "Has a program outside told of events",
        .body = schemaOf<CreateWebhookRequest>,
        .answer = schemaOf<WebhookResponse>,
        .status = 201}},
      {"GET",
       "/v1/webhooks",
       Access::Control,
       getWebhooks,
       {.summary = "The webhooks of the website", .answer = schemaOf<WebhooksResponse>}},
      {"DELETE",
       "/v1/webhooks/{webhookId}",
       Access::Control,
       deleteWebhook,
       {.summary = "Takes a webhook away", .answer = schemaOf<WebhookResponse>}},
      {"GET",
       "/v1/webhooks/{webhookId}/deliveries",
       Access::Control,
       getDeliveries,
       {.summary = "What a webhook was told, newest first",
        .query = {docOf(kPage), docOf(kDeliveriesLimit)},
        .answer = schemaOf<DeliveriesResponse>}},
  };
}

}  // namespace cossistant::server
