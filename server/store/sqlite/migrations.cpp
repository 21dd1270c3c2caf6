#include "server/store/sqlite/migrations.hpp"

#include "server/store/sqlite/database.hpp"
#include "server/store/store.hpp"

namespace cossistant::server {

int migrate(Database& database, const std::vector<Migration>& list) {
  // user_version counts the applied migrations.
  Statement query = database.query("PRAGMA user_version");
  query.step();
  const auto applied = static_cast<std::size_t>(query.row().integer());
  query.reset();
  if (applied > list.size()) {
    throw StoreError("the database is from a newer version (" + std::to_string(applied) + " migrations, this one has " +
                     std::to_string(list.size()) + ")");
  }
  for (std::size_t i = applied; i < list.size(); ++i) {
    try {
      database.execute("BEGIN IMMEDIATE");
      database.execute(list[i].sql);
      database.execute("PRAGMA user_version = " + std::to_string(i + 1));
      database.execute("COMMIT");
    } catch (const StoreError& error) {
      database.rollback();
      throw StoreError("migration " + list[i].name + ": " + error.what(), error.trouble());
    }
  }
  return static_cast<int>(list.size() - applied);
}

}  // namespace cossistant::server
