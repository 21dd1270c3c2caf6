#pragma once

#include <string>

#include "server/store/webhook_store.hpp"
#include "server/webhooks/addresses.hpp"

/// Which URLs a webhook may have.

namespace cossistant::server {

inline constexpr std::size_t kMaxWebhookUrlBytes = 2048;

/// What the operator allows.
struct WebhookPolicy {
  bool allowsPrivateHosts = false;  // COSSISTANT_WEBHOOK_PRIVATE_HOSTS
};

/// Throws ApiError 400 saying what is wrong. A name is not looked up here: what it leads to is checked at each
/// delivery, when it may be another address.
void checkEndpoint(const std::string& url, bool isTest, const WebhookPolicy& policy);

/// Where the webhook may be delivered to.
[[nodiscard]] Reach reachOf(const WebhookRecord& webhook, const WebhookPolicy& policy);

}  // namespace cossistant::server
