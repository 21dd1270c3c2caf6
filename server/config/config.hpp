#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/config/s3_config.hpp"
#include "server/config/variable.hpp"
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
  std::string publicUrl;       // without a trailing slash; empty: what each request was sent to
  std::optional<S3Config> s3;  // where files go instead of the disk
  bool webhookPrivateHosts = false;
  TrustedProxies trustedProxies = *TrustedProxies::parse(kLoopback);
  RequestRates rates;
  std::uint64_t socketFramesPerSecond = 50;  // 0: no limit
  std::size_t maxConnectionsPerAddress = 1'000;
  std::string metricsHost = "127.0.0.1";
  std::optional<std::uint16_t> metricsPort;  // nothing: no metrics; 0 takes a free one
  std::chrono::seconds drainDelay{0};
  std::optional<std::chrono::days> retention;  // of conversations that ended; nothing: they are kept
};

/// The environment of this process.
[[nodiscard]] std::optional<std::string> processEnvironment(const std::string& name);

/// The names in it.
[[nodiscard]] std::vector<std::string> processVariables();

/// Reads every variable strictly. Throws ConfigError.
[[nodiscard]] Config readConfig(const Environment& environment);

/// Those of these names that begin as ours do and that nobody reads: misspelt ones, most likely.
[[nodiscard]] std::vector<std::string> unknownVariables(const std::vector<std::string>& names);

/// Every variable that `readConfig` reads, in the order of `--help`.
[[nodiscard]] std::vector<Variable> configVariables();

}  // namespace cossistant::server
