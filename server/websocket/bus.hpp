#pragma once

#include <functional>
#include <string>
#include <vector>

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
/// arrive in their order, and those that it publishes together arrive together.
class Bus {
 public:
  using Receiver = std::function<void(const std::vector<Envelope>&)>;

  virtual ~Bus() = default;
  virtual void publish(const std::vector<Envelope>& envelopes) = 0;
  /// Before the first `publish`.
  virtual void subscribe(Receiver receiver) = 0;
};

/// The bus of a single server: hands envelopes straight to the receivers.
class LocalBus : public Bus {
 public:
  void publish(const std::vector<Envelope>& envelopes) override;
  void subscribe(Receiver receiver) override;

 private:
  std::vector<Receiver> receivers_;
};

/// Encodes and addresses what a unit of work has to say (routing.hpp) and publishes it together: its events, but for
/// those that nobody may have, then what tells the sockets of visitors that they are blocked and closes them.
void publish(Bus& bus, const std::vector<PendingEvent>& events, const std::vector<Expulsion>& expulsions = {});

}  // namespace cossistant::server
