#pragma once

#include <cstdint>
#include <string>

namespace cossistant {

/// A calendar day of the proleptic Gregorian calendar, without a zone.
struct CivilDay {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  bool operator==(const CivilDay&) const = default;
};

/// Days since 1970-01-01; negative before. O(1).
[[nodiscard]] std::int64_t daysFromCivil(const CivilDay& day) noexcept;
[[nodiscard]] CivilDay civilFromDays(std::int64_t days) noexcept;

/// `2026-11-22`.
[[nodiscard]] std::string formatCivilDay(const CivilDay& day);

}  // namespace cossistant
