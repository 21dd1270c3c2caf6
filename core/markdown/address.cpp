#include "core/markdown/address.hpp"

#include "core/markdown/act.hpp"
#include "core/markdown/letter.hpp"
#include "core/markdown/link_target.hpp"
#include "core/strings/prefix.hpp"

namespace cossistant {
namespace {

/// Bytes from `from` on that are alphanumeric or among `others`, and kLive where `acts` are given.
std::size_t wordEnd(std::string_view text, const char* acts, std::size_t from, const char* others) noexcept {
  while (from < text.size() && (isAlphanumeric(text[from]) || isOneOf(text[from], others)) &&
         (acts == nullptr || acts[from] == kLive)) {
    ++from;
  }
  return from;
}

bool isMail(std::string_view text) noexcept {
  const std::size_t at = wordEnd(text, nullptr, 0, ".!#$%&'*+/=?^_`{|}~-");
  return at > 0 && at + 1 < text.size() && text[at] == '@' && isAlphanumeric(text.back()) &&
         wordEnd(text, nullptr, at + 1, ".-") == text.size();
}

}  // namespace

Address bracketedAddress(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size() && !isGap(text[end]) && !isOneOf(text[end], "<>")) ++end;
  if (end == text.size() || text[end] != '>') return {};
  text = text.substr(0, end);
  if (isMail(text)) return {end, true};
  return {isAllowedLink(text) ? end : 0, false};
}

std::size_t bareUrlSize(std::string_view text, const char* acts) noexcept {
  std::size_t from = 0;
  for (const std::string_view prefix : {"http://", "https://", "www."}) {
    if (startsWithIgnoringCase(text, prefix)) from = prefix.size();
  }
  std::size_t end = from == 0 ? 0 : wordEnd(text, acts, from, "-_.");
  const std::size_t dot = text.substr(0, end).find('.', from);
  if (dot >= end || dot + 1 == end) return 0;

  int opened = 0;
  int excess = 0;
  for (; acts[end] == kLive && !isGap(text[end]) && !isControl(text[end]) && !isOneOf(text[end], "<>"); ++end) {
    if (text[end] == '(') ++opened;
    if (text[end] == ')' && --opened < 0) {
      opened = 0;
      ++excess;
    }
  }
  while (isOneOf(text[end - 1], "?!.,:*_~") || (text[end - 1] == ')' && excess-- > 0)) --end;
  return end;
}

std::size_t bareMailSize(std::string_view text, const char* acts, std::size_t& tried) noexcept {
  tried = wordEnd(text, acts, 0, ".-_+");
  const std::size_t from = tried + 1;
  if (acts[tried] != kLive || text[tried] != '@' || !isAlphanumeric(text[tried - 1])) return 0;
  std::size_t end = wordEnd(text, acts, from, ".-_");
  while (end > from && !isAlphanumeric(text[end - 1])) --end;
  const bool hasDomain = end > from && isAlphanumeric(text[from]);
  return hasDomain && text.substr(0, end).find('.', from) < end ? end : 0;
}

}  // namespace cossistant
