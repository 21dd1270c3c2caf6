#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/json/fields.hpp"
#include "core/upload/picked_file.hpp"

namespace cossistant {

/// Which files a message may have (runtime §18). The defaults are those of `FileOptions` in `js-glue/core/types.ts`.
struct FileRules {
  std::int64_t maxFiles = 5;                  // in one message
  std::int64_t maxFileSize = 10'485'760;      // bytes
  std::vector<std::string> allowedFileTypes;  // media types, `image/*` for all of a kind; empty: `defaultFileTypes`
  bool operator==(const FileRules&) const = default;
};

/// Images, texts, and the documents that people send to a support team.
[[nodiscard]] std::span<const std::string_view> defaultFileTypes() noexcept;

/// Whether `mediaType` is among those of `rules`. Parameters, as in `text/plain; charset=utf-8`, do not matter.
[[nodiscard]] bool isAllowedType(const FileRules& rules, std::string_view mediaType);

/// Why none of `added` can join the `present` files of a message, or nothing when all of them can. The count is
/// looked at first, then each file: its size, then its type. `too_many_files`, `file_too_large` and
/// `file_type_not_allowed` name the file and the limit.
[[nodiscard]] std::optional<Failure> refusalOf(const FileRules& rules, std::size_t present,
                                               std::span<const PickedFile> added);

/// What a file dialog offers: the allowed types, parted by commas.
[[nodiscard]] std::string acceptedTypes(const FileRules& rules);

void describe(json::Fields& fields, FileRules& rules);

}  // namespace cossistant
