#include "server/store/sqlite/sqlite_store.hpp"

#include "server/store/sqlite/migrations.hpp"

namespace cossistant::server {

SqliteStore::SqliteStore(const std::string& file) : database_(file) { migrate(database_, embeddedMigrations()); }

void SqliteStore::begin() { database_.query("BEGIN").run(); }

void SqliteStore::commit() { database_.query("COMMIT").run(); }

void SqliteStore::rollback() noexcept { database_.rollback(); }

void SqliteStore::nested(const std::function<void()>& work) {
  database_.query("SAVEPOINT nested").run();
  try {
    work();
  } catch (const StoreError&) {
    // The whole transaction is about to be rolled back, if SQLite has not done so.
    throw;
  } catch (...) {
    database_.query("ROLLBACK TO nested").run();
    database_.query("RELEASE nested").run();
    throw;
  }
  database_.query("RELEASE nested").run();
}

std::int64_t SqliteStore::dataVersion() {
  Statement query = database_.query("PRAGMA data_version");
  query.step();
  return query.row().integer();
}

}  // namespace cossistant::server
