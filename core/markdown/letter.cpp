#include "core/markdown/letter.hpp"

#include <string_view>

#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

constexpr std::size_t kLongestLetter = 3;  // bytes of a white space or punctuation character

/// U+00A1 to U+00BF, and the dashes, quotation marks and dots from U+2010 on. CJK punctuation counts as
/// words: CommonMark's rule would leave `**「a」**b` as it is.
bool isPunctuationCharacter(std::string_view character) noexcept {
  if (character.size() == 1) return isPunctuation(character.front());
  return character.starts_with('\xC2') || character.starts_with("\xE2\x80");
}

bool isContinuation(char byte) noexcept { return (byte & 0xC0) == 0x80; }

Beside besideOf(std::string_view character) noexcept {
  if (isBlank(character)) return Beside::Space;
  return isPunctuationCharacter(character) ? Beside::Punctuation : Beside::Word;
}

}  // namespace

bool isDigit(char letter) noexcept { return letter >= '0' && letter <= '9'; }

bool isAlphanumeric(char letter) noexcept {
  const char lower = static_cast<char>(letter | 0x20);
  return isDigit(letter) || (lower >= 'a' && lower <= 'z');
}

bool isPunctuation(char letter) noexcept { return letter > ' ' && letter < '\x7F' && !isAlphanumeric(letter); }

bool isControl(char letter) noexcept { return (letter >= '\0' && letter < ' ') || letter == '\x7F'; }

bool isGap(char letter) noexcept { return isOneOf(letter, " \t\n"); }

bool isOneOf(char letter, const char* letters) noexcept {
  while (*letters != '\0' && *letters != letter) ++letters;
  return *letters != '\0';
}

Beside besideBefore(const char* from, const char* at) noexcept {
  const char* start = at;
  while (start > from && static_cast<std::size_t>(at - start) < kLongestLetter) {
    if (!isContinuation(*--start)) break;
  }
  return besideOf({start, static_cast<std::size_t>(at - start)});
}

Beside besideAfter(const char* at) noexcept {
  const char* end = at;
  if (*end != '\0') ++end;
  while (isContinuation(*end) && static_cast<std::size_t>(end - at) < kLongestLetter) ++end;
  return besideOf({at, static_cast<std::size_t>(end - at)});
}

}  // namespace cossistant
