#include <sys/stat.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "server/application.hpp"
#include "server/cli/cli.hpp"
#include "server/log/log.hpp"
#include "server/systemd/notify.hpp"

namespace {

using namespace cossistant::server;

void printAddresses(const Application& application, const Config& config) {
  const std::string host = config.host == "0.0.0.0" || config.host == "127.0.0.1" ? "localhost" : config.host;
  const std::string base = "http://" + host + ":" + std::to_string(application.port());
  std::cout << "cossistant-server listens on " << base << "\n";
  if (const auto& demo = application.demo()) {
    std::cout << "  demo page    " << base << "/demo/\n"
              << "  agent inbox  " << base << "/inbox/\n"
              << "  sign in as   " << demo->email << "\n"
              << "  password     " << demo->password << "\n";
  }
  if (const auto port = application.metricsPort()) {
    std::cout << "  metrics      http://" << config.metricsHost << ":" << *port << "/metrics\n";
  }
  std::cout << std::flush;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  // The database holds what people say in private.
  umask(0077);
  // A limit of file sizes is one more full disk, which the store reports, and not the end of the process.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    if (!arguments.empty() && arguments[0] == "--help") {
      std::cout << helpText();
      return 0;
    }
    const Config config = readConfig(processEnvironment);
    if (!arguments.empty()) return runCommand(arguments, config);
    for (const std::string& name : unknownVariables(processVariables())) {
      log(LogLevel::Warning, "unknown variable", {{"name", name}});
    }
    Application application(config);
    application.stopOnSignals();
    printAddresses(application, config);
    if (const auto problem = notifyReady(processEnvironment("NOTIFY_SOCKET"))) {
      log(LogLevel::Warning, "systemd was not told", {{"error", *problem}});
    }
    application.run();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "cossistant-server: " << error.what() << "\n";
    return 1;
  }
}
