#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <thread>

#include "tests/server/support/client.hpp"

namespace cossistant::server::testing {

/// What a run of the program left behind.
struct Outcome {
  int status = 0;  // exit status, or minus the signal that ended it
  std::string output;
  std::string errors;
};

/// `cossistant-server` as a child process that serves a database on a free port, with the demo site in it.
class ServerProcess {
 public:
  using Variables = std::map<std::string, std::string>;

  /// Waits until it listens. What it logs goes to `log`. Throws when it ends before.
  ServerProcess(const std::string& program, const std::string& database, const Variables& variables = {},
                const std::string& log = "/dev/null");
  /// Kills it.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] const std::string& privateKey() const { return privateKey_; }
  /// The public key of the demo site.
  [[nodiscard]] const std::string& publicKey() const { return publicKey_; }
  /// Sends a signal and waits for the end; the status as in Outcome.
  int end(int signal);

 private:
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
  std::string publicKey_;
  std::string privateKey_;
};

/// Runs the program to its end with these arguments and variables, and no others of its own.
[[nodiscard]] Outcome runProgram(const std::string& program, const std::vector<std::string>& arguments,
                                 const ServerProcess::Variables& variables = {});

}  // namespace cossistant::server::testing
