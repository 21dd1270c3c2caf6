#pragma once

#include <map>
#include <string>
#include <string_view>

#include "server/store/sqlite/statement.hpp"
#include "server/store/store.hpp"

struct sqlite3;

namespace cossistant::server {

/// How long a statement waits for another process that holds the file.
inline constexpr int kBusyTimeoutMs = 5000;

/// The error behind an SQLite status.
[[nodiscard]] StoreError storeError(sqlite3* connection, int status);

/// One SQLite connection in WAL mode where a commit is on disk when it returns. One thread at a time.
class Database {
 public:
  /// Opens or makes the file; `:memory:` for tests. Throws StoreError naming the file.
  explicit Database(const std::string& file);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Runs statements without results.
  void execute(const std::string& sql);
  /// A statement to bind and step. Prepared once for each `sql` and kept; not to be used twice at a time.
  [[nodiscard]] Statement query(std::string_view sql);
  /// Ends the present transaction, if there is one, without its changes.
  void rollback() noexcept;

 private:
  sqlite3* connection_ = nullptr;
  std::map<std::string, sqlite3_stmt*, std::less<>> statements_;
};

}  // namespace cossistant::server
