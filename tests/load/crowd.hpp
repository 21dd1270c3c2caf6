#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/load/latencies.hpp"

namespace cossistant::load {

/// Many WebSockets that one thread reads, so that those who listen cost the machine little.
class Crowd {
 public:
  /// Gets every text frame, on the crowd's thread.
  using Heard = std::function<void(std::string_view frame, Steady::time_point at)>;

  Crowd(std::uint16_t port, Heard heard);
  /// Cuts every socket.
  ~Crowd();
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  /// Opens a socket for each of the targets and waits until the server let all of them in.
  /// Throws std::runtime_error when one was refused.
  void open(const std::vector<std::string>& targets);
  /// Sockets that the server has closed since.
  [[nodiscard]] std::size_t lost() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::load
