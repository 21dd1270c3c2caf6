#include "core/text/locale.hpp"

#include <algorithm>
#include <array>

namespace cossistant {

namespace {

std::string lowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

const Locale* findLocale(std::string_view tag) noexcept {
  for (const Locale* locale : builtInLocales()) {
    if (locale->tag == tag) return locale;
  }
  return nullptr;
}

std::string fill(std::string_view sentence, std::string_view placeholder, std::string_view value) {
  std::string filled(sentence);
  const auto at = filled.find(placeholder);
  if (at != std::string::npos) filled.replace(at, placeholder.size(), value);
  return filled;
}

/// Braces would be read as a placeholder by the host.
std::string withoutBraces(std::string name) {
  std::erase_if(name, [](char c) { return c == '{' || c == '}'; });
  return name;
}

}  // namespace

std::optional<Sentence> takeSentence(std::string_view& lines) noexcept {
  constexpr std::string_view kEquals = " = ";
  constexpr std::string_view kBar = " | ";
  if (lines.empty()) return std::nullopt;
  const std::string_view line = lines.substr(0, lines.find('\n'));
  lines.remove_prefix(line.size() + 1);
  const std::size_t equals = line.find(kEquals);
  Sentence sentence{line.substr(0, equals), line.substr(equals + kEquals.size()), {}};
  const std::size_t bar = sentence.other.find(kBar);
  if (bar == std::string_view::npos) return sentence;
  sentence.one = sentence.other.substr(bar + kBar.size());
  sentence.other = sentence.other.substr(0, bar);
  return sentence;
}

std::span<const Locale* const> builtInLocales() noexcept {
  static const std::array<const Locale*, 1> locales = {&english()};
  return locales;
}

const Locale& chooseLocale(std::span<const std::string> wanted) noexcept {
  for (const std::string& candidate : wanted) {
    const std::string tag = lowerCase(candidate);
    if (const Locale* exact = findLocale(tag)) return *exact;
    if (const Locale* base = findLocale(std::string_view(tag).substr(0, tag.find('-')))) return *base;
  }
  return english();
}

PartOfDay partOfDay(const ZoneOffsets& zone, Timestamp now) noexcept {
  constexpr std::int64_t hourMs = 3'600'000;
  constexpr std::int64_t dayMs = 24 * hourMs;
  const std::int64_t local = now.ms + std::int64_t{offsetMinutesAt(zone, now)} * 60'000;
  const std::int64_t hour = ((local % dayMs + dayMs) % dayMs) / hourMs;
  if (hour < 12) return PartOfDay::Morning;
  return hour < 18 ? PartOfDay::Afternoon : PartOfDay::Evening;
}

std::vector<ResolvedSentence> resolveSentences(const Locale& locale, const TextContext& context) {
  std::vector<ResolvedSentence> resolved;
  std::string_view lines = locale.sentences;
  while (const auto sentence = takeSentence(lines)) {
    resolved.push_back({sentence->key, std::string(sentence->other), sentence->one});
  }
  const auto part = static_cast<std::size_t>(context.partOfDay);
  const Greeting& greeting = locale.greeting;
  resolved.push_back({"page.home.greeting",
                      context.visitorName
                          ? fill(greeting.named[part], "{visitorName}", withoutBraces(*context.visitorName))
                          : std::string(greeting.unnamed[part]),
                      {}});
  resolved.push_back({"page.home.tagline",
                      context.websiteName ? fill(greeting.tagline, "{websiteName}", withoutBraces(*context.websiteName))
                                          : std::string(greeting.taglineUnnamed),
                      {}});
  return resolved;
}

std::string_view sentenceOf(const Locale& locale, std::string_view key) noexcept {
  std::string_view lines = locale.sentences;
  while (const auto sentence = takeSentence(lines)) {
    if (sentence->key == key) return sentence->other;
  }
  return key;
}

}  // namespace cossistant
