#include "server/config/config.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "server/config/values.hpp"

namespace cossistant::server {
namespace {

// A file is in memory while it goes out.
constexpr std::uint64_t kMostUploadBytes = 100u << 20;

constexpr std::uint64_t kMostRate = 1'000'000'000;

using Apply = void (*)(Config&, const std::string& name, const std::string& value);

TrustedProxies readProxies(const std::string& name, const std::string& value) {
  const auto proxies = TrustedProxies::parse(value);
  if (!proxies) refuse(name, value, "addresses and networks such as 127.0.0.1, 10.0.0.0/8, or none");
  return *proxies;
}

struct Entry {
  Variable variable;
  Apply apply;
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> list = {
      {{"PORT", "8787", "TCP port; 0 takes a free one and prints it"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.port = static_cast<std::uint16_t>(readNumber(n, v, 0, 65535));
       }},
      {{"COSSISTANT_HOST", "127.0.0.1", "address to listen on; 0.0.0.0 for every interface"},
       [](Config& c, const std::string& n, const std::string& v) { c.host = readText(n, v); }},
      {{"COSSISTANT_DATABASE", "data/cossistant.db", "SQLite file; its folder is made when missing"},
       [](Config& c, const std::string& n, const std::string& v) { c.database = readText(n, v); }},
      {{"COSSISTANT_PUBLIC_DIR", "dist", "folder whose widget/, inbox/, docs/ and demo/ are served"},
       [](Config& c, const std::string& n, const std::string& v) { c.publicDir = readText(n, v); }},
      {{"COSSISTANT_SECRET", "kept beside the database", "secret that API keys are hashed with, 16 characters or more"},
       [](Config& c, const std::string& n, const std::string& v) { c.secret = readSecret(n, v); }},
      {{"COSSISTANT_DEMO", "false", "true makes the demo site on the first start"},
       [](Config& c, const std::string& n, const std::string& v) { c.demo = readFlag(n, v); }},
      {{"COSSISTANT_MAX_CONNECTIONS", "20000", "open TCP connections; more are closed at once"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.maxConnections = readNumber(n, v, 1, 1'000'000);
       }},
      {{"COSSISTANT_LOG_REQUESTS", "true", "one log line for every request"},
       [](Config& c, const std::string& n, const std::string& v) { c.logRequests = readFlag(n, v); }},
      {{"COSSISTANT_UPLOADS_DIR", "<database>.files",
        "folder for the files of messages; made when the first one comes"},
       [](Config& c, const std::string& n, const std::string& v) { c.uploadsDir = readText(n, v); }},
      {{"COSSISTANT_MAX_UPLOAD_BYTES", "10485760", "largest file of a message"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.maxUploadBytes = readNumber(n, v, 1, kMostUploadBytes);
       }},
      {{"COSSISTANT_PUBLIC_URL", "as each request says",
        "how browsers reach the server, such as https://chat.example.com"},
       [](Config& c, const std::string& n, const std::string& v) { c.publicUrl = readOrigin(n, v); }},
      {{"COSSISTANT_WEBHOOK_PRIVATE_HOSTS", "false", "true lets webhooks reach this machine and its own network"},
       [](Config& c, const std::string& n, const std::string& v) { c.webhookPrivateHosts = readFlag(n, v); }},
      {{"COSSISTANT_TRUSTED_PROXIES", kLoopback,
        "addresses and networks of proxies whose X-Forwarded-For is believed; none for none"},
       [](Config& c, const std::string& n, const std::string& v) { c.trustedProxies = readProxies(n, v); }},
      {{"COSSISTANT_REQUESTS_PER_ADDRESS", "3000", "requests a minute of one address, or IPv6 /64; 0 for no limit"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.rates.perAddress = readNumber(n, v, 0, kMostRate);
       }},
      {{"COSSISTANT_REQUESTS_PER_VISITOR", "600", "requests a minute of one visitor; 0 for no limit"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.rates.perVisitor = readNumber(n, v, 0, kMostRate);
       }},
      {{"COSSISTANT_REQUESTS_PER_KEY", "60000", "requests a minute with one API key; 0 for no limit"},
       [](Config& c, const std::string& n, const std::string& v) { c.rates.perKey = readNumber(n, v, 0, kMostRate); }},
      {{"COSSISTANT_SOCKET_FRAMES_PER_SECOND", "50", "messages and pings that one socket may send; 0 for no limit"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.socketFramesPerSecond = readNumber(n, v, 0, kMostRate);
       }},
      {{"COSSISTANT_MAX_CONNECTIONS_PER_ADDRESS", "1000",
        "open connections of one address, and behind a trusted proxy its sockets"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.maxConnectionsPerAddress = readNumber(n, v, 1, 1'000'000);
       }},
      {{"COSSISTANT_METRICS_PORT", "unset: none", "TCP port of /metrics for Prometheus"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.metricsPort = static_cast<std::uint16_t>(readNumber(n, v, 0, 65535));
       }},
      {{"COSSISTANT_METRICS_HOST", "127.0.0.1", "address that /metrics listens on"},
       [](Config& c, const std::string& n, const std::string& v) { c.metricsHost = readText(n, v); }},
      {{"COSSISTANT_DRAIN_DELAY", "0",
        "seconds after SIGTERM in which /health says 503 and all else goes on, for a load balancer to notice"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.drainDelay = std::chrono::seconds(readNumber(n, v, 0, 300));
       }},
      {{"COSSISTANT_RETENTION_DAYS", "unset: all are kept",
        "days without a change after which resolved, spam and archived conversations are deleted, files and all"},
       [](Config& c, const std::string& n, const std::string& v) {
         c.retention = std::chrono::days(readNumber(n, v, 1, 36'500));
       }},
  };
  return list;
}

}  // namespace

std::optional<std::string> processEnvironment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  return std::string(value);
}

std::vector<std::string> processVariables() {
  std::vector<std::string> names;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    names.emplace_back(text.substr(0, text.find('=')));
  }
  return names;
}

Config readConfig(const Environment& environment) {
  Config config;
  for (const Entry& entry : entries()) {
    const auto value = environment(entry.variable.name);
    if (value) entry.apply(config, entry.variable.name, *value);
  }
  config.s3 = readS3Config(environment);
  return config;
}

std::vector<std::string> unknownVariables(const std::vector<std::string>& names) {
  std::vector<std::string> unknown;
  for (const std::string& name : names) {
    const auto isIt = [&](const Entry& entry) { return entry.variable.name == name; };
    const bool isRead = std::any_of(entries().begin(), entries().end(), isIt);
    if (name.starts_with("COSSISTANT_") && !isRead) unknown.push_back(name);
  }
  return unknown;
}

std::vector<Variable> configVariables() {
  std::vector<Variable> variables;
  for (const Entry& entry : entries()) variables.push_back(entry.variable);
  for (const Variable& variable : s3Variables()) variables.push_back(variable);
  return variables;
}

}  // namespace cossistant::server
