#include "server/cli/read_password.hpp"

#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

#include "server/cli/command.hpp"

namespace cossistant::server {
namespace {

/// A terminal that does not show what is typed, while this lives. Ctrl-C ends the line without a password, so that the
/// terminal is put back before the process ends.
class SilentTerminal {
 public:
  SilentTerminal() {
    tcgetattr(STDIN_FILENO, &before_);
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    struct sigaction interrupt {};
    interrupt.sa_handler = [](int) {};
    sigaction(SIGINT, &interrupt, &interruptBefore_);
  }
  ~SilentTerminal() {
    sigaction(SIGINT, &interruptBefore_, nullptr);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

 private:
  termios before_{};
  struct sigaction interruptBefore_ {};
};

std::string readLine() {
  std::string line;
  if (!std::getline(std::cin, line)) throw ArgumentError("no password came on standard input");
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

std::string ask(const std::string& question) {
  std::cerr << question << std::flush;
  std::string answer = readLine();
  std::cerr << "\n";
  return answer;
}

}  // namespace

std::string readNewPassword() {
  if (isatty(STDIN_FILENO) == 0) return readLine();
  const SilentTerminal silent;
  std::string password = ask("Password: ");
  if (ask("Again: ") != password) throw ArgumentError("the two passwords differ");
  return password;
}

}  // namespace cossistant::server
