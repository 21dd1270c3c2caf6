#pragma once

#include <array>
#include <string_view>

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"
#include "server/webhooks/endpoint.hpp"

/// The webhooks of a website (docs/bots.md).

namespace cossistant::server {

inline constexpr std::size_t kMaxWebhooks = 20;  // of a website

/// What a webhook can ask for. `messageCreated` is for what visitors write, `timelineItemCreated` for everything that
/// comes into a timeline, private notes too.
inline constexpr std::array<std::string_view, 4> kWebhookEvents = {"messageCreated", "timelineItemCreated",
                                                                   "conversationCreated", "conversationUpdated"};

/// `POST /webhooks`.
struct CreateWebhookRequest {
  std::string url;
  std::vector<std::string> events;
};

void describe(json::Fields& fields, CreateWebhookRequest& request);

/// A new webhook of the caller's website. Throws ApiError 400.
[[nodiscard]] WebhookRecord createWebhook(const Caller& caller, const CreateWebhookRequest& request,
                                          const WebhookPolicy& policy, UnitOfWork& work);

/// The webhook of that id. Throws ApiError 404 when the website has none.
[[nodiscard]] WebhookRecord requireWebhook(const Caller& caller, const std::string& id, Store& store);

}  // namespace cossistant::server
