#include "core/strings/utf8.hpp"

namespace cossistant {

std::size_t sequenceLength(std::string_view text, std::size_t at) {
  const auto byteAt = [&](std::size_t offset) -> unsigned {
    return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0;
  };
  const unsigned lead = byteAt(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // What makes a sequence overlong, a surrogate or too high shows in its second byte.
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byteAt(1) < low || byteAt(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byteAt(i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

char* writeCodePoint(char* to, std::uint32_t codePoint) {
  if (codePoint < 0x80) {
    *to++ = static_cast<char>(codePoint);
    return to;
  }
  const unsigned continuations = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
  // The lead byte says with its ones in front how long the sequence is.
  *to++ = static_cast<char>((0xFF00 >> (continuations + 1)) | (codePoint >> (6 * continuations)));
  for (unsigned i = continuations; i-- > 0;) *to++ = static_cast<char>(0x80 | ((codePoint >> (6 * i)) & 0x3F));
  return to;
}

void appendCodePoint(std::string& out, std::uint32_t codePoint) {
  char sequence[4];
  out.append(sequence, writeCodePoint(sequence, codePoint));
}

}  // namespace cossistant
