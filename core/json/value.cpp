#include "core/json/value.hpp"

#include <optional>

#include "core/json/literal.hpp"
#include "core/json/number.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant::json {
namespace {

/// The four hex digits at `at`.
std::uint32_t codeUnitAt(std::string_view literal, std::size_t at) {
  std::uint32_t unit = 0;
  for (const char letter : literal.substr(at, 4)) {
    // `A` and `a` have 1 in the four low bits.
    unit = unit << 4 | static_cast<std::uint32_t>(letter <= '9' ? letter - '0' : (letter & 0xF) + 9);
  }
  return unit;
}

/// Appends the code point whose hex digits are at `at`; says where its escapes end.
std::size_t appendCodeUnits(std::string& out, std::string_view literal, std::size_t at) {
  std::uint32_t codePoint = codeUnitAt(literal, at);
  at += 4;
  if ((codePoint & 0xF800) == 0xD800) {
    const bool isHigh = codePoint < 0xDC00;
    const std::uint32_t low = isHigh && literal.substr(at, 2) == "\\u" ? codeUnitAt(literal, at + 2) : 0;
    if ((low & 0xFC00) == 0xDC00) {
      codePoint = 0x10000 + ((codePoint & 0x3FF) << 10 | (low & 0x3FF));
      at += 6;
    } else {
      codePoint = kReplacement;
    }
  }
  appendCodePoint(out, codePoint);
  return at;
}

/// As compact as it can be written, numbers as they are. The depth limit bounds the recursion.
void appendCompact(std::string& out, const Tape& tape, Tape::Index node) {
  const char kind = tape.kind(node);
  const std::string_view text = tape.from(node);
  switch (kind) {
    case 't':
    case 'n':
      out.append(text.substr(0, 4));
      return;
    case 'f':
      out.append(text.substr(0, 5));
      return;
    case '"': {
      std::string string;
      appendUnescaped(string, text);
      appendString(out, string);
      return;
    }
    case '{':
    case '[': {
      out += kind;
      bool isName = kind == '{';
      for (Tape::Index each = node + 1; each < tape.next(node); each = tape.next(each)) {
        if (each > node + 1) out += kind == '{' && !isName ? ':' : ',';
        appendCompact(out, tape, each);
        isName = !isName;
      }
      out += static_cast<char>(kind + 2);  // the closing one in ASCII
      return;
    }
    default:
      out += numberIn(text);
  }
}

}  // namespace

void appendUnescaped(std::string& out, std::string_view literal) {
  for (std::size_t at = 1; literal[at] != '"';) {
    const std::size_t plain = at;
    while (literal[at] != '"' && literal[at] != '\\') ++at;
    out.append(literal.substr(plain, at - plain));
    if (literal[at] == '"') return;
    const char letter = literal[at + 1];
    at += 2;
    if (letter == 'u') {
      at = appendCodeUnits(out, literal, at);
      continue;
    }
    constexpr std::string_view kLetters = "bfnrt";
    const std::size_t control = kLetters.find(letter);
    out += control == std::string_view::npos ? letter : "\b\f\n\r\t"[control];
  }
}

bool isName(const Tape& tape, Tape::Index node, const char* name) {
  const char* at = tape.from(node).data() + 1;
  const char* rest = name;
  while (*at == *rest && *at != '"') {
    ++at;
    ++rest;
  }
  if (*at == '"') return *rest == '\0';
  if (*at != '\\') return false;
  std::string unescaped;
  appendUnescaped(unescaped, tape.from(node));
  return unescaped == name;
}

bool readValue(const Tape& tape, Tape::Index node, Kind kind, void* into) {
  const std::string_view text = tape.from(node);
  const char first = text[0];
  const bool isNumber = first == '-' || (first >= '0' && first <= '9');
  switch (kind) {
    case Kind::Text:
      if (first != '"') return false;
      static_cast<std::string*>(into)->clear();
      appendUnescaped(*static_cast<std::string*>(into), text);
      return true;
    case Kind::Flag:
      if (first != 't' && first != 'f') return false;
      *static_cast<bool*>(into) = first == 't';
      return true;
    case Kind::Whole:
      return isNumber && toInteger(text, *static_cast<std::int64_t*>(into));
    case Kind::Number:
      if (!isNumber) return false;
      static_cast<Number*>(into)->text = numberIn(text);
      return true;
    case Kind::Time: {
      if (first != '"') return false;
      std::string written;
      appendUnescaped(written, text);
      const std::optional<Timestamp> time = parseIsoTime(written);
      if (time) *static_cast<Timestamp*>(into) = *time;
      return time.has_value();
    }
    case Kind::Raw:
      static_cast<Raw*>(into)->text.clear();
      appendCompact(static_cast<Raw*>(into)->text, tape, node);
      return true;
  }
  return false;
}

}  // namespace cossistant::json
