#include "core/json/scan.hpp"

#include <algorithm>
#include <charconv>

namespace cossistant::json {
namespace {

/// The code unit of a `\uXXXX` escape at `at`, or 0 when there is none.
unsigned codeUnitAt(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || text.size() < at + 6) return 0;
  unsigned unit = 0;
  const char* first = text.data() + at + 2;
  const auto end = std::from_chars(first, first + 4, unit, 16);
  return end.ptr == first + 4 ? unit : 0;
}

bool isHighSurrogate(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool isLowSurrogate(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Where the string that opens at `at` ends: behind its closing quote.
std::size_t scanString(std::string_view text, std::size_t at, Scan& found) {
  ++at;
  while (at < text.size() && text[at] != '"') {
    if (text[at] != '\\') {
      ++at;
      continue;
    }
    const unsigned unit = codeUnitAt(text, at);
    if (isHighSurrogate(unit) && isLowSurrogate(codeUnitAt(text, at + 6))) {
      at += 12;
      continue;
    }
    if (isHighSurrogate(unit) || isLowSurrogate(unit)) found.unpairedSurrogates.push_back(at);
    at += 2;
  }
  return at + 1;
}

}  // namespace

Scan scan(std::string_view text) {
  Scan found;
  std::size_t open = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    switch (text[at]) {
      case '"':
        at = scanString(text, at, found);
        continue;
      case '{':
      case '[':
        found.depth = std::max(found.depth, ++open);
        break;
      case '}':
      case ']':
        if (open > 0) --open;
        break;
      default:
        break;
    }
    ++at;
  }
  return found;
}

}  // namespace cossistant::json
