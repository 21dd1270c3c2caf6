#include "server/services/operator_texts.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/strings/utf8.hpp"
#include "core/strings/whitespace.hpp"
#include "server/auth/origin.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxName = 255;          // UTF-16 units
constexpr std::size_t kMaxDescription = 1000;  // UTF-16 units
constexpr std::size_t kMaxUrlBytes = 2048;
constexpr std::size_t kMaxTagBytes = 35;

[[noreturn]] void refuse(std::string_view what, std::string_view why) {
  throw std::invalid_argument(std::string(what) + ' ' + std::string(why));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool isUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = sequenceLength(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

void checkLine(std::string_view what, std::string_view text, std::size_t most) {
  if (isBlank(text)) refuse(what, "is empty");
  if (!isUtf8(text)) refuse(what, "is not UTF-8");
  if (std::any_of(text.begin(), text.end(), isControl)) refuse(what, "has to be on one line");
  if (isLongerThan(text, most)) refuse(what, "is longer than " + std::to_string(most) + " characters");
}

bool isUrlByte(char c) {
  return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F &&
         std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos;
}

/// A language of two or three letters, and parts of up to eight letters and digits.
bool isLanguageTag(std::string_view text) {
  if (text.empty() || text.size() > kMaxTagBytes) return false;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('-', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (begin == 0 && (part.size() < 2 || part.size() > 3 || std::any_of(part.begin(), part.end(), isDigit)))
      return false;
    if (part.empty() || part.size() > 8 || !std::all_of(part.begin(), part.end(), isAlphanumeric)) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

void checkName(std::string_view what, std::string_view text) { checkLine(what, text, kMaxName); }

void checkDescription(std::string_view what, std::string_view text) { checkLine(what, text, kMaxDescription); }

void checkPictureUrl(std::string_view what, std::string_view text) {
  const bool isWeb = text.starts_with("https://") || text.starts_with("http://");
  if (!isWeb || !parseOrigin(text) || !std::all_of(text.begin(), text.end(), isUrlByte)) {
    refuse(what, "is \"" + std::string(text) + "\", not an address such as https://example.com/logo.png");
  }
  if (text.size() > kMaxUrlBytes) refuse(what, "is longer than " + std::to_string(kMaxUrlBytes) + " bytes");
}

void checkLanguage(std::string_view what, std::string_view text) {
  if (!isLanguageTag(text)) refuse(what, "is \"" + std::string(text) + "\", not a tag such as en or pt-BR");
}

std::optional<std::string> presentText(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace cossistant::server
