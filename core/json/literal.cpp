#include "core/json/literal.hpp"

#include <charconv>
#include <cmath>

#define RAPIDJSON_ASSERT(condition) ((void)0)
#include <rapidjson/internal/dtoa.h>

namespace cossistant::json {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr double kExactWhole = 9007199254740992.0;         // 2^53

unsigned char byteAt(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

/// The length of the UTF-8 sequence at `at`, or 0 when there is none (overlong, surrogate, cut, too high).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
  const unsigned char lead = byteAt(text, at);
  const auto continues = [&](std::size_t offset, unsigned char low = 0x80, unsigned char high = 0xBF) {
    const unsigned char byte = byteAt(text, at + offset);
    return byte >= low && byte <= high;
  };
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return continues(1) ? 2 : 0;
  if (lead < 0xF0) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead < 0xF5) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

/// Appends the escape of `byte` when JSON asks for one.
bool appendEscape(std::string& out, unsigned char byte) {
  constexpr char kHex[] = "0123456789abcdef";
  switch (byte) {
    case '"':
      out += "\\\"";
      return true;
    case '\\':
      out += "\\\\";
      return true;
    case '\n':
      out += "\\n";
      return true;
    case '\r':
      out += "\\r";
      return true;
    case '\t':
      out += "\\t";
      return true;
    default:
      if (byte >= 0x20) return false;
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 0xF];
      return true;
  }
}

}  // namespace

void appendString(std::string& out, std::string_view text) {
  out.reserve(out.size() + text.size() + 2);
  out += '"';
  std::size_t plainFrom = 0;  // what needs no change is copied in runs
  std::size_t at = 0;
  const auto flush = [&] { out.append(text.substr(plainFrom, at - plainFrom)); };
  while (at < text.size()) {
    const unsigned char byte = byteAt(text, at);
    const std::size_t length = sequenceLength(text, at);
    if (length > 1 || (length == 1 && byte >= 0x20 && byte != '"' && byte != '\\')) {
      at += length;
      continue;
    }
    flush();
    if (length == 0 || !appendEscape(out, byte)) out += kReplacement;
    plainFrom = ++at;
  }
  flush();
  out += '"';
}

void appendNumber(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

void appendNumber(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  if (std::fabs(number) <= kExactWhole && number == std::trunc(number)) {
    appendNumber(out, static_cast<std::int64_t>(number));
    return;
  }
  char digits[32];
  out.append(digits, rapidjson::internal::dtoa(number, digits));
}

}  // namespace cossistant::json
