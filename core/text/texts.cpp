#include "core/text/texts.hpp"

#include <algorithm>

#include "core/json/fields.hpp"
#include "core/json/value.hpp"
#include "core/text/locale_chain.hpp"

namespace cossistant {

namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::string_view kUnnamed = ".unnamed";

/// The forms of `key` in the locale, or in English when it lacks the key; of those by the part of the day the one.
std::span<const Sentence> builtIn(const Texts& state, std::string_view key) {
  auto forms = formsOf(state.locale, key);
  if (forms.empty()) forms = formsOf(state.english, key);
  const std::string_view part = json::enumNames<PartOfDay>()[static_cast<std::size_t>(state.partOfDay)];
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (forms[i].form == part) return forms.subspan(i, 1);
  }
  return forms;
}

bool isFileOf(const std::string& tag, std::string_view language) { return normalTag(tag) == language; }

bool isInFolder(const Texts& state, std::string_view tag) {
  if (state.options.localesUrl.empty()) return false;
  const auto tags = builtInTags();
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

}  // namespace

Texts::Texts() {
  // A test holds that it can be read.
  (void)readSentences(english.sentences, englishFile());
  updateInPlace(*this, LanguagesMoved{});
}

void updateInPlace(Texts& state, LanguagesMoved event) {
  state.chain.clear();
  addToChain(state.chain, state.options.locale);
  addToChain(state.chain, event.visitorLanguage);
  for (const std::string& language : state.options.languages) addToChain(state.chain, language);
  addToChain(state.chain, kEnglish);
}

void updateInPlace(Texts& state, EnglishSpoken) {
  state.locale.tag.clear();
  state.locale.sentences.clear();
}

std::optional<Error> updateInPlace(Texts& state, LocaleFileCame event) {
  updateInPlace(state, EnglishSpoken{});
  state.file = event.file;
  auto error = readSentences(state.locale.sentences, state.file);
  if (!error) state.locale.tag = event.tag;
  return error;
}

std::string_view wantedBuiltIn(const Texts& state) noexcept {
  for (const std::string& tag : state.chain) {
    if (tag == kEnglish || givenFile(state, tag) || isInFolder(state, tag)) return tag;
  }
  return kEnglish;
}

const std::string* givenFile(const Texts& state, std::string_view tag) noexcept {
  for (const StoredValue& file : state.options.files) {
    if (isFileOf(file.key, tag)) return &file.value;
  }
  return nullptr;
}

std::string fileUrl(const Texts& state, std::string_view tag) {
  const std::string_view url = state.options.localesUrl;
  const std::size_t query = std::min(url.find('?'), url.size());
  return std::string(url.substr(0, query)).append(tag).append(".json").append(url.substr(query));
}

std::optional<Said> sayAt(const Texts& state, std::size_t index) {
  const Sentence& sentence = state.english.sentences[index];
  const bool isFurtherForm = index > 0 && state.english.sentences[index - 1].key == sentence.key;
  if (isFurtherForm || sentence.key.ends_with(kUnnamed)) return std::nullopt;
  Said said;
  said.key = sentence.key;
  said.override = chooseOverride(state.options.content, said.key, state.chain);
  said.forms = builtIn(state, said.key);
  said.unnamed = builtIn(state, std::string(said.key).append(kUnnamed));
  // Every event has somebody who did it, though one of the built-in sentences leaves that out (api §6.2).
  said.needsVariables = said.unnamed.empty() && (sentence.literal.find('{') != std::string_view::npos ||
                                                 said.key.starts_with("component.conversationEvent."));
  return said;
}

std::string sentenceOf(const Texts& state, std::string_view key) {
  const Override* override = chooseOverride(state.options.content, key, state.chain);
  if (override && !override->isFunction()) return override->text;
  const auto forms = builtIn(state, key);
  if (forms.empty()) return std::string(key);
  std::string sentence;
  json::appendUnescaped(sentence, forms.front().literal);
  return sentence;
}

std::string_view builtInLanguage(const Texts& state) noexcept {
  return state.locale.tag.empty() ? kEnglish : std::string_view(state.locale.tag);
}

std::string_view spokenLanguage(const Texts& state) noexcept {
  const std::string_view wanted = state.chain.front();
  const std::string_view base = baseLanguage(wanted);
  bool isSpoken = baseLanguage(builtInLanguage(state)) == base;
  for (const Override& each : state.options.content) {
    isSpoken |= each.locale.empty() ? !state.options.locale.empty() : baseLanguage(each.locale) == base;
  }
  return isSpoken ? wanted : builtInLanguage(state);
}

}  // namespace cossistant
