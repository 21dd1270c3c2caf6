#include "server/services/linkify.hpp"

#include <algorithm>
#include <array>

#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

bool isWord(char c) { return isAlphanumeric(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

bool startsWithIgnoringCase(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) { return a == lowerCase(b); });
}

std::size_t prefixLength(std::string_view text) {
  constexpr std::array<std::string_view, 3> kPrefixes = {"https://", "http://", "www."};
  for (const std::string_view prefix : kPrefixes) {
    if (startsWithIgnoringCase(text, prefix)) return prefix.size();
  }
  return 0;
}

bool endsUrl(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || c == '[' || c == ']' ||
         c == '{' || c == '}' || c == '|' || c == '\\' || c == '^';
}

/// How many characters of `text`, which starts with a URL prefix, are the URL. 0 when nothing follows the prefix.
std::size_t urlLength(std::string_view text) {
  std::size_t length = 0;
  int open = 0;
  while (length < text.size() && !endsUrl(text[length])) {
    if (text[length] == '(') ++open;
    if (text[length] == ')' && --open < 0) break;
    ++length;
  }
  const auto isClosing = [](char c) { return std::string_view(".,;:!?'*_~").find(c) != std::string_view::npos; };
  while (length > 0 && isClosing(text[length - 1])) --length;
  const std::size_t prefix = prefixLength(text);
  return length > prefix && isWord(text[prefix]) ? length : 0;
}

/// How many characters from a backtick on belong to code: to the closing run of as many backticks, or,
/// when there is none, the run itself.
std::size_t codeLength(std::string_view text) {
  std::size_t run = 0;
  while (run < text.size() && text[run] == '`') ++run;
  for (std::size_t at = text.find('`', run); at != std::string_view::npos; at = text.find('`', at)) {
    const std::size_t start = at;
    while (at < text.size() && text[at] == '`') ++at;
    if (at - start == run) return at;
  }
  return run;
}

/// How many characters from `<` on are an autolink or a tag; 0 when it does not close on the line.
std::size_t angleLength(std::string_view text) {
  const std::size_t end = text.find_first_of(">\n");
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

/// How many characters from `[` on are a markdown link; 0 when it is none.
std::size_t linkLength(std::string_view text) {
  const std::size_t middle = text.find("](");
  if (middle == std::string_view::npos || text.substr(0, middle).find_first_of("\n") != std::string_view::npos)
    return 0;
  if (text.substr(1, middle - 1).find('[') != std::string_view::npos) return 0;
  int open = 1;
  for (std::size_t i = middle + 2; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '(') ++open;
    if (text[i] == ')' && --open == 0) return i + 1;
  }
  return 0;
}

/// How many characters are passed over as they are, at least one.
std::size_t skipLength(std::string_view text) {
  std::size_t length = 0;
  if (text[0] == '`') length = codeLength(text);
  if (text[0] == '<') length = angleLength(text);
  if (text[0] == '[') length = linkLength(text);
  return std::max<std::size_t>(length, 1);
}

}  // namespace

std::string normaliseUrl(std::string_view url) {
  std::string normal = prefixLength(url) == 4 ? "https://" : "";
  const std::size_t scheme = url.find("://");
  const std::size_t hostStart = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t hostEnd = std::min(url.find_first_of("/?#", hostStart), url.size());
  for (const char c : url.substr(0, hostEnd)) normal += lowerCase(c);
  const std::string_view rest = url.substr(hostEnd);
  if (rest.empty() || rest.front() != '/') normal += '/';
  for (const char c : rest) {
    if (c == '(') {
      normal += "%28";
    } else if (c == ')') {
      normal += "%29";
    } else {
      normal += c;
    }
  }
  return normal;
}

std::string linkifyUrls(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  // Without these there is nothing to find, and most messages have neither.
  if (text.find("://") == std::string_view::npos && text.find('.') == std::string_view::npos) return std::string(text);
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const bool mayStart = i == 0 || !isWord(text[i - 1]);
    const std::size_t length = mayStart && prefixLength(rest) > 0 ? urlLength(rest) : 0;
    if (length == 0) {
      const std::size_t skipped = skipLength(rest);
      out += rest.substr(0, skipped);
      i += skipped;
      continue;
    }
    const std::string_view url = rest.substr(0, length);
    out += '[';
    out += url;
    out += "](";
    out += normaliseUrl(url);
    out += ')';
    i += length;
  }
  return out;
}

}  // namespace cossistant::server
