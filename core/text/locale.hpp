#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"
#include "core/time/zone.hpp"

/// The sentences of the widget. A locale is one file that fills one `Locale`; keys are those of api §6.2,
/// and ours for what it lacks. `{name}` in a sentence stands for a variable, which the host fills in.

namespace cossistant {

struct Sentence {
  std::string_view key;
  std::string_view other;  // the sentence, or its plural
  std::string_view one;    // the singular, for sentences that count something
};

/// Takes the first line off `lines`, each `key = sentence` or `key = plural | singular` and a line feed.
/// Nothing when no line is left.
[[nodiscard]] std::optional<Sentence> takeSentence(std::string_view& lines) noexcept;

enum class PartOfDay : std::uint8_t { Morning, Afternoon, Evening };

/// Sentences that depend on more than their variables, so the core completes them.
struct Greeting {
  std::array<std::string_view, 3> named;    // by PartOfDay, with {visitorName}
  std::array<std::string_view, 3> unnamed;  // by PartOfDay
  std::string_view tagline;                 // with {websiteName}
  std::string_view taglineUnnamed;
};

struct Locale {
  std::string_view tag;  // lower case, such as `en`
  bool rightToLeft = false;
  std::string_view sentences;  // for `takeSentence`; one text, since a table of views costs its addresses as well
  Greeting greeting;
};

[[nodiscard]] const Locale& english() noexcept;

/// Every locale that is built in.
[[nodiscard]] std::span<const Locale* const> builtInLocales() noexcept;

/// The first of `wanted` that is built in, by full tag or by base language; else English (api §6.3).
[[nodiscard]] const Locale& chooseLocale(std::span<const std::string> wanted) noexcept;

/// Local hour < 12 morning, < 18 afternoon, else evening (api §6.6).
[[nodiscard]] PartOfDay partOfDay(const ZoneOffsets& zone, Timestamp now) noexcept;

/// What the sentences are completed with.
struct TextContext {
  std::optional<std::string> visitorName;
  std::optional<std::string> websiteName;
  PartOfDay partOfDay = PartOfDay::Morning;
};

/// One sentence ready for the host: `one` is empty when nothing is counted. `key` and `one` are views of the locale.
struct ResolvedSentence {
  std::string_view key;
  std::string other;
  std::string_view one;
};

/// All sentences of `locale`, completed. Names from outside are plain text and never read as placeholders.
[[nodiscard]] std::vector<ResolvedSentence> resolveSentences(const Locale& locale, const TextContext& context);

/// The plain sentence of `key` in `locale`, or the key itself when there is none.
[[nodiscard]] std::string_view sentenceOf(const Locale& locale, std::string_view key) noexcept;

}  // namespace cossistant
