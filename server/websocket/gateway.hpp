#pragma once

#include <string>

#include "server/auth/authenticate.hpp"
#include "server/services/executor.hpp"
#include "server/services/key_uses.hpp"
#include "server/websocket/hub.hpp"

namespace cossistant::server {

/// The protocol of `/ws` (§14): lets sockets in, answers their frames, tells the team who comes and goes.
class Gateway : public SocketHandler {
 public:
  /// The references must outlive every socket.
  Gateway(Executor& executor, Hub& hub, Bus& bus, KeyUses& keyUses, AuthSettings settings, Clock clock);

  void opened(const std::shared_ptr<Socket>& socket, const Request& upgrade) override;
  void received(const std::shared_ptr<Socket>& socket, std::string text) override;
  void closed(const std::shared_ptr<Socket>& socket) override;

 private:
  void refreshPresence(const Member& member);

  Executor& executor_;
  Hub& hub_;
  Bus& bus_;
  KeyUses& keyUses_;
  AuthSettings settings_;
  Clock clock_;
  Frame pong_ = makeFrame("pong");
};

}  // namespace cossistant::server
