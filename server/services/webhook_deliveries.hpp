#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "server/services/unit_of_work.hpp"

/// What is to be delivered next, and what became of what was.

namespace cossistant::server {

/// Deliveries to one webhook at the same time; at most one of them a conversation.
inline constexpr std::size_t kMaxDeliveriesAtOnce = 4;
/// How long a delivery is listed after it ended.
inline constexpr std::chrono::hours kKeptDeliveries{30 * 24};

struct DueDelivery {
  WebhookRecord webhook;
  DeliveryRecord delivery;
};

/// What is being delivered now, by the id of the delivery.
struct Flight {
  std::string webhookId;
  std::string conversationId;
};
using Flights = std::map<std::string, Flight>;

/// What may be sent beside `flights`: due, in the order of the events of each conversation at first attempts, and
/// within kMaxDeliveriesAtOnce.
[[nodiscard]] std::vector<DueDelivery> takeDue(Flights flights, UnitOfWork& work);

/// How an attempt ended.
struct Attempt {
  std::string deliveryId;
  int status = 0;     // of HTTP; 0 when there was no answer
  std::string error;  // empty when it was taken
};

/// Ends the delivery when it was taken or was the last attempt (back_off.hpp), else says when to try again.
/// Ignored when the webhook was removed meanwhile.
void recordAttempt(const Attempt& attempt, UnitOfWork& work);

}  // namespace cossistant::server
