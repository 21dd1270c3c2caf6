#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>

#include "server/http/address.hpp"
#include "server/http/body_sink.hpp"
#include "server/http/limits.hpp"
#include "server/http/message.hpp"
#include "server/websocket/socket.hpp"

namespace cossistant::server {

class Metrics;

/// Answers a request by calling `done` exactly once, on any thread. Must not block.
using RequestHandler = std::function<void(Request request, std::function<void(Response)> done)>;

/// What the body of a request may cost.
struct BodyAllowance {
  std::uint64_t bytes = kMaxBodyBytes;
  std::chrono::milliseconds timeout = Timeouts{}.body;
  std::shared_ptr<BodySink> sink;  // takes the body; let go of when its connection is gone
};

/// Looks at the headers of a `PUT` before its body is read, and at those of an upgrade to WebSocket: refuses it, or
/// says what body it may have. Network thread. Must not block.
using RequestScreen = std::function<std::variant<BodyAllowance, Response>(const Request& head)>;

struct HttpServerOptions {
  std::string host;
  std::uint16_t port = 0;
  std::size_t maxConnections = 0;
  std::size_t maxConnectionsPerAddress = 1'000;
  std::uint64_t socketFramesPerSecond = 50;  // that one WebSocket may send; 0 for no limit
  TrustedProxies proxies = {};
  RequestHandler handle;
  RequestScreen screen;              // may be empty: then every body is under the same limits
  SocketHandler* sockets = nullptr;  // gets `GET /ws` upgrades; must outlive the server
  Timeouts timeouts = {};
  std::chrono::milliseconds drainDelay{0};  // between `draining` and the end of accepting
  std::function<void()> draining;           // called once when stopping begins, on the network thread; may be empty
  Metrics* metrics = nullptr;               // never null; must outlive the server
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
  /// Calls `draining`, and after `drainDelay` stops accepting, closes sockets with 1012 and idle connections, and lets
  /// open requests finish for as long as `timeouts.drain`. Any thread, any number of times.
  void stop();
  /// Calls `stop` on SIGTERM and SIGINT.
  void stopOnSignals();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
