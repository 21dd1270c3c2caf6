#include "core/markdown/entity.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace cossistant {
namespace {

struct NamedEntity {
  std::string_view name;
  std::uint32_t codePoint;
};

constexpr std::array<NamedEntity, 34> kNamed = {{
    {"amp", '&'},       {"apos", '\''},    {"bull", 0x2022},  {"cent", 0xA2},    {"copy", 0xA9},    {"darr", 0x2193},
    {"deg", 0xB0},      {"divide", 0xF7},  {"euro", 0x20AC},  {"gt", '>'},       {"harr", 0x2194},  {"hearts", 0x2665},
    {"hellip", 0x2026}, {"laquo", 0xAB},   {"larr", 0x2190},  {"ldquo", 0x201C}, {"lsquo", 0x2018}, {"lt", '<'},
    {"mdash", 0x2014},  {"middot", 0xB7},  {"minus", 0x2212}, {"nbsp", 0xA0},    {"ndash", 0x2013}, {"para", 0xB6},
    {"plusmn", 0xB1},   {"pound", 0xA3},   {"quot", '"'},     {"raquo", 0xBB},   {"rarr", 0x2192},  {"rdquo", 0x201D},
    {"reg", 0xAE},      {"rsquo", 0x2019}, {"times", 0xD7},   {"trade", 0x2122},
}};

/// 0 when `body`, what stands between & and ;, names no character.
std::uint32_t codePointOf(std::string_view body) {
  if (body.starts_with('#')) {
    body.remove_prefix(1);
    const bool isHex = body.starts_with('x') || body.starts_with('X');
    if (isHex) body.remove_prefix(1);
    std::uint32_t codePoint = 0;
    const auto end = std::from_chars(body.data(), body.data() + body.size(), codePoint, isHex ? 16 : 10);
    const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    const bool isRead = end.ec == std::errc() && end.ptr == body.data() + body.size();
    return isRead && !isSurrogate && codePoint <= 0x10FFFF ? codePoint : 0;
  }
  const auto named =
      std::find_if(kNamed.begin(), kNamed.end(), [&](const NamedEntity& each) { return each.name == body; });
  return named == kNamed.end() ? 0 : named->codePoint;
}

void appendUtf8(std::string& out, std::uint32_t codePoint) {
  const auto append = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  const auto appendRest = [&](int shift) { append(0x80 | (codePoint >> shift & 0x3F)); };
  if (codePoint < 0x80) {
    append(codePoint);
  } else if (codePoint < 0x800) {
    append(0xC0 | codePoint >> 6);
    appendRest(0);
  } else if (codePoint < 0x10000) {
    append(0xE0 | codePoint >> 12);
    appendRest(6);
    appendRest(0);
  } else {
    append(0xF0 | codePoint >> 18);
    appendRest(12);
    appendRest(6);
    appendRest(0);
  }
}

}  // namespace

void appendEntity(std::string& out, std::string_view entity) {
  const bool isWrapped = entity.size() > 2 && entity.front() == '&' && entity.back() == ';';
  const std::uint32_t codePoint = isWrapped ? codePointOf(entity.substr(1, entity.size() - 2)) : 0;
  if (codePoint == 0) {
    out += entity;
  } else {
    appendUtf8(out, codePoint);
  }
}

}  // namespace cossistant
