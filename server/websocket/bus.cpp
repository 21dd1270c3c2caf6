#include "server/websocket/bus.hpp"

#include "core/json/codec.hpp"
#include "server/websocket/routing.hpp"

namespace cossistant::server {

void LocalBus::publish(const Envelope& envelope) {
  for (const Receiver& receiver : receivers_) receiver(envelope);
}

void LocalBus::subscribe(Receiver receiver) { receivers_.push_back(std::move(receiver)); }

void publishExpulsion(Bus& bus, const Expulsion& expulsion) {
  Envelope envelope;
  envelope.websiteId = expulsion.websiteId;
  envelope.visitorId = expulsion.visitorId;
  envelope.frame = json::encode(SocketErrorFrame{"FORBIDDEN", expulsion.reason, 403});
  envelope.closeReason = expulsion.reason;
  bus.publish(envelope);
}

void publishEvent(Bus& bus, const PendingEvent& pending) {
  const EventScope& scope = eventScope(pending.event);
  Envelope envelope;
  envelope.websiteId = scope.websiteId;
  envelope.toDashboards = goesToDashboards(pending.event);
  if (goesToVisitor(pending.event)) envelope.visitorId = scope.visitorId.value_or("");
  if (!envelope.toDashboards && envelope.visitorId.empty()) return;
  envelope.exceptConnectionId = pending.exceptConnectionId;
  envelope.frame = json::encode(EventFrame{pending.event});
  bus.publish(envelope);
}

}  // namespace cossistant::server
