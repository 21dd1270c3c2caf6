#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result/reducer.hpp"
#include "core/text/content.hpp"
#include "core/text/locale.hpp"
#include "core/text/part_of_day.hpp"

namespace cossistant {

/// Every text of the widget, and which of them is said (api §6.3, §6.4).
struct Texts {
  Texts();

  Locale english;                            // what is said wherever nothing else can be
  Locale locale;                             // of the chain; without a tag while English serves
  std::vector<std::string> chain = {"en"};   // by `localeChain`
  std::vector<Override> content;             // by `acceptContent`
  PartOfDay partOfDay = PartOfDay::Morning;  // of the visitor's day
};

/// These languages are wanted, the first one most.
struct LocalesWanted {
  std::vector<std::string> tags;
};
/// The page brought texts of its own, in place of those that it brought before.
struct ContentGiven {
  std::vector<Override> content;
};
/// The file of a built-in locale is there. One that is not wanted any more is let go.
struct LocaleRead {
  Locale locale;
};

void updateInPlace(Texts& state, LocalesWanted event);
void updateInPlace(Texts& state, ContentGiven event);
void updateInPlace(Texts& state, LocaleRead event);
template <class Event>
requires ReducedBy<Texts, Event>
[[nodiscard]] Texts update(Texts state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// The first language of the chain that is among `available`; English is always.
[[nodiscard]] std::string_view chooseBuiltIn(std::span<const std::string> chain,
                                             std::span<const std::string_view> available) noexcept;

/// What is said for one key: the override that applies, if one does, and what is built in.
struct Said {
  std::string_view key;
  const Override* override = nullptr;
  std::span<const Sentence> forms;    // of the locale, or in English when it lacks the key
  std::span<const Sentence> unnamed;  // for sentences with a name: the forms without it
  bool needsVariables = false;        // the key may not be said without variables (api §6.5)
};

/// All keys in the order of English, valid while `state` is unchanged. Of the parts of the day only the present one.
[[nodiscard]] std::vector<Said> sayAll(const Texts& state);

/// What is said for `key`, which takes no variables. A function of the page cannot be called in the core; what is
/// built in stands for it.
[[nodiscard]] std::string sentenceOf(const Texts& state, std::string_view key);

/// The language of the built-in sentences.
[[nodiscard]] std::string_view builtInLanguage(const Texts& state) noexcept;

/// The language that the visitor reads, as a normal tag: of the page's texts where it brought some for the language
/// that is wanted most, else of the built-in sentences.
[[nodiscard]] std::string_view spokenLanguage(const Texts& state) noexcept;

}  // namespace cossistant
