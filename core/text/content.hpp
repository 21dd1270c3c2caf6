#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/json/fields.hpp"

/// The page's own texts in place of the built-in ones: the prop `content` (api §6.4), one override for each string and
/// function in it. In JSON the `TextOverride` of `js-glue/core/types.ts`.

namespace cossistant {

struct Override {
  std::string key;
  std::string locale;          // a normal tag once it is read; empty for any locale
  std::string text;            // said as it is, whatever braces are in it; empty for none
  std::int64_t function = -1;  // the number by which the host knows a function of the page; below 0 for none
  bool operator==(const Override&) const = default;

  [[nodiscard]] bool isFunction() const noexcept { return function >= 0; }
};

void describe(json::Fields& fields, Override& override);

/// The override of `key` that applies: along `chain` the first whose locale is that tag, or else one of its regions;
/// then one for any locale; null when none applies. One that says nothing never does. O(content · chain).
[[nodiscard]] const Override* chooseOverride(std::span<const Override> content, std::string_view key,
                                             std::span<const std::string> chain) noexcept;

}  // namespace cossistant
