#include "tests/server/support/server_process.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace cossistant::server::testing {
namespace {

/// The texts as `execve` wants them. Valid while `texts` is.
std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (std::string& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

/// Starts the program; its standard streams become these two.
pid_t spawn(const std::string& program, const std::vector<std::string>& arguments,
            const ServerProcess::Variables& variables, int output, int errors) {
  std::vector<std::string> all = {program};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment;
  for (const auto& [name, value] : variables) environment.push_back(name + "=" + value);
  const std::vector<char*> argv = pointers(all);
  const std::vector<char*> envp = pointers(environment);
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    execve(program.c_str(), argv.data(), envp.data());
    _exit(127);
  }
  return pid;
}

int waitFor(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

struct Pipe {
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
  ~Pipe() {
    closeWriter();
    ::close(ends[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] int reader() const { return ends[0]; }
  [[nodiscard]] int writer() const { return ends[1]; }
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

  std::array<int, 2> ends{-1, -1};
};

std::string after(const std::string& text, const std::string& mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + mark.size();
  return text.substr(begin, text.find_first_of(" \n\"", begin) - begin);
}

}  // namespace

ServerProcess::ServerProcess(const std::string& program, const std::string& database, const Variables& variables,
                             const std::string& log) {
  const std::filesystem::path publicDir = std::filesystem::path(database).parent_path() / "public";
  std::filesystem::create_directories(publicDir / "demo");
  std::ofstream(publicDir / "demo" / "index.html") << "key={{publicKey}}\n";
  Variables all = {{"PORT", "0"},
                   {"COSSISTANT_DATABASE", database},
                   {"COSSISTANT_PUBLIC_DIR", publicDir.string()},
                   {"COSSISTANT_DEMO", "true"},
                   {"COSSISTANT_REQUESTS_PER_ADDRESS", "0"},
                   {"COSSISTANT_REQUESTS_PER_VISITOR", "0"}};
  for (const auto& [name, value] : variables) all[name] = value;
  Pipe output;
  const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  pid_ = spawn(program, {}, all, output.writer(), errors);
  ::close(errors);
  output.closeWriter();
  std::string said;
  while (after(said, "password     ").empty() || !said.ends_with('\n')) {
    if (!output.readInto(said)) throw std::runtime_error("the server did not start: " + said);
  }
  port_ = static_cast<std::uint16_t>(std::stoi(after(said, "http://localhost:")));
  std::ifstream(std::filesystem::path(database).parent_path() / "demo-inbox-key") >> privateKey_;
  publicKey_ = after(HttpClient(port_).request("GET", "/demo/").body, "key=");
}

ServerProcess::~ServerProcess() { end(SIGKILL); }

int ServerProcess::end(int signal) {
  if (pid_ < 0) return 0;
  kill(pid_, signal);
  const int status = waitFor(pid_);
  pid_ = -1;
  return status;
}

Outcome runProgram(const std::string& program, const std::vector<std::string>& arguments,
                   const ServerProcess::Variables& variables) {
  Pipe output;
  Pipe errors;
  const pid_t pid = spawn(program, arguments, variables, output.writer(), errors.writer());
  output.closeWriter();
  errors.closeWriter();
  Outcome outcome;
  while (output.readInto(outcome.output)) {
  }
  while (errors.readInto(outcome.errors)) {
  }
  outcome.status = waitFor(pid);
  return outcome;
}

}  // namespace cossistant::server::testing
