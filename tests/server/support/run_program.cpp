#include "tests/server/support/run_program.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace cossistant::server::testing {
namespace {

/// A file in memory, which a child may read and write without anybody waiting at its other end.
class MemoryFile {
 public:
  explicit MemoryFile(const std::string& content = {}) : file_(memfd_create("stream", MFD_CLOEXEC)) {
    if (file_ < 0) throw std::runtime_error("no file in memory can be made");
    if (pwrite(file_, content.data(), content.size(), 0) != static_cast<ssize_t>(content.size())) {
      throw std::runtime_error("a file in memory cannot be written");
    }
  }
  ~MemoryFile() { close(file_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] int descriptor() const { return file_; }
  [[nodiscard]] std::string content() const {
    std::string text;
    std::array<char, 4096> buffer{};
    while (true) {
      const ssize_t size = pread(file_, buffer.data(), buffer.size(), static_cast<off_t>(text.size()));
      if (size <= 0) return text;
      text.append(buffer.data(), static_cast<std::size_t>(size));
    }
  }

 private:
  int file_;
};

std::string withoutLineEnd(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

Outcome runProgram(const std::vector<std::string>& arguments, const Variables& variables, const std::string& input) {
  const MemoryFile in(input);
  const MemoryFile out;
  const MemoryFile err;
  const int status =
      waitForEnd(startProgram(arguments, variables, {in.descriptor(), out.descriptor(), err.descriptor()}));
  return {status, out.content(), err.content()};
}

Outcome runCommand(const std::filesystem::path& database, const std::vector<std::string>& arguments,
                   const std::string& input) {
  Outcome outcome = runProgram(arguments, {{"COSSISTANT_DATABASE", database.string()}}, input);
  return {outcome.status, withoutLineEnd(std::move(outcome.output)), withoutLineEnd(std::move(outcome.errors))};
}

}  // namespace cossistant::server::testing
