#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/locale.hpp"
#include "core/text/part_of_day.hpp"
#include "core/text/text_options.hpp"

namespace cossistant {

/// Every text of the widget, and which of them is said (api §6.3, §6.4). It stays where it is, since sentences are
/// views of its file.
struct Texts {
  Texts();
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;

  TextOptions options;
  std::vector<std::string> chain;            // of the languages that are wanted; English ends it
  Locale english;                            // what is said wherever nothing else can be
  Locale locale;                             // of the chain; without a tag while English serves
  std::string file;                          // of `locale`
  PartOfDay partOfDay = PartOfDay::Morning;  // of the visitor's day
};

/// The options may be other ones, and so may be what the server knows of the visitor's language; empty for nothing.
struct LanguagesMoved {
  std::string_view visitorLanguage;
};
/// The built-in sentences are English from now on.
struct EnglishSpoken {};
/// The file of a built-in locale is there.
struct LocaleFileCame {
  std::string_view tag;
  std::string_view file;
};

void updateInPlace(Texts& state, LanguagesMoved event);
void updateInPlace(Texts& state, EnglishSpoken event);
/// Says why the file cannot be read; then English is spoken.
std::optional<Error> updateInPlace(Texts& state, LocaleFileCame event);

/// The first language of the chain whose sentences are to be had: compiled in, brought by the page, or in the folder.
[[nodiscard]] std::string_view wantedBuiltIn(const Texts& state) noexcept;
/// The file that the page brought for a language, or null.
[[nodiscard]] const std::string* givenFile(const Texts& state, std::string_view tag) noexcept;
/// Where the file of a language is.
[[nodiscard]] std::string fileUrl(const Texts& state, std::string_view tag);

/// What is said for one key: the override that applies, if one does, and what is built in.
struct Said {
  std::string_view key;
  const Override* override = nullptr;
  std::span<const Sentence> forms;    // of the locale, or in English when it lacks the key; of the present part of day
  std::span<const Sentence> unnamed;  // for sentences with a name: the forms without it
  bool needsVariables = false;        // the key may not be said without variables (api §6.5)
};

/// What is said for the key of the `index`th English sentence; nothing for a further form of the same key, and for
/// sentences without a name, which are part of another one. Valid while `state` is unchanged. O(sentences).
[[nodiscard]] std::optional<Said> sayAt(const Texts& state, std::size_t index);

/// What is said for `key`, which takes no variables. A function of the page cannot be called in the core; what is
/// built in stands for it.
[[nodiscard]] std::string sentenceOf(const Texts& state, std::string_view key);

/// The language of the built-in sentences.
[[nodiscard]] std::string_view builtInLanguage(const Texts& state) noexcept;

/// The language that the visitor reads, as a normal tag: of the page's texts where it brought some for the language
/// that is wanted most, or names a language and brought some for any, else of the built-in sentences.
[[nodiscard]] std::string_view spokenLanguage(const Texts& state) noexcept;

}  // namespace cossistant
