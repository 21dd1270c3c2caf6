#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cossistant::server {

/// What a file is of, and what its sender calls it. All of it comes from a request.
struct UploadPlace {
  std::string organizationId;
  std::string websiteId;
  std::string entityId;       // of the conversation, visitor, contact or teammate
  std::string path;           // may be empty
  std::string fileName;       // may be empty
  std::string fileExtension;  // may be empty
  bool useCdn = false;
};

/// `[cdn/]<organization>/<website>/<entity>[/<path>]/<token>/<file>` (selfhost §3.2), of letters, digits, `_`, `.`, `-`
/// and slashes. `token` is ours: it makes the key unguessable, and the only one with that name. `fallbackName` is for a
/// file without one. Nothing when an id has nothing left, when the name is made of dots, or when a part is longer
/// than a file system takes.
[[nodiscard]] std::optional<std::string> makeUploadKey(const UploadPlace& place, const std::string& token,
                                                       const std::string& fallbackName);

/// How the key of every file of that entity starts, but for the `cdn/` of some. Nothing when an id is not a plain part.
[[nodiscard]] std::optional<std::string> uploadPrefix(std::string_view organizationId, std::string_view websiteId,
                                                      std::string_view entityId);

/// Whether `text` is a part that keys have as it is: of letters, digits, `_`, `.`, `-`, not too long, no `.` or `..`.
[[nodiscard]] bool isPlainPart(std::string_view text) noexcept;

/// Whether `text` could be of uploadPrefix.
[[nodiscard]] bool isUploadPrefix(std::string_view text) noexcept;

/// Whether `text` could be a key: no part of it is empty, leads upwards or has other characters.
[[nodiscard]] bool isUploadKey(std::string_view text) noexcept;

/// The file's own name in a key.
[[nodiscard]] std::string_view fileNameOf(std::string_view key) noexcept;

}  // namespace cossistant::server
