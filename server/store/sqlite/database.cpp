#include "server/store/sqlite/database.hpp"

#include <sqlite3.h>

#include <cerrno>

namespace cossistant::server {
namespace {

StoreTrouble troubleOf(int status) {
  const int systemError = errno;  // of what SQLite did last; a failed commit leaves no other trace of it
  const int primary = status & 0xff;
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) return StoreTrouble::Busy;
  if (primary == SQLITE_FULL) return StoreTrouble::Full;
  // A quota or a limit of the process is no different, but SQLite only knows of a full disk.
  const bool isFull = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
  return primary == SQLITE_IOERR && isFull ? StoreTrouble::Full : StoreTrouble::Other;
}

}  // namespace

StoreError storeError(sqlite3* connection, int status) {
  const StoreTrouble trouble = troubleOf(status);
  return StoreError(std::string("sqlite: ") + sqlite3_errmsg(connection), trouble);
}

Database::Database(const std::string& file) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(file.c_str(), &connection_, flags, nullptr) != SQLITE_OK) {
    const std::string reason = sqlite3_errmsg(connection_);
    sqlite3_close(connection_);
    throw StoreError("cannot open " + file + ": " + reason);
  }
  sqlite3_busy_timeout(connection_, kBusyTimeoutMs);
  try {
    execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  } catch (const StoreError& error) {
    sqlite3_close(connection_);
    throw StoreError("cannot use " + file + ": " + error.what(), error.trouble());
  }
}

Database::~Database() {
  for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(connection_);
}

void Database::execute(const std::string& sql) {
  const int status = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) throw storeError(connection_, status);
}

Statement Database::query(std::string_view sql) {
  const auto kept = statements_.find(sql);
  if (kept != statements_.end()) return Statement(kept->second);
  sqlite3_stmt* statement = nullptr;
  const int status = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (status != SQLITE_OK) throw storeError(connection_, status);
  statements_.emplace(sql, statement);
  return Statement(statement);
}

void Database::rollback() noexcept {
  // A full disk may have ended the transaction already.
  if (sqlite3_get_autocommit(connection_) == 0) sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace cossistant::server
