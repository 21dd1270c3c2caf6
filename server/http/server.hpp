#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "server/http/message.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

/// Answers a request by calling `done` exactly once, on any thread. Must not block.
using RequestHandler = std::function<void(Request request, std::function<void(Response)> done)>;

struct HttpServerOptions {
  std::string host;
  std::uint16_t port = 0;
  std::size_t maxConnections = 0;
  RequestHandler handle;
  SocketHandler* sockets = nullptr;  // gets `GET /ws` upgrades; must outlive the server
};

/// HTTP/1.1 and WebSocket on one port and one network thread.
class HttpServer {
 public:
  /// Binds and listens. Throws std::runtime_error naming the address when that fails.
  explicit HttpServer(HttpServerOptions options);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept;
  /// Serves until `stop` has drained everything.
  void run();
  /// Stops accepting, closes sockets with 1012 and idle connections, lets open requests finish for
  /// kDrainTimeout. Any thread, any number of times.
  void stop();
  /// Calls `stop` on SIGTERM and SIGINT.
  void stopOnSignals();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
