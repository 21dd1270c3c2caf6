#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "server/http/message.hpp"
#include "tests/server/support/json.hpp"

namespace cossistant::server::testing {

/// A blocking WebSocket client. Throws when the upgrade is refused.
class WebSocket {
 public:
  WebSocket(std::uint16_t port, const std::string& target, const NameValues& headers = {});
  ~WebSocket();
  WebSocket(WebSocket&&) noexcept;

  void send(const std::string& text);
  /// The next frame, or nothing when the socket was closed: `closeCode` then says how.
  [[nodiscard]] std::optional<std::string> receive();
  /// Skips frames until one of this `type`. Throws when the socket closes first.
  [[nodiscard]] Json receiveType(const std::string& type);
  [[nodiscard]] int closeCode() const;
  void close();
  /// Cuts the connection, which ends a `receive` on another thread.
  void shutdown();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::server::testing
