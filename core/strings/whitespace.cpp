#include "core/strings/whitespace.hpp"

#include <array>

namespace cossistant {

namespace {

constexpr bool isAsciiSpace(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

// U+00A0, U+1680, U+202F, U+205F, U+3000, U+FEFF, U+2028, U+2029; U+2000 to U+200A are a range of their own.
constexpr std::array<std::string_view, 8> kWideSpaces = {"\xC2\xA0",     "\xE1\x9A\x80", "\xE2\x80\xAF",
                                                         "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF",
                                                         "\xE2\x80\xA8", "\xE2\x80\xA9"};

constexpr bool isTypographicSpace(std::string_view three) noexcept {
  const auto last = static_cast<unsigned char>(three[2]);
  return three.substr(0, 2) == "\xE2\x80" && last >= 0x80 && last <= 0x8A;
}

/// Bytes of the white space character that `text` starts with; 0 for none.
std::size_t leadingSpace(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (static_cast<unsigned char>(text.front()) < 0x80) return isAsciiSpace(text.front()) ? 1 : 0;
  for (const std::string_view space : kWideSpaces) {
    if (text.substr(0, space.size()) == space) return space.size();
  }
  return text.size() >= 3 && isTypographicSpace(text.substr(0, 3)) ? 3 : 0;
}

/// Bytes of the white space character that `text` ends with; 0 for none.
std::size_t trailingSpace(std::string_view text) noexcept {
  if (text.empty()) return 0;
  if (isAsciiSpace(text.back())) return 1;
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() >= size && leadingSpace(text.substr(text.size() - size)) == size) return size;
  }
  return 0;
}

/// Bytes of the character that starts with `lead`; stray bytes count as characters of one byte.
constexpr std::size_t characterSize(char lead) noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  if (byte >= 0xC0) return 2;
  return 1;
}

}  // namespace

std::string_view trim(std::string_view text) noexcept {
  while (const std::size_t size = leadingSpace(text)) text.remove_prefix(size);
  while (const std::size_t size = trailingSpace(text)) text.remove_suffix(size);
  return text;
}

bool isBlank(std::string_view text) noexcept { return trim(text).empty(); }

std::optional<std::string> trimmedText(const std::optional<std::string>& text) {
  if (!text || isBlank(*text)) return std::nullopt;
  return std::string(trim(*text));
}

std::string collapseWhitespace(std::string_view text) {
  text = trim(text);
  std::string collapsed;
  collapsed.reserve(text.size());
  bool inRun = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = leadingSpace(text.substr(at));
    if (space == 0) {
      collapsed.push_back(text[at]);
    } else if (!inRun) {
      collapsed.push_back(' ');
    }
    inRun = space != 0;
    at += inRun ? space : 1;
  }
  return collapsed;
}

std::string_view cutToUnits(std::string_view text, std::size_t maxUnits) noexcept {
  std::size_t units = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t size = characterSize(text[at]);
    units += size == 4 ? 2 : 1;  // beyond U+FFFF a character is a surrogate pair
    if (units > maxUnits || at + size > text.size()) break;
    at += size;
  }
  return text.substr(0, at);
}

bool isLongerThan(std::string_view text, std::size_t maxUnits) noexcept {
  return cutToUnits(text, maxUnits).size() < text.size();
}

}  // namespace cossistant
