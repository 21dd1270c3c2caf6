#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "core/text/texts.hpp"
#include "tests/fuzz/round_trip.hpp"

/// Whatever a page says of its texts, on the first line, and whatever a locale file is, behind it: each key still has
/// a sentence.

namespace {

using namespace cossistant;

void readFile(std::string_view file) {
  Locale locale;
  const auto error = readSentences(locale.sentences, file);
  fuzzing::expect(!error || locale.sentences.empty());
  for (const Sentence& sentence : locale.sentences) {
    fuzzing::expect(sentence.literal.size() >= 2 && sentence.literal.front() == '"' && sentence.literal.back() == '"');
    fuzzing::expect(!formsOf(locale, sentence.key).empty());
  }
}

void speak(const Texts& texts) {
  for (std::size_t i = 0; i < texts.english.sentences.size(); ++i) {
    const auto said = sayAt(texts, i);
    if (said) fuzzing::expect(!said->forms.empty());
    static_cast<void>(sentenceOf(texts, texts.english.sentences[i].key));
  }
  fuzzing::expect(!builtInLanguage(texts).empty() && !spokenLanguage(texts).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view file = text.substr(std::min(line.size() + 1, text.size()));
  fuzzing::read<TextOptions>(line);
  readFile(file);
  Texts texts;
  static_cast<void>(json::decodeInto(texts.options, line));
  updateInPlace(texts, LanguagesMoved{"fr"});
  const std::string_view tag = wantedBuiltIn(texts);
  static_cast<void>(fileUrl(texts, tag));
  const std::string* given = givenFile(texts, tag);
  static_cast<void>(updateInPlace(texts, LocaleFileCame{tag, given ? std::string_view(*given) : file}));
  speak(texts);
  return 0;
}
