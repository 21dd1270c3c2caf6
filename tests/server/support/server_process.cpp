#include "tests/server/support/server_process.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>

#include "tests/server/support/client.hpp"

namespace cossistant::server::testing {
namespace fs = std::filesystem;
namespace {

/// What the program prints when it listens, in front of what it says.
constexpr const char* kPortMark = "listens on http://localhost:";
constexpr const char* kEmailMark = "sign in as   ";
constexpr const char* kPasswordMark = "password     ";
constexpr const char* kMetricsMark = "metrics      http://127.0.0.1:";

struct Pipe {
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  }
  ~Pipe() {
    closeWriter();
    ::close(ends[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  void closeWriter() {
    if (ends[1] >= 0) ::close(ends[1]);
    ends[1] = -1;
  }
  /// False at the end.
  bool readInto(std::string& text) const {
    std::array<char, 4096> buffer{};
    const ssize_t size = read(ends[0], buffer.data(), buffer.size());
    if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0;
  }

  std::array<int, 2> ends{-1, -1};  // where to read, where to write
};

/// The word behind `mark`.
std::string wordAfter(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + mark.size();
  return text.substr(begin, text.find_first_of(" \n\"/", begin) - begin);
}

std::uint16_t portAfter(const std::string& text, const std::string& mark) {
  return static_cast<std::uint16_t>(std::stoi(wordAfter(text, mark)));
}

void writeFile(const fs::path& file, std::string_view content) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

void writePublicFiles(const fs::path& folder) {
  writeFile(folder / "demo" / "index.html", "<!doctype html><p data-key=\"{{publicKey}}\">demo</p>");
  writeFile(folder / "widget" / "widget.js", "export const widget = 1\n");
  writeFile(folder / "widget" / "cossistant.wasm", std::string_view("\0asm", 4));
}

pid_t start(const Variables& variables, const std::string& log, Pipe& output) {
  const int input = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  const int errors =
      log.empty() ? dup(STDERR_FILENO) : ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const pid_t pid = startProgram({}, variables, {input, output.ends[1], errors});
  ::close(input);
  ::close(errors);
  output.closeWriter();
  return pid;
}

}  // namespace

ServerProcess::ServerProcess(const fs::path& database, const Variables& variables, const std::string& log) {
  const fs::path folder = database.parent_path();
  writePublicFiles(folder / "public");
  Variables all = {{"PORT", "0"},
                   {"COSSISTANT_DATABASE", database.string()},
                   {"COSSISTANT_PUBLIC_DIR", (folder / "public").string()},
                   {"COSSISTANT_DEMO", "true"},
                   {"COSSISTANT_LOG_REQUESTS", "false"},
                   {"COSSISTANT_REQUESTS_PER_ADDRESS", "0"},
                   {"COSSISTANT_REQUESTS_PER_VISITOR", "0"},
                   {"COSSISTANT_REQUESTS_PER_KEY", "0"}};
  for (const auto& [name, value] : variables) all[name] = value;
  const bool hasDemo = all["COSSISTANT_DEMO"] == "true";
  const bool hasMetrics = all.contains("COSSISTANT_METRICS_PORT");
  const std::string last = hasMetrics ? kMetricsMark : hasDemo ? kPasswordMark : kPortMark;

  Pipe output;
  pid_ = start(all, log, output);
  std::string said;
  while (wordAfter(said, last).empty() || !said.ends_with('\n')) {
    if (!output.readInto(said)) throw std::runtime_error("the server did not start: " + said);
  }
  port_ = portAfter(said, kPortMark);
  if (hasMetrics) metricsPort_ = portAfter(said, kMetricsMark);
  if (!hasDemo) return;
  keys_.email = wordAfter(said, kEmailMark);
  keys_.password = wordAfter(said, kPasswordMark);
  keys_.publicKey = wordAfter(HttpClient(port_).request("GET", "/demo/").body, "data-key=\"");
  std::ifstream(folder / "demo-inbox-key") >> keys_.privateKey;
}

ServerProcess::~ServerProcess() { end(SIGKILL); }

void ServerProcess::signal(int number) const { kill(pid_, number); }

int ServerProcess::end(int number) {
  if (pid_ < 0) return 0;
  signal(number);
  const int status = waitForEnd(pid_);
  pid_ = -1;
  return status;
}

}  // namespace cossistant::server::testing
