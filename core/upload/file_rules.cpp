#include "core/upload/file_rules.hpp"

#include <algorithm>
#include <array>

#include "core/strings/decimal.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

bool matches(std::string_view pattern, std::string_view mediaType) {
  if (pattern.ends_with("/*")) return mediaType.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == mediaType;
}

/// Calls `use` with one allowed type after another until it answers true.
template <class Use>
bool anyAllowed(const FileRules& rules, Use use) {
  const auto& allowed = rules.allowedFileTypes;
  if (!allowed.empty()) return std::any_of(allowed.begin(), allowed.end(), use);
  const auto defaults = defaultFileTypes();
  return std::any_of(defaults.begin(), defaults.end(), use);
}

}  // namespace

std::span<const std::string_view> defaultFileTypes() noexcept {
  static constexpr std::array<std::string_view, 12> types = {
      "image/*",
      "text/*",
      "application/pdf",
      "application/json",
      "application/zip",
      "application/msword",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-excel",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.ms-powerpoint",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "application/x-zip-compressed",  // zip, as Windows names it
  };
  return types;
}

bool isAllowedType(const FileRules& rules, std::string_view mediaType) {
  const std::string_view bare = trim(mediaType.substr(0, mediaType.find(';')));
  return anyAllowed(rules, [&](std::string_view pattern) { return matches(pattern, bare); });
}

std::optional<Failure> refusalOf(const FileRules& rules, std::size_t present, std::span<const PickedFile> added) {
  if (static_cast<std::int64_t>(present + added.size()) > rules.maxFiles) {
    return Failure{"too_many_files", "a message has at most " + decimal(rules.maxFiles) + " files"};
  }
  for (const PickedFile& file : added) {
    if (file.size > rules.maxFileSize) {
      return Failure{"file_too_large", file.name + " has " + decimal(file.size) + " bytes, a file has at most " +
                                           decimal(rules.maxFileSize)};
    }
    if (!isAllowedType(rules, file.mediaType)) {
      return Failure{"file_type_not_allowed",
                     file.name + " is of type \"" + file.mediaType + "\", which is not allowed"};
    }
  }
  return std::nullopt;
}

std::string acceptedTypes(const FileRules& rules) {
  std::string accepted;
  (void)anyAllowed(rules, [&](std::string_view pattern) {
    if (!accepted.empty()) accepted += ',';
    accepted += pattern;
    return false;
  });
  return accepted;
}

void describe(json::Fields& fields, FileRules& rules) {
  fields.defaulted("maxFiles", rules.maxFiles);
  fields.defaulted("maxFileSize", rules.maxFileSize);
  fields.defaulted("allowedFileTypes", rules.allowedFileTypes);
}

}  // namespace cossistant
