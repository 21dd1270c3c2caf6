#include "core/markdown/link_syntax.hpp"

#include "core/markdown/entity.hpp"
#include "core/markdown/letter.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

constexpr int kParentheses = 32;
constexpr std::size_t kLabelBytes = 999;
constexpr std::size_t kDefinitionBytes = 4u << 10;
constexpr std::size_t kTargetBytes = 512;  // of a definition, which three letters may repeat
// Around what `definitions` holds: "\x01label\x02target\x01label…".
constexpr char kLabel = '\x01';
constexpr char kTarget = '\x02';

const char* skipGaps(const char* at) noexcept {
  while (isGap(*at)) ++at;
  return at;
}

/// Behind the first `end` that no backslash precedes; null when a `no` or the end of the text comes first.
const char* findEnd(const char* at, char end, const char* no) noexcept {
  for (; *at != '\0'; ++at) {
    if (*at == end) return at + 1;
    if (isOneOf(*at, no)) return nullptr;
    if (*at == '\\' && isPunctuation(at[1])) ++at;
  }
  return nullptr;
}

const char* readTitle(const char* at) noexcept {
  switch (*at) {
    case '"':
    case '\'':
      return findEnd(at + 1, *at, "");
    case '(':
      return findEnd(at + 1, ')', "(");
    default:
      return nullptr;
  }
}

std::string keyOf(std::string_view label) {
  std::string key = kLabel + collapseWhitespace(label) + kTarget;
  for (char& letter : key) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter | 0x20);
  }
  return key;
}

}  // namespace

const char* readTarget(const char* at, std::string_view& target) noexcept {
  const bool isWrapped = *at == '<';
  const char* end = isWrapped ? findEnd(at + 1, '>', "<\n") : at;
  if (isWrapped) {
    if (end == nullptr) return nullptr;
    target = {at + 1, static_cast<std::size_t>(end - at - 2)};
    return end;
  }
  for (int depth = 0; *end > ' ' || *end < '\0'; ++end) {
    if (*end == '(' && ++depth > kParentheses) return nullptr;
    if (*end == ')' && --depth < 0) break;
    if (*end == '\\' && isPunctuation(end[1])) ++end;
  }
  target = {at, static_cast<std::size_t>(end - at)};
  return end == at ? nullptr : end;
}

const char* readInlineTarget(const char* at, std::string_view& target) noexcept {
  if (*at != '(') return nullptr;
  at = skipGaps(at + 1);
  if (*at != ')') {
    at = readTarget(at, target);
    if (at == nullptr) return nullptr;
    if (isGap(*at)) {
      at = skipGaps(at);
      if (const char* title = readTitle(at)) at = skipGaps(title);
    }
  }
  return *at == ')' ? at + 1 : nullptr;
}

const char* readLabel(const char* at, std::string_view& label) noexcept {
  if (*at != '[') return nullptr;
  const char* end = findEnd(at + 1, ']', "[");
  if (end != nullptr) label = {at + 1, static_cast<std::size_t>(end - at - 2)};
  return end;
}

std::size_t addDefinition(std::string& definitions, const char* at) {
  std::string_view label;
  std::string_view target;
  const char* end = readLabel(at, label);
  if (end == nullptr || *end != ':' || isBlank(label)) return 0;
  end = readTarget(skipGaps(end + 1), target);
  if (end == nullptr) return 0;
  // What follows is a title when it ends its line; else the line has to end before it.
  if (isGap(*end)) {
    const char* title = readTitle(skipGaps(end));
    if (title != nullptr && (*title == '\n' || *title == '\0')) end = title;
  }
  if (*end != '\n' && *end != '\0') return 0;
  const std::string key = keyOf(label);
  if (target.size() > kTargetBytes || definitions.size() + key.size() + target.size() > kDefinitionBytes) return 0;
  (definitions += key) += target;
  return static_cast<std::size_t>(end - at) + (*end == '\n' ? 1 : 0);
}

std::string_view definedTarget(const std::string& definitions, std::string_view label) {
  if (definitions.empty() || label.size() > kLabelBytes) return {};
  const std::string key = keyOf(label);
  const std::size_t found = definitions.find(key);
  if (found == std::string::npos) return {};
  const std::size_t from = found + key.size();
  return std::string_view(definitions).substr(from, definitions.find(kLabel, from) - from);
}

std::string unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    std::size_t size = readEntity(plain, text);
    if (size == 0) {
      if (text.front() == '\\' && text.size() > 1 && isPunctuation(text[1])) text.remove_prefix(1);
      plain += text.front();
      size = 1;
    }
    text.remove_prefix(size);
  }
  return plain;
}

}  // namespace cossistant
