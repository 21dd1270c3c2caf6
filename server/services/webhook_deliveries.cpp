#include "server/services/webhook_deliveries.hpp"

#include <algorithm>

#include "server/webhooks/back_off.hpp"

namespace cossistant::server {
namespace {

/// How many due ones are looked at for those that may go; the rest has to wait for these in any case.
constexpr std::int64_t kLookAhead = 64;

std::size_t countTo(const std::string& webhookId, const Flights& flights) {
  return static_cast<std::size_t>(std::count_if(
      flights.begin(), flights.end(), [&](const auto& entry) { return entry.second.webhookId == webhookId; }));
}

bool isBusy(const DeliveryRecord& delivery, const Flights& flights) {
  return std::any_of(flights.begin(), flights.end(), [&](const auto& entry) {
    return entry.second.webhookId == delivery.webhookId && entry.second.conversationId == delivery.conversationId;
  });
}

}  // namespace

std::vector<DueDelivery> takeDue(Flights flights, UnitOfWork& work) {
  std::vector<DueDelivery> taken;
  for (const WebhookRecord& webhook : work.store.webhooksWithDue(work.now)) {
    for (DeliveryRecord& delivery : work.store.dueDeliveries(webhook.id, work.now, kLookAhead)) {
      if (countTo(webhook.id, flights) >= kMaxDeliveriesAtOnce) break;
      if (isBusy(delivery, flights)) continue;
      flights.emplace(delivery.id, Flight{webhook.id, delivery.conversationId});
      taken.push_back({webhook, std::move(delivery)});
    }
  }
  return taken;
}

void recordAttempt(const Attempt& attempt, UnitOfWork& work) {
  auto delivery = work.store.delivery(attempt.deliveryId);
  if (!delivery || delivery->status != DeliveryStatus::Pending) return;
  ++delivery->attempts;
  delivery->lastStatus.reset();
  if (attempt.status != 0) delivery->lastStatus = attempt.status;
  delivery->lastError.reset();
  delivery->nextAttemptAt.reset();
  const auto wait = waitAfter(delivery->attempts);
  if (attempt.error.empty()) {
    delivery->status = DeliveryStatus::Delivered;
    delivery->body.clear();  // what people said need not be kept twice
  } else {
    delivery->lastError = attempt.error;
    if (wait) delivery->nextAttemptAt = Timestamp{work.now.ms + std::chrono::milliseconds(*wait).count()};
    if (!wait) delivery->status = DeliveryStatus::Failed;
  }
  if (delivery->status != DeliveryStatus::Pending) delivery->finishedAt = work.now;
  work.store.putDelivery(*delivery);
  const std::int64_t keptMs = std::chrono::milliseconds(kKeptDeliveries).count();
  work.store.removeDeliveries(delivery->webhookId, {work.now.ms - keptMs});
}

}  // namespace cossistant::server
