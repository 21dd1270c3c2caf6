#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// An address outside that is told of events of a website.
struct WebhookRecord {
  std::string id;
  std::string websiteId;
  std::string url;
  std::vector<std::string> events;  // names of webhookEvents()
  std::string secret;
  bool isTest = false;  // made with a test key, which may name this machine
  Timestamp createdAt;
  bool operator==(const WebhookRecord&) const = default;
};

enum class DeliveryStatus : std::uint8_t { Pending, Delivered, Failed };

/// One event on its way to one webhook.
struct DeliveryRecord {
  std::string id;
  std::string webhookId;
  std::string conversationId;
  std::string type;
  std::string body;  // JSON
  DeliveryStatus status = DeliveryStatus::Pending;
  std::int64_t attempts = 0;
  std::optional<Timestamp> nextAttemptAt;
  std::optional<std::int64_t> lastStatus;  // of HTTP
  std::optional<std::string> lastError;
  Timestamp createdAt;
  std::optional<Timestamp> finishedAt;
  bool operator==(const DeliveryRecord&) const = default;
};

class WebhookStore {
 public:
  virtual ~WebhookStore() = default;
  virtual void addWebhook(const WebhookRecord& webhook) = 0;
  /// Of any website; callers compare `websiteId`.
  [[nodiscard]] virtual std::optional<WebhookRecord> webhook(std::string_view id) = 0;
  /// Ordered by creation.
  [[nodiscard]] virtual std::vector<WebhookRecord> webhooks(std::string_view websiteId) = 0;
  /// With its deliveries.
  virtual void removeWebhook(std::string_view id) = 0;

  virtual void addDelivery(const DeliveryRecord& delivery) = 0;
  /// How an attempt ended: writes all but the ids, the type and `createdAt`. Ignored when it was removed meanwhile.
  virtual void putDelivery(const DeliveryRecord& delivery) = 0;
  [[nodiscard]] virtual std::optional<DeliveryRecord> delivery(std::string_view id) = 0;
  /// Newest first.
  [[nodiscard]] virtual std::vector<DeliveryRecord> deliveries(std::string_view webhookId, std::int64_t offset,
                                                               std::int64_t limit) = 0;
  [[nodiscard]] virtual std::int64_t countDeliveries(std::string_view webhookId) = 0;
  /// Those whose time has come, the oldest first. Without what was never tried while an earlier one of its
  /// conversation was never tried either.
  [[nodiscard]] virtual std::vector<DeliveryRecord> dueDeliveries(std::string_view webhookId, Timestamp now,
                                                                  std::int64_t limit) = 0;
  /// Webhooks with something due, of every website.
  [[nodiscard]] virtual std::vector<WebhookRecord> webhooksWithDue(Timestamp now) = 0;
  /// When the first delivery after `now` is due.
  [[nodiscard]] virtual std::optional<Timestamp> nextDelivery(Timestamp now) = 0;
  /// Forgets what was finished before that time.
  virtual void removeDeliveries(std::string_view webhookId, Timestamp finishedBefore) = 0;
};

}  // namespace cossistant::server
