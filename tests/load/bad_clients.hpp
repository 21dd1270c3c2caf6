#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace cossistant::load {

struct Target;

/// Clients that are slow, broken or mean, on a thread of their own, from now until it is destroyed. Those that send
/// much do it at a fixed pace: the question is what the server lets them take from others, not who has more cores.
class BadClients {
 public:
  /// Beside the others `idle` connections that never say anything.
  BadClients(const Target& target, std::size_t idle);
  ~BadClients();
  BadClients(const BadClients&) = delete;
  BadClients& operator=(const BadClients&) = delete;

  /// Connections that were made, and those of them that the server ended, so far.
  [[nodiscard]] std::size_t connected() const;
  [[nodiscard]] std::size_t ended() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace cossistant::load
