#pragma once

#include <cstdint>
#include <string>
#include <thread>

#include "server/http/server.hpp"

namespace cossistant::server {

class Metrics;

/// Serves `GET /metrics` on a port and a thread of its own, until the very end: a drain is worth watching.
class MetricsServer {
 public:
  /// Listens. `metrics` must outlive this. Throws std::runtime_error naming the address when that fails.
  MetricsServer(const std::string& host, std::uint16_t port, Metrics& metrics);
  ~MetricsServer();
  MetricsServer(const MetricsServer&) = delete;
  MetricsServer& operator=(const MetricsServer&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept { return server_.port(); }

 private:
  HttpServer server_;
  std::thread thread_;
};

}  // namespace cossistant::server
