#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cossistant::server {

enum class Stored : std::uint8_t {
  Done,
  Exists,  // there is a file of that key, which stays as it is
  NoRoom,  // the disk, or what this process may use of it, is full
  Failed,
};

struct StoredFile {
  std::string contentType;
  std::string content;
};

/// A file that is being written. Without `keep` nothing is left of it. Blocks on the disk; one thread at a time.
class DiskDraft {
 public:
  /// `home` is the folder below `root` that it will have to itself.
  DiskDraft(std::filesystem::path root, std::filesystem::path home, std::string name, std::string contentType);
  ~DiskDraft();
  DiskDraft(const DiskDraft&) = delete;
  DiskDraft& operator=(const DiskDraft&) = delete;

  /// Anything but `Done` is final.
  [[nodiscard]] Stored append(std::string_view bytes);
  /// Stores what was appended, once. After `Done` it survives a loss of power.
  [[nodiscard]] Stored keep();

 private:
  [[nodiscard]] Stored outcome(int error);
  [[nodiscard]] int open();
  [[nodiscard]] int settle();

  std::filesystem::path root_;
  std::filesystem::path home_;
  std::filesystem::path folder_;
  std::string name_;
  std::string contentType_;
  int descriptor_ = -1;
  Stored last_ = Stored::Done;
  bool kept_ = false;
};

/// Files by their keys (upload_key.hpp) below one folder, which is made when the first one comes.
///
/// The last two parts of a key are a folder of the file's own and the file. The folder also holds its media type, and
/// comes into being as a whole: it is written elsewhere and renamed. Blocks on the disk. Any thread.
class DiskFiles {
 public:
  /// Also clears away what was half written when the server last ended.
  explicit DiskFiles(std::filesystem::path root);

  /// Begins a file. Touches nothing yet. Null when `key` is no key.
  [[nodiscard]] std::unique_ptr<DiskDraft> begin(const std::string& key, std::string contentType) const;
  /// Nothing when there is no such file.
  [[nodiscard]] std::optional<StoredFile> get(const std::string& key) const;
  /// Removes the folder `prefix`, which is one of uploadPrefix, perhaps after `cdn/`. Throws std::filesystem_error.
  void removeFolder(const std::string& prefix) const;

 private:
  std::filesystem::path root_;
};

}  // namespace cossistant::server
