#pragma once

#include <string>
#include <vector>

#include "server/config/config.hpp"

namespace cossistant::server {

/// `backup FILE`: copies the database (store/sqlite/backup.hpp), with the server stopped or running. Returns the exit
/// status: 2 when the arguments are wrong. Throws what the store throws.
[[nodiscard]] int runBackup(const std::vector<std::string>& arguments, const Config& config);

}  // namespace cossistant::server
