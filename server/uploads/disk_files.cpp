#include "server/uploads/disk_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "server/auth/crypto.hpp"
#include "server/log/log.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

// No key has a part with '='.
constexpr const char* kDrafts = "=new";
constexpr const char* kType = "=type";

/// The errno of what failed, or 0.
int writeAll(int descriptor, const std::string& content) {
  std::size_t done = 0;
  while (done < content.size()) {
    const ssize_t size = ::write(descriptor, content.data() + done, content.size() - done);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return errno;
    done += static_cast<std::size_t>(size);
  }
  return ::fsync(descriptor) == 0 ? 0 : errno;
}

int writeFile(const fs::path& file, const std::string& content) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (descriptor < 0) return errno;
  const int error = writeAll(descriptor, content);
  ::close(descriptor);
  return error;
}

int makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  return error.value();
}

int syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return error;
}

/// The names in `folder`, which is in `root`, and those of the folders that were perhaps made for it.
int syncUpwards(fs::path folder, const fs::path& root) {
  for (; folder != root; folder = folder.parent_path()) {
    if (const int error = syncFolder(folder)) return error;
  }
  if (const int error = syncFolder(root)) return error;
  return syncFolder(root.has_parent_path() ? root.parent_path() : fs::path("."));
}

/// Writes to `draft`, then gives it the name `home`.
int write(const fs::path& draft, const fs::path& home, const std::string& name, const std::string& contentType,
          const std::string& content) {
  if (const int error = makeFolder(draft)) return error;
  if (const int error = writeFile(draft / name, content)) return error;
  if (const int error = writeFile(draft / kType, contentType)) return error;
  if (const int error = syncFolder(draft)) return error;
  if (const int error = makeFolder(home.parent_path())) return error;
  // A folder with something in it is never replaced.
  return std::rename(draft.c_str(), home.c_str()) == 0 ? 0 : errno;
}

Stored outcomeOf(int error) {
  switch (error) {
    case 0:
      return Stored::Done;
    case EEXIST:
    case ENOTEMPTY:
      return Stored::Exists;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      log(LogLevel::Error, "no room for a file", {{"error", std::strerror(error)}});
      return Stored::NoRoom;
    default:
      log(LogLevel::Error, "a file was not stored", {{"error", std::strerror(error)}});
      return Stored::Failed;
  }
}

std::optional<std::string> read(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(fs::symlink_status(file, error))) return std::nullopt;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string content(std::istreambuf_iterator<char>(stream), {});
  if (stream.bad()) return std::nullopt;
  return content;
}

}  // namespace

DiskFiles::DiskFiles(fs::path root) : root_(std::move(root)) {
  std::error_code ignored;
  fs::remove_all(root_ / kDrafts, ignored);
}

Stored DiskFiles::put(const std::string& key, const std::string& contentType, const std::string& content) const {
  if (!isUploadKey(key)) return Stored::Failed;
  const fs::path home = (root_ / key).parent_path();
  std::error_code ignored;
  if (fs::exists(home, ignored)) return Stored::Exists;
  const fs::path draft = root_ / kDrafts / toHex(randomArray<16>());
  int error = write(draft, home, std::string(fileNameOf(key)), contentType, content);
  if (error != 0) {
    fs::remove_all(draft, ignored);
  } else if ((error = syncUpwards(home.parent_path(), root_)) != 0) {
    fs::remove_all(home, ignored);
  }
  return outcomeOf(error);
}

std::optional<StoredFile> DiskFiles::get(const std::string& key) const {
  if (!isUploadKey(key)) return std::nullopt;
  const fs::path file = root_ / key;
  auto contentType = read(file.parent_path() / kType);
  auto content = read(file);
  if (!contentType || !content) return std::nullopt;
  return StoredFile{*std::move(contentType), *std::move(content)};
}

bool DiskFiles::removeFolder(const std::string& folder) const {
  // As of a key in it: nothing that leads upwards, and at least one folder.
  if (!folder.ends_with('/') || !isUploadKey(folder + "token/file")) return false;
  const fs::path home = (root_ / folder).parent_path();
  std::error_code error;
  fs::remove_all(home, error);
  if (!error && fs::exists(home.parent_path(), error)) syncFolder(home.parent_path());
  if (error) log(LogLevel::Error, "files were not removed", {{"error", error.message()}});
  return !error;
}

}  // namespace cossistant::server
