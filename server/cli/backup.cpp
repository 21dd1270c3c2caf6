#include "server/cli/backup.hpp"

#include <iostream>

#include "server/store/sqlite/backup.hpp"

namespace cossistant::server {

int runBackup(const std::vector<std::string>& arguments, const Config& config) {
  if (arguments.size() != 2) {
    std::cerr << "cossistant-server: backup needs the name of a new file; see --help\n";
    return 2;
  }
  const std::uint64_t bytes = backUpDatabase(config.database, arguments[1]);
  std::cout << "backed up " << bytes << " bytes to " << arguments[1] << "\n";
  return 0;
}

}  // namespace cossistant::server
