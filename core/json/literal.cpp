#include "core/json/literal.hpp"

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

void appendString(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plainFrom = 0;  // what needs no change is copied in runs
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : sequenceLength(text, at);
    if (length > 0 && byte >= 0x20 && byte != '"' && byte != '\\') {
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
