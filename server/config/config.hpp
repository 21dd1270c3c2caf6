#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/http/address.hpp"
#include "server/http/request_limits.hpp"

namespace cossistant::server {

/// The proxies that are trusted by default: those of this machine.
inline constexpr const char* kLoopback = "127.0.0.1, ::1";

/// Everything that the environment decides.
struct Config {
  std::uint16_t port = 8787;  // 0 takes a free one
  std::string host = "127.0.0.1";
  std::string database = "data/cossistant.db";
  std::string publicDir = "dist";
  std::string secret;  // empty: a random one is kept beside the database
  bool demo = false;
  std::size_t maxConnections = 20'000;
  bool logRequests = true;
  std::string uploadsDir;  // empty: `<database>.files`
  std::uint64_t maxUploadBytes = 10u << 20;
  std::string publicUrl;  // without a trailing slash; empty: what each request was sent to
  bool webhookPrivateHosts = false;
  TrustedProxies trustedProxies = *TrustedProxies::parse(kLoopback);
  RequestRates rates;
  std::uint64_t socketFramesPerSecond = 50;  // 0: no limit
  std::size_t maxConnectionsPerAddress = 1'000;
  std::string metricsHost = "127.0.0.1";
  std::optional<std::uint16_t> metricsPort;  // nothing: no metrics; 0 takes a free one
  std::chrono::seconds drainDelay{0};
};

/// A variable that does not hold what it must; the message names the variable and the value.
class ConfigError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The value of a variable, or nothing when it is unset.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The environment of this process.
[[nodiscard]] std::optional<std::string> processEnvironment(const std::string& name);

/// Reads every variable strictly. Throws ConfigError.
[[nodiscard]] Config readConfig(const Environment& environment);

/// One line for `--help`.
struct Variable {
  std::string name;
  std::string fallback;
  std::string meaning;
};

/// Every variable that `readConfig` reads, in the order of `--help`.
[[nodiscard]] std::vector<Variable> configVariables();

}  // namespace cossistant::server
