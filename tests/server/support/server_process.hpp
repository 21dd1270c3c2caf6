#pragma once

#include <filesystem>
#include <string>

#include "server/application.hpp"
#include "tests/server/support/child_process.hpp"

namespace cossistant::server::testing {

/// `cossistant-server` as a child process that serves a database on a free port.
class ServerProcess {
 public:
  /// Waits until it listens. Unless `variables` say otherwise it has the demo site, logs no requests and has no limits
  /// of requests, since tests ask as one address as fast as they can; the files that it serves are in `public` beside
  /// the database. It logs to the file `log`, or where this process does. Throws when it ends before it listens.
  explicit ServerProcess(const std::filesystem::path& database, const Variables& variables = {},
                         const std::string& log = {});
  /// Kills it.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  /// Where `COSSISTANT_METRICS_PORT` is said.
  [[nodiscard]] std::uint16_t metricsPort() const { return metricsPort_; }
  [[nodiscard]] pid_t pid() const { return pid_; }
  /// What leads into the demo site.
  [[nodiscard]] const DemoAccess& keys() const { return keys_; }
  void signal(int number) const;
  /// Sends a signal and waits for the end: the status as of `waitForEnd`; 0 when it ended before.
  int end(int number);

 private:
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
  std::uint16_t metricsPort_ = 0;
  DemoAccess keys_;
};

}  // namespace cossistant::server::testing
