#include "server/uploads/disk_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "server/auth/crypto.hpp"
#include "server/disk/sync.hpp"
#include "server/log/log.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

// No key has a part with '='.
constexpr const char* kDrafts = "=new";
constexpr const char* kType = "=type";

/// The errno of what failed, or 0; so are all the numbers below.
int writeAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t size = ::write(descriptor, content.data(), content.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(size));
  }
  return 0;
}

/// A new file to write to, or -1.
int create(const fs::path& file) {
  return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
}

/// Puts what was written to where it survives a loss of power.
int finish(int descriptor) {
  int error = ::fsync(descriptor) == 0 ? 0 : errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

int writeFile(const fs::path& file, std::string_view content) {
  const int descriptor = create(file);
  if (descriptor < 0) return errno;
  const int error = writeAll(descriptor, content);
  const int finished = finish(descriptor);
  return error != 0 ? error : finished;
}

int makeFolder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  return error.value();
}

/// The names in `folder`, which is in `root`, and those of the folders that were perhaps made for it.
int syncUpwards(fs::path folder, const fs::path& root) {
  for (; folder != root; folder = folder.parent_path()) {
    if (const int error = syncPath(folder)) return error;
  }
  if (const int error = syncPath(root)) return error;
  return syncPath(root.has_parent_path() ? root.parent_path() : fs::path("."));
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

DiskDraft::DiskDraft(fs::path root, fs::path home, std::string name, std::string contentType)
    : root_(std::move(root)),
      home_(std::move(home)),
      folder_(root_ / kDrafts / toHex(randomArray<16>())),
      name_(std::move(name)),
      contentType_(std::move(contentType)) {}

DiskDraft::~DiskDraft() {
  if (descriptor_ >= 0) ::close(descriptor_);
  std::error_code ignored;
  if (!kept_) fs::remove_all(folder_, ignored);
}

Stored DiskDraft::append(std::string_view bytes) {
  if (last_ != Stored::Done) return last_;
  if (const int error = open()) return outcome(error);
  return outcome(writeAll(descriptor_, bytes));
}

Stored DiskDraft::keep() {
  if (last_ != Stored::Done) return last_;
  if (const int error = open()) return outcome(error);
  const int error = finish(descriptor_);
  descriptor_ = -1;
  return outcome(error != 0 ? error : settle());
}

/// When the first bytes come, so that what is refused at once leaves no trace.
int DiskDraft::open() {
  if (descriptor_ >= 0) return 0;
  std::error_code ignored;
  if (fs::exists(home_, ignored)) return EEXIST;
  if (const int error = makeFolder(folder_)) return error;
  descriptor_ = create(folder_ / name_);
  return descriptor_ >= 0 ? 0 : errno;
}

/// Gives the draft its type and its home.
int DiskDraft::settle() {
  if (const int error = writeFile(folder_ / kType, contentType_)) return error;
  if (const int error = syncPath(folder_)) return error;
  if (const int error = makeFolder(home_.parent_path())) return error;
  // A folder with something in it is never replaced.
  if (std::rename(folder_.c_str(), home_.c_str()) != 0) return errno;
  kept_ = true;
  const int error = syncUpwards(home_.parent_path(), root_);
  std::error_code ignored;
  if (error != 0) fs::remove_all(home_, ignored);
  return error;
}

Stored DiskDraft::outcome(int error) { return last_ = outcomeOf(error); }

DiskFiles::DiskFiles(fs::path root) : root_(std::move(root)) {
  std::error_code ignored;
  fs::remove_all(root_ / kDrafts, ignored);
}

std::unique_ptr<DiskDraft> DiskFiles::begin(const std::string& key, std::string contentType) const {
  if (!isUploadKey(key)) return nullptr;
  return std::make_unique<DiskDraft>(root_, (root_ / key).parent_path(), std::string(fileNameOf(key)),
                                     std::move(contentType));
}

std::optional<StoredFile> DiskFiles::get(const std::string& key) const {
  if (!isUploadKey(key)) return std::nullopt;
  const fs::path file = root_ / key;
  auto contentType = read(file.parent_path() / kType);
  auto content = read(file);
  if (!contentType || !content) return std::nullopt;
  return StoredFile{*std::move(contentType), *std::move(content)};
}

void DiskFiles::removeFolder(const std::string& prefix) const { fs::remove_all(root_ / prefix); }

}  // namespace cossistant::server
