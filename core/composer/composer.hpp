#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/upload/file_rules.hpp"
#include "core/upload/picked_file.hpp"

namespace cossistant {

/// What the visitor is about to send in one conversation (runtime §18).
struct Composer {
  std::string text;               // the draft
  std::vector<PickedFile> files;  // in the order in which they were picked
  /// The message that goes as soon as every file is uploaded. While there is one, nothing can be changed.
  std::optional<std::string> sending;
  std::optional<Failure> error;
  bool operator==(const Composer&) const = default;
};

/// The longest message that is sent, in bytes of UTF-8.
inline constexpr std::size_t kLongestMessageBytes = 64 * 1024;

/// Why `text` cannot be sent with `files` files, or nothing when it can: blank without a file, or trimmed still
/// longer than `kLongestMessageBytes`. What is sent is the trimmed text.
[[nodiscard]] std::optional<Failure> refusalOf(std::string_view text, std::size_t files);

/// The visitor changed the text: an error has been read. False when that changes nothing.
bool changeText(Composer& composer, std::string_view text);

/// Adds all of `files` or, with an error, none. Not while a message is on its way. Returns whether they were added.
bool addFiles(Composer& composer, const FileRules& rules, std::span<const PickedFile> files);
/// Takes a file out, and the error with it. False for one that is not there, or while a message is on its way.
bool removeFile(Composer& composer, std::string_view fileId);

/// A message was refused or discarded: it comes back before what has been written since, with the reason if there
/// was one.
void giveBack(Composer& composer, std::string_view text, std::vector<PickedFile> files, std::optional<Failure> reason);

/// Takes out the files that are at the URL of one of `sent`, in whatever state the composer is. False for none.
bool dropUploaded(Composer& composer, std::span<const PickedFile> sent);

/// Whole percent of the files that are uploaded; 0 without files.
[[nodiscard]] std::int64_t uploadProgress(const Composer& composer) noexcept;
[[nodiscard]] bool isUploaded(const Composer& composer) noexcept;

}  // namespace cossistant
