#pragma once

#include <functional>
#include <string>

#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// An encoded event with the sockets that it is for, as it travels between servers.
struct Envelope {
  std::string websiteId;
  bool toDashboards = false;       // every teammate's socket of the website
  std::string visitorId;           // every socket of that visitor; empty for none
  std::string exceptConnectionId;  // may be empty
  std::string frame;               // JSON
  std::string closeReason;         // if there is one, the visitor's sockets are closed after it and do not come back
};

/// Carries events to the sockets of every server. `publish` on any thread; one publisher's envelopes
/// arrive in their order.
class Bus {
 public:
  using Receiver = std::function<void(const Envelope&)>;

  virtual ~Bus() = default;
  virtual void publish(const Envelope& envelope) = 0;
  /// Before the first `publish`.
  virtual void subscribe(Receiver receiver) = 0;
};

/// The bus of a single server: hands envelopes straight to the receivers.
class LocalBus : public Bus {
 public:
  void publish(const Envelope& envelope) override;
  void subscribe(Receiver receiver) override;

 private:
  std::vector<Receiver> receivers_;
};

/// Tells the visitor's sockets that it is blocked, as those that it tries to open are told, and closes them.
void publishExpulsion(Bus& bus, const Expulsion& expulsion);

/// Encodes and addresses an event (routing.hpp) and publishes it; nothing when nobody may have it.
void publishEvent(Bus& bus, const PendingEvent& pending);

}  // namespace cossistant::server
