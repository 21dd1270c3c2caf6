#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/config/config.hpp"
#include "server/services/clock.hpp"

namespace cossistant::server {

/// What a person needs to open the demo pages.
struct DemoAccess {
  std::string publicKey;
  std::string privateKey;
  std::string email;  // of the teammate who signs in to the inbox
  std::string password;
};

/// The whole server: wires store, services, routes and sockets to a port.
class Application {
 public:
  /// Opens the database, migrates it, seeds the demo site when asked to, and listens. Throws with a
  /// sentence for the operator.
  explicit Application(const Config& config, const Clock& clock = systemNow);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept;
  /// Nothing when metrics are off.
  [[nodiscard]] std::optional<std::uint16_t> metricsPort() const;
  /// Nothing when there is no demo site.
  [[nodiscard]] const std::optional<DemoAccess>& demo() const noexcept;
  /// Serves until `stop`, or SIGTERM or SIGINT after `stopOnSignals`. On return everything that was
  /// acknowledged is on disk.
  void run();
  void stop();
  void stopOnSignals();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server
