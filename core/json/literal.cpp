#include "core/json/literal.hpp"

#include <algorithm>

#include "core/strings/hex.hpp"
#include "core/strings/utf8.hpp"

namespace cossistant::json {
namespace {

/// Appends the escape of `byte`, for which JSON asks.
void appendEscape(std::string& out, unsigned char byte) {
  out += '\\';
  switch (byte) {
    case '\n':
      out += 'n';
      return;
    case '\r':
      out += 'r';
      return;
    case '\t':
      out += 't';
      return;
    default:
      if (byte >= 0x20) {
        out += static_cast<char>(byte);
        return;
      }
      out += "u00";
      appendHex(out, {&byte, 1});
  }
}

}  // namespace

std::size_t plainUntil(std::string_view text, std::size_t at) noexcept {
  const char* byte = text.data() + at;
  const char* const end = text.data() + text.size();
  // As a signed number, what is not ASCII is below the space too.
  while (byte != end && static_cast<signed char>(*byte) >= 0x20 && *byte != '"' && *byte != '\\') ++byte;
  return static_cast<std::size_t>(byte - text.data());
}

void appendPlainString(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  out.resize(before + text.size() + 2, '"');
  std::copy(text.begin(), text.end(), out.data() + before + 1);
}

void appendString(std::string& out, std::string_view text) {
  std::size_t at = plainUntil(text, 0);
  if (at == text.size()) return appendPlainString(out, text);  // nearly always
  out += '"';
  std::size_t plainFrom = 0;  // what needs no change is copied in runs
  for (; at < text.size(); at = plainUntil(text, at)) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : sequenceLength(text, at);
    if (length > 1) {
      at += length;
      continue;
    }
    out.append(text.substr(plainFrom, at - plainFrom));
    if (length > 0) {
      appendEscape(out, byte);
    } else {
      appendCodePoint(out, kReplacement);
    }
    plainFrom = ++at;
  }
  out.append(text.substr(plainFrom)).append("\"");
}

}  // namespace cossistant::json
