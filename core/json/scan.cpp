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
    if (isHighSurrogate(unit) || isLowSurrogate(unit)) found.repairs.push_back({at, 6, "\\uFFFD"});
    at += 2;
  }
  return at + 1;
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Takes the letters of a set off the front of `text`; says how many they were.
std::size_t take(std::string_view& text, std::string_view set) {
  const std::size_t end = std::min(text.find_first_not_of(set), text.size());
  text.remove_prefix(end);
  return end;
}

bool takeOne(std::string_view& text, char letter) {
  if (!text.starts_with(letter)) return false;
  text.remove_prefix(1);
  return true;
}

/// Where the number that begins at `at` ends, by the grammar of JSON and so for the parser.
std::size_t scanNumber(std::string_view text, std::size_t at, Scan& found) {
  constexpr std::string_view kDigits = "0123456789";
  std::string_view rest = text.substr(at);
  takeOne(rest, '-');
  bool isZero = takeOne(rest, '0');
  if (!isZero) take(rest, kDigits);
  if (takeOne(rest, '.')) {
    const std::size_t zeros = take(rest, "0");
    isZero = take(rest, kDigits) == 0 && zeros > 0 && isZero;
  }
  if (takeOne(rest, 'e') || takeOne(rest, 'E')) {
    if (!takeOne(rest, '-')) takeOne(rest, '+');
    isZero = take(rest, kDigits) > 0 && isZero;
  }
  const std::size_t end = text.size() - rest.size();
  if (isZero && end - at > 2) found.repairs.push_back({at, end - at, "0"});
  return end;
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
        if (text[at] != '-' && !isDigit(text[at])) break;
        at = scanNumber(text, at, found);
        continue;
    }
    ++at;
  }
  return found;
}

std::string repair(std::string_view text, const std::vector<Repair>& repairs) {
  std::string repaired(text);
  for (const Repair& each : repairs) {
    std::fill_n(repaired.begin() + static_cast<std::ptrdiff_t>(each.at), each.length, ' ');
    repaired.replace(each.at, each.by.size(), each.by);
  }
  return repaired;
}

}  // namespace cossistant::json
