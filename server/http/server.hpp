#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "server/http/body_sink.hpp"
#include "server/http/limits.hpp"
#include "server/http/message.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

/// Answers a request by calling `done` exactly once, on any thread. Must not block.
using RequestHandler = std::function<void(Request request, std::function<void(Response)> done)>;

/// What the body of a request may cost.
struct BodyAllowance {
  std::uint64_t bytes = kMaxBodyBytes;
  std::chrono::seconds timeout = kBodyTimeout;
  std::shared_ptr<BodySink> sink;  // takes the body; let go of when its connection is gone
};

/// Looks at the headers of a `PUT` before its body is read: refuses it, or says what body it may have.
/// Network thread. Must not block.
using RequestScreen = std::function<std::variant<BodyAllowance, Response>(const Request& head)>;

struct HttpServerOptions {
  std::string host;
  std::uint16_t port = 0;
  std::size_t maxConnections = 0;
  RequestHandler handle;
  RequestScreen screen;              // may be empty: then every body is under the same limits
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
