#include "server/websocket/bus.hpp"

#include <optional>

#include "core/json/codec.hpp"
#include "server/websocket/routing.hpp"

namespace cossistant::server {
namespace {

/// As the sockets that a blocked visitor tries to open are told.
Envelope envelopeOf(const Expulsion& expulsion) {
  Envelope envelope;
  envelope.websiteId = expulsion.websiteId;
  envelope.visitorId = expulsion.visitorId;
  envelope.frame = json::encode(SocketErrorFrame{"FORBIDDEN", expulsion.reason, 403});
  envelope.closeReason = expulsion.reason;
  return envelope;
}

std::optional<Envelope> envelopeOf(const PendingEvent& pending) {
  const EventScope& scope = eventScope(pending.event);
  Envelope envelope;
  envelope.websiteId = scope.websiteId;
  envelope.toDashboards = goesToDashboards(pending.event);
  if (goesToVisitor(pending.event)) envelope.visitorId = scope.visitorId.value_or("");
  if (!envelope.toDashboards && envelope.visitorId.empty()) return std::nullopt;
  envelope.exceptConnectionId = pending.exceptConnectionId;
  envelope.frame = json::encode(EventFrame{pending.event});
  return envelope;
}

}  // namespace

void LocalBus::publish(const std::vector<Envelope>& envelopes) {
  for (const Receiver& receiver : receivers_) receiver(envelopes);
}

void LocalBus::subscribe(Receiver receiver) { receivers_.push_back(std::move(receiver)); }

void publish(Bus& bus, const std::vector<PendingEvent>& events, const std::vector<Expulsion>& expulsions) {
  std::vector<Envelope> envelopes;
  for (const PendingEvent& pending : events) {
    if (auto envelope = envelopeOf(pending)) envelopes.push_back(std::move(*envelope));
  }
  for (const Expulsion& expulsion : expulsions) envelopes.push_back(envelopeOf(expulsion));
  if (!envelopes.empty()) bus.publish(envelopes);
}

}  // namespace cossistant::server
