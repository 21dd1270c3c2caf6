#include "server/uploads/upload_key.hpp"

#include <algorithm>

#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kLongestPart = 160;  // a name of 128, a dot, an extension of 16
constexpr std::size_t kFewestParts = 5;
constexpr std::size_t kPrefixParts = 3;

bool isPlain(char c) noexcept { return isAlphanumeric(c) || c == '_' || c == '.' || c == '-'; }

/// One `-` for each character that a key may not have.
std::string plain(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (!continues) kept += isPlain(c) ? c : '-';
  }
  return kept;
}

/// How many plain parts `text` is made of; 0 when one of them is not plain.
std::size_t countParts(std::string_view text) noexcept {
  for (std::size_t parts = 1;; ++parts) {
    const std::string_view part = text.substr(0, text.find('/'));
    if (!isPlainPart(part)) return 0;
    if (part.size() == text.size()) return parts;
    text.remove_prefix(part.size() + 1);
  }
}

bool isOnlyDots(std::string_view text) noexcept { return text.find_first_not_of('.') == std::string_view::npos; }

/// Appends the parts of `text`, each with its slash. False when there is none.
bool appendParts(std::string& key, std::string_view text) {
  const std::size_t before = key.size();
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find_first_of("/\\"));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (part.empty() || part == "." || part == "..") continue;
    key += plain(part) + '/';
  }
  return key.size() > before;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

std::string fileOf(const UploadPlace& place, const std::string& fallbackName) {
  std::string given = place.fileName;
  std::erase_if(given, [](char c) { return c == '/' || c == '\\'; });
  std::string file = plain(trimmed(given));
  if (file.empty()) file = fallbackName;
  std::string ending = ".";
  for (const char c : place.fileExtension) {
    if (isAlphanumeric(c)) ending += lowerCase(c);
  }
  if (ending.size() > 1 && !file.ends_with(ending)) file += ending;
  return file;
}

}  // namespace

std::optional<std::string> makeUploadKey(const UploadPlace& place, const std::string& token,
                                         const std::string& fallbackName) {
  std::string key = place.useCdn ? "cdn/" : "";
  for (const std::string* id : {&place.organizationId, &place.websiteId, &place.entityId}) {
    if (!appendParts(key, *id)) return std::nullopt;
  }
  appendParts(key, place.path);
  // A name of dots alone would collapse into the folder above it.
  if (!place.fileName.empty() && isOnlyDots(trimmed(place.fileName)) && !trimmed(place.fileName).empty()) {
    return std::nullopt;
  }
  key += token + '/' + fileOf(place, fallbackName);
  if (!isUploadKey(key)) return std::nullopt;
  return key;
}

std::optional<std::string> uploadPrefix(std::string_view organizationId, std::string_view websiteId,
                                        std::string_view entityId) {
  std::string prefix;
  for (const std::string_view id : {organizationId, websiteId, entityId}) {
    if (!isPlainPart(id)) return std::nullopt;
    prefix += id;
    prefix += '/';
  }
  return prefix;
}

bool isPlainPart(std::string_view text) noexcept {
  return !text.empty() && text.size() <= kLongestPart && text != "." && text != ".." &&
         std::all_of(text.begin(), text.end(), isPlain);
}

bool isUploadPrefix(std::string_view text) noexcept {
  return text.ends_with('/') && countParts(text.substr(0, text.size() - 1)) == kPrefixParts;
}

bool isUploadKey(std::string_view text) noexcept { return countParts(text) >= kFewestParts; }

std::string_view fileNameOf(std::string_view key) noexcept { return key.substr(key.rfind('/') + 1); }

}  // namespace cossistant::server
