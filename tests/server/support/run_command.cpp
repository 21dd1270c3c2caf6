#include "tests/server/support/run_command.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server::testing {
namespace {

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

CommandResult runCommand(const std::filesystem::path& database, const std::vector<std::string>& arguments,
                         const std::string& input) {
  const TemporaryFolder folder;
  folder.write("in", input);
  const std::string in = folder.path() / "in";
  const std::string out = folder.path() / "out";
  const std::string err = folder.path() / "err";
  std::vector<std::string> words = {COSSISTANT_SERVER_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = {"COSSISTANT_DATABASE=" + database.string()};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
  pid_t child = 0;
  const int failure = posix_spawn(&child, words[0].c_str(), &actions, nullptr, pointersTo(words).data(),
                                  pointersTo(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) throw std::runtime_error("cannot run " + words[0]);
  int ended = 0;
  waitpid(child, &ended, 0);
  return {WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, contentOf(out), contentOf(err)};
}

std::string bytesOnDisk(const std::filesystem::path& database) {
  const TemporaryFolder folder;
  const std::string copy = folder.path() / "copy";
  const std::string command = "cat '" + database.string() + "' '" + database.string() + "-wal' > '" + copy + "'";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("cannot read " + database.string());
  return contentOf(copy);
}

}  // namespace cossistant::server::testing
