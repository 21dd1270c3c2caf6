#pragma once

#include <string>
#include <vector>

namespace cossistant::server {

class Database;

struct Migration {
  std::string name;  // NNNN_what, applied in the order of the numbers
  std::string sql;
};

/// The files of migrations/, in order.
[[nodiscard]] const std::vector<Migration>& embeddedMigrations();

/// Applies what the database does not have yet, each in a transaction of its own. Returns how many were
/// applied. Throws StoreError naming the migration that failed, or when the database is newer than `list`.
int migrate(Database& database, const std::vector<Migration>& list);

}  // namespace cossistant::server
