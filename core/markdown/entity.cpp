#include "core/markdown/entity.hpp"

#include <cstdint>

#include "core/markdown/letter.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant {
namespace {

constexpr std::size_t kLongestEntity = 10;  // bytes of `&#x10FFFF;`
constexpr std::uint32_t kLastCodePoint = 0x10FFFF;

/// Names, each before its character and a space: a third of the bytes that a table with numbers takes.
constexpr std::string_view kNamed =
    "amp& apos' bull• cent¢ copy© darr↓ deg° divide÷ euro€ gt> harr↔ hearts♥ hellip… laquo« larr← ldquo“ lsquo‘ lt<"
    " mdash— middot· minus− nbsp\u00A0 ndash– para¶ plusmn± pound£ quot\" raquo» rarr→ rdquo” reg® rsquo’ times×"
    " trade™ ";

/// 0 when `digits` are not the number of a character.
std::uint32_t codePointOf(std::string_view digits) {
  const bool isHex = digits.starts_with('x') || digits.starts_with('X');
  if (isHex) digits.remove_prefix(1);
  std::uint32_t codePoint = 0;
  for (const char digit : digits) {
    const auto lower = static_cast<char>(digit | 0x20);
    if (isDigit(digit)) {
      codePoint = codePoint * (isHex ? 16 : 10) + static_cast<std::uint32_t>(digit - '0');
    } else if (isHex && lower >= 'a' && lower <= 'f') {
      codePoint = codePoint * 16 + static_cast<std::uint32_t>(lower - 'a' + 10);
    } else {
      return 0;
    }
  }
  const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
  return isSurrogate || codePoint > kLastCodePoint ? 0 : codePoint;
}

}  // namespace

std::size_t readEntity(std::string& out, std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (!text.starts_with('&') || end == std::string_view::npos) return 0;
  const std::string_view body = text.substr(1, end - 1);
  if (body.starts_with('#')) {
    const std::uint32_t codePoint = codePointOf(body.substr(1));
    if (codePoint == 0) return 0;
    appendCodePoint(out, codePoint);
    return end + 1;
  }
  if (body.empty() || !isAlphanumeric(body.back())) return 0;
  for (std::string_view rest = kNamed; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1)) {
    const std::string_view named = rest.substr(0, rest.find(' '));
    if (!named.starts_with(body) || isAlphanumeric(named[body.size()])) continue;
    out += named.substr(body.size());
    return end + 1;
  }
  return 0;
}

void appendEntity(std::string& out, std::string_view entity) {
  if (readEntity(out, entity) != 0) return;
  out += entity;
}

}  // namespace cossistant
