#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result/result.hpp"

/// The sentences of one language. A locale is one JSON file, from text key to sentence; keys are those of api §6.2, and
/// ours for what it lacks. docs/text.md says how a file is written:
///
///   "common.actions.removeFile": "Remove {fileName}"                  {name} stands for a variable
///   "page.home.tagline": "{websiteName:title} support"                which here begins with a capital letter
///   "page.home.tagline.unnamed": "Support"                            where nobody gave that variable
///   "component.trigger.unread": {"one": "{count} …", "other": "…"}    by plural category (CLDR)
///   "page.home.greeting": {"morning": …, "afternoon": …, "evening": …}

namespace cossistant {

/// One form of a sentence, as views of its file. The forms of one key lie side by side.
struct Sentence {
  std::string_view key;
  std::string_view form;     // a plural category or a part of the day; empty when there is but one
  std::string_view literal;  // as JSON, quotes included
};

struct Locale {
  std::string tag;  // lower case, such as `en`
  std::vector<Sentence> sentences;
};

/// The longest file that is read, in bytes.
inline constexpr std::size_t kLongestLocaleFile = 64u << 10;

/// Reads a file, which `sentences` are views of. Errors, with no sentence read: `MalformedJson`, `TooLarge`,
/// `WrongShape` with the key whose value is neither a sentence nor an object of sentences. O(file).
[[nodiscard]] std::optional<Error> readSentences(std::vector<Sentence>& sentences, std::string_view file);

/// The forms of `key`; none when the locale does not have it. O(sentences).
[[nodiscard]] std::span<const Sentence> formsOf(const Locale& locale, std::string_view key) noexcept;

/// The file of English, which is always there.
[[nodiscard]] std::string_view englishFile() noexcept;
/// Every language that has a file, English among them.
[[nodiscard]] std::span<const std::string_view> builtInTags() noexcept;

}  // namespace cossistant
