#pragma once

#include <string>
#include <vector>

#include "server/config/config.hpp"

namespace cossistant::server {

/// What `--help` prints: the commands and every variable with its default.
[[nodiscard]] std::string helpText();

/// Runs a command such as `keys create` or `backup` against the database, with the server stopped or running. Returns
/// the exit status: 2 when the arguments are wrong, after a sentence that says how. Throws what the store throws.
[[nodiscard]] int runCommand(const std::vector<std::string>& arguments, const Config& config);

}  // namespace cossistant::server
