#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/json/fields.hpp"
#include "core/time/timestamp.hpp"

namespace cossistant {

/// In JSON the units of `Intl.RelativeTimeFormat`: `second` to `year`.
enum class ElapsedUnit : std::uint8_t { Second, Minute, Hour, Day, Week, Month, Year };

/// How long ago something was, in its largest whole unit: 0 seconds within the first minute (ui §7.3).
struct Elapsed {
  ElapsedUnit unit = ElapsedUnit::Second;
  std::int64_t count = 0;
  bool operator==(const Elapsed&) const = default;
};

/// Weeks have 7 days, months 30 and years 365. What is still to come was just now.
[[nodiscard]] Elapsed elapsedSince(Timestamp at, Timestamp now) noexcept;

void describe(json::Fields& fields, Elapsed& elapsed);

namespace json {
template <>
std::span<const std::string_view> enumNames<ElapsedUnit>();
}  // namespace json

}  // namespace cossistant
