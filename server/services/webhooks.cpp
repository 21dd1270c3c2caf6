#include "server/services/webhooks.hpp"

#include <algorithm>

#include "server/auth/crypto.hpp"
#include "server/http/errors.hpp"
#include "server/services/ids.hpp"

namespace cossistant::server {
namespace {

/// In the order of kWebhookEvents, each once.
std::vector<std::string> checkedEvents(const std::vector<std::string>& named) {
  for (const std::string& name : named) {
    if (std::find(kWebhookEvents.begin(), kWebhookEvents.end(), name) != kWebhookEvents.end()) continue;
    throw badRequest(
        "events may name messageCreated, timelineItemCreated, conversationCreated and conversationUpdated.");
  }
  std::vector<std::string> events;
  for (const std::string_view event : kWebhookEvents) {
    if (std::find(named.begin(), named.end(), event) != named.end()) events.emplace_back(event);
  }
  if (events.empty()) throw badRequest("events is empty.");
  return events;
}

}  // namespace

void describe(json::Fields& fields, CreateWebhookRequest& request) {
  fields.field("url", request.url);
  fields.field("events", request.events);
}

WebhookRecord createWebhook(const Caller& caller, const CreateWebhookRequest& request, const WebhookPolicy& policy,
                            UnitOfWork& work) {
  checkEndpoint(request.url, caller.isTest, policy);
  if (work.store.webhooks(caller.website.id).size() >= kMaxWebhooks) {
    throw badRequest("The website has 20 webhooks, which is the most.");
  }
  WebhookRecord webhook;
  webhook.id = newUlid(work.now);
  webhook.websiteId = caller.website.id;
  webhook.url = request.url;
  webhook.events = checkedEvents(request.events);
  webhook.secret = "whsec_" + toHex(randomArray<32>());
  webhook.isTest = caller.isTest;
  webhook.createdAt = work.now;
  work.store.addWebhook(webhook);
  return webhook;
}

WebhookRecord requireWebhook(const Caller& caller, const std::string& id, Store& store) {
  auto webhook = store.webhook(id);
  if (!webhook || webhook->websiteId != caller.website.id) throw notFound("There is no such webhook.");
  return *std::move(webhook);
}

}  // namespace cossistant::server
