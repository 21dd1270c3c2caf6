#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

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

/// Files by their keys (upload_key.hpp) below one folder, which is made when the first one comes.
///
/// The last two parts of a key are a folder of the file's own and the file. The folder also holds its media type, and
/// comes into being as a whole: it is written elsewhere and renamed. Blocks on the disk. Any thread.
class DiskFiles {
 public:
  /// Also clears away what was half written when the server last ended.
  explicit DiskFiles(std::filesystem::path root);

  /// Stores a file, once. After `Done` it survives a loss of power; after all else nothing of it is left.
  [[nodiscard]] Stored put(const std::string& key, const std::string& contentType, const std::string& content) const;
  /// Nothing when there is no such file.
  [[nodiscard]] std::optional<StoredFile> get(const std::string& key) const;
  /// Takes away all files whose keys begin with `folder`, which ends with a slash. False when some may be left.
  [[nodiscard]] bool removeFolder(const std::string& folder) const;

 private:
  std::filesystem::path root_;
};

}  // namespace cossistant::server
