#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/http/message.hpp"
#include "server/websocket/frame.hpp"

namespace cossistant::server {

/// The server's end of one WebSocket. Every method may be called on any thread.
class Socket {
 public:
  virtual ~Socket() = default;
  /// Queues a frame. A peer that reads too slowly (limits.hpp) is dropped instead.
  virtual void send(Frame frame) = 0;
  /// Sends what is queued, then closes with this code.
  virtual void close(std::uint16_t code, std::string reason) = 0;
  /// False from the moment on at which `SocketHandler::closed` is about to be called.
  [[nodiscard]] virtual bool isOpen() const noexcept = 0;
};

/// What happens on sockets. Called on the network thread; must not block.
class SocketHandler {
 public:
  virtual ~SocketHandler() = default;
  /// The upgrade went through; `upgrade` is its request.
  virtual void opened(const std::shared_ptr<Socket>& socket, const Request& upgrade) = 0;
  virtual void received(const std::shared_ptr<Socket>& socket, std::string text) = 0;
  virtual void closed(const std::shared_ptr<Socket>& socket) = 0;
};

}  // namespace cossistant::server
