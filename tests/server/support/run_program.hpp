#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/server/support/child_process.hpp"

namespace cossistant::server::testing {

/// What a run of the program left behind.
struct Outcome {
  int status = -1;  // as of `waitForEnd`
  std::string output;
  std::string errors;
};

/// Runs `cossistant-server` to its end, with `input` as its standard input.
[[nodiscard]] Outcome runProgram(const std::vector<std::string>& arguments, const Variables& variables = {},
                                 const std::string& input = {});

/// Runs a command on a database; what it prints without the last line end.
[[nodiscard]] Outcome runCommand(const std::filesystem::path& database, const std::vector<std::string>& arguments,
                                 const std::string& input = {});

}  // namespace cossistant::server::testing
