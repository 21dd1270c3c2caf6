#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cossistant::server::testing {

struct CommandResult {
  int status = -1;
  std::string out;  // without its last line end
  std::string err;
};

/// Runs the server's binary as a process of its own, with this database and standard input.
[[nodiscard]] CommandResult runCommand(const std::filesystem::path& database, const std::vector<std::string>& arguments,
                                       const std::string& input = {});

/// All bytes of a database and its log. Another process reads them: when one that has the database open closes such a
/// file, the system takes away the locks that SQLite holds there.
[[nodiscard]] std::string bytesOnDisk(const std::filesystem::path& database);

}  // namespace cossistant::server::testing
