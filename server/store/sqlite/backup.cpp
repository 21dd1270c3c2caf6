#include "server/store/sqlite/backup.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

#include "server/disk/sync.hpp"
#include "server/store/sqlite/database.hpp"

namespace cossistant::server {
namespace {

struct CloseConnection {
  void operator()(sqlite3* connection) const { sqlite3_close(connection); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

StoreError failed(const std::string& what, const std::string& reason) { return StoreError(what + ": " + reason); }

/// Never makes a file: a database that is not there is a mistake in its name.
Connection open(const std::string& file) {
  sqlite3* raw = nullptr;
  const int status = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  Connection connection(raw);
  if (status != SQLITE_OK) throw failed("cannot open " + file, sqlite3_errmsg(raw));
  sqlite3_busy_timeout(raw, kBusyTimeoutMs);
  return connection;
}

void copy(sqlite3* from, sqlite3* to) {
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup == nullptr) throw failed("cannot copy the database", sqlite3_errmsg(to));
  // All pages in one step are of one moment. Writers go on meanwhile: the database is in WAL mode.
  sqlite3_backup_step(backup, -1);
  if (sqlite3_backup_finish(backup) != SQLITE_OK) throw failed("cannot copy the database", sqlite3_errmsg(to));
}

/// The copy is in WAL mode like its source, which would leave more than one file.
void makeSingleFile(sqlite3* connection) {
  if (sqlite3_exec(connection, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw failed("cannot finish the copy", sqlite3_errmsg(connection));
  }
}

void check(sqlite3* connection) {
  std::string verdict;
  const auto keep = [](void* text, int, char** values, char**) {
    static_cast<std::string*>(text)->append(values[0] == nullptr ? "" : values[0]);
    return 0;
  };
  const int status = sqlite3_exec(connection, "PRAGMA integrity_check(1)", keep, &verdict, nullptr);
  if (status != SQLITE_OK) verdict = sqlite3_errmsg(connection);
  if (verdict != "ok") throw failed("the copy is not whole", verdict);
}

void sync(const std::string& path) {
  if (const int error = syncPath(path)) throw failed("cannot write " + path, std::strerror(error));
}

/// An empty file of a name of its own beside `file`, gone with this.
class PartFile {
 public:
  // mkostemp puts letters of its own in place of the six X.
  explicit PartFile(const std::string& file) : path_(file + ".part-XXXXXX") {
    const int descriptor = mkostemp(path_.data(), O_CLOEXEC);
    if (descriptor < 0) throw failed("cannot make " + path_, std::strerror(errno));
    ::close(descriptor);
  }
  ~PartFile() { unlink(path_.c_str()); }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

[[noreturn]] void refuseToReplace(const std::string& file) {
  throw failed("cannot write " + file, "it is there already");
}

}  // namespace

std::uint64_t backUpDatabase(const std::string& database, const std::string& file) {
  if (std::filesystem::exists(std::filesystem::symlink_status(file))) refuseToReplace(file);
  const Connection source = open(database);
  const PartFile part(file);
  {
    const Connection target = open(part.path());
    copy(source.get(), target.get());
    makeSingleFile(target.get());
    check(target.get());
  }
  sync(part.path());
  // Unlike a rename, a link does not replace a file that came meanwhile.
  if (link(part.path().c_str(), file.c_str()) != 0) {
    if (errno == EEXIST) refuseToReplace(file);
    throw failed("cannot write " + file, std::strerror(errno));
  }
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  sync(folder.empty() ? "." : folder.string());
  return std::filesystem::file_size(file);
}

}  // namespace cossistant::server
