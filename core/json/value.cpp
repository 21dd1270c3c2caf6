#include "core/json/value.hpp"

#include <optional>

#include "core/json/literal.hpp"
#include "core/json/number.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant::json {
namespace {

/// The four hex digits at `at`.
std::uint32_t codeUnitAt(const char* at) {
  std::uint32_t unit = 0;
  for (const char letter : std::string_view(at, 4)) {
    // `A` and `a` have 1 in the four low bits.
    unit = unit << 4 | static_cast<std::uint32_t>(letter <= '9' ? letter - '0' : (letter & 0xF) + 9);
  }
  return unit;
}

/// The code point whose hex digits are at `at`, which moves to where its escapes end.
std::uint32_t codePointAt(const char*& at) {
  const std::uint32_t unit = codeUnitAt(at);
  at += 4;
  if ((unit & 0xF800) != 0xD800) return unit;
  const bool isHighOfTwo = unit < 0xDC00 && at[0] == '\\' && at[1] == 'u';
  const std::uint32_t low = isHighOfTwo ? codeUnitAt(at + 2) : 0;
  if ((low & 0xFC00) != 0xDC00) return kReplacement;
  at += 6;
  return 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF));
}

/// The quote that ends the literal whose text begins at `at`.
const char* endOfText(const char* at) {
  while (*at != '"') at += *at == '\\' ? 2 : 1;
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
      std::string room;
      appendString(out, textOf(text, room));
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
  const char* at = literal.data() + 1;
  const char* const end = endOfText(at);
  // No escape is shorter than what it stands for.
  const std::size_t before = out.size();
  out.resize(before + static_cast<std::size_t>(end - at));
  char* to = out.data() + before;
  while (at != end) {
    const char plain = *at++;
    if (plain != '\\') {
      *to++ = plain;
      continue;
    }
    const char letter = *at++;
    if (letter == 'u') {
      to = writeCodePoint(to, codePointAt(at));
      continue;
    }
    constexpr std::string_view kLetters = "bfnrt";
    const std::size_t control = kLetters.find(letter);
    *to++ = control == std::string_view::npos ? letter : "\b\f\n\r\t"[control];
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
}

std::string_view textOf(std::string_view literal, std::string& room) {
  const std::size_t end = plainUntil(literal, 1);
  if (literal[end] == '"') return literal.substr(1, end - 1);
  room.clear();
  appendUnescaped(room, literal);
  return room;
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
      std::string room;
      const std::optional<Timestamp> time = parseIsoTime(textOf(text, room));
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
