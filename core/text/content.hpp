#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"

/// The page's own texts in place of the built-in ones: the prop `content` (api §6.4), one override for each string and
/// function in it. In JSON the `TextOverride` of `js-glue/core/types.ts`.

namespace cossistant {

struct Override {
  std::string key;
  std::string locale;                    // a tag in any case; empty for any locale
  std::optional<std::string> text;       // said as it is, whatever braces are in it
  std::optional<std::int64_t> function;  // the number by which the host knows a function of the page
  bool operator==(const Override&) const = default;
};

void describe(json::Fields& fields, Override& override);

/// Without the ones that say nothing (neither text nor function, or an empty text), and with normal tags.
[[nodiscard]] std::vector<Override> acceptContent(std::vector<Override> content);

/// The override of `key` that applies, of what `acceptContent` gave: along `chain` the first whose locale is that tag,
/// or else one of its regions; then one for any locale; null when none applies. O(content · chain).
[[nodiscard]] const Override* chooseOverride(std::span<const Override> content, std::string_view key,
                                             std::span<const std::string> chain) noexcept;

}  // namespace cossistant
