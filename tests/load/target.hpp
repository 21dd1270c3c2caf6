#pragma once

#include <cstdint>
#include <string>

namespace cossistant::load {

/// The server under load: on this machine, with a site of its own.
struct Target {
  std::uint16_t port = 0;
  std::string publicKey;
  std::string privateKey;  // of a teammate
  int process = 0;         // its id
};

/// What the process holds in memory now, in bytes (`VmRSS`). Throws std::runtime_error when it is gone.
[[nodiscard]] std::uint64_t residentBytes(const Target& target);

}  // namespace cossistant::load
