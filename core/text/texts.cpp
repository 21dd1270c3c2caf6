#include "core/text/texts.hpp"

#include <algorithm>

#include "core/json/fields.hpp"
#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

constexpr std::string_view kUnnamed = ".unnamed";

std::span<const Sentence> builtIn(const Texts& state, std::string_view key) {
  const auto forms = formsOf(state.locale, key);
  return forms.empty() ? formsOf(state.english, key) : forms;
}

/// Of forms by the part of the day the present one, all others as they are.
std::span<const Sentence> narrowed(std::span<const Sentence> forms, PartOfDay part) {
  const std::string_view name = json::enumNames<PartOfDay>()[static_cast<std::size_t>(part)];
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].form == name) return forms.subspan(i, 1);
  }
  return forms;
}

}  // namespace

Texts::Texts() {
  auto read = readLocale("en", englishFile());
  if (read.ok()) english = std::move(read).value();  // a test holds that it always is
}

void updateInPlace(Texts& state, LocalesWanted event) { state.chain = localeChain(event.tags); }

void updateInPlace(Texts& state, ContentGiven event) { state.content = acceptContent(std::move(event.content)); }

void updateInPlace(Texts& state, LocaleRead event) { state.locale = std::move(event.locale); }

std::string_view chooseBuiltIn(std::span<const std::string> chain,
                               std::span<const std::string_view> available) noexcept {
  for (const std::string& tag : chain) {
    for (const std::string_view each : available) {
      if (each == tag) return each;
    }
  }
  return "en";
}

std::vector<Said> sayAll(const Texts& state) {
  std::vector<Said> all;
  const auto& sentences = state.english.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::string_view key = sentences[i].key;
    if (i > 0 && sentences[i - 1].key == key) continue;
    if (key.ends_with(kUnnamed)) continue;
    Said said;
    said.key = key;
    said.override = chooseOverride(state.content, key, state.chain);
    said.forms = narrowed(builtIn(state, key), state.partOfDay);
    said.unnamed = narrowed(builtIn(state, std::string(key).append(kUnnamed)), state.partOfDay);
    // Every event has somebody who did it, though one of the built-in sentences leaves that out (api §6.2).
    said.needsVariables = said.unnamed.empty() && (sentences[i].text.find('{') != std::string::npos ||
                                                   key.starts_with("component.conversationEvent."));
    all.push_back(said);
  }
  return all;
}

std::string sentenceOf(const Texts& state, std::string_view key) {
  const Override* override = chooseOverride(state.content, key, state.chain);
  if (override && override->text) return *override->text;
  const auto forms = builtIn(state, key);
  return forms.empty() ? std::string(key) : forms.front().text;
}

std::string_view builtInLanguage(const Texts& state) noexcept {
  return state.locale.tag.empty() ? std::string_view("en") : std::string_view(state.locale.tag);
}

std::string_view spokenLanguage(const Texts& state) noexcept {
  const std::string_view wanted = state.chain.front();
  const std::string_view base = baseLanguage(wanted);
  bool isSpoken = baseLanguage(builtInLanguage(state)) == base;
  for (const Override& each : state.content) isSpoken = isSpoken || baseLanguage(each.locale) == base;
  return isSpoken ? wanted : builtInLanguage(state);
}

}  // namespace cossistant
