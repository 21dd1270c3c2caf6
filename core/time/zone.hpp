#pragma once

#include <cstdint>
#include <vector>

#include "core/json/fields.hpp"
#include "core/time/timestamp.hpp"

namespace cossistant {

/// From `at` on, local time is UTC plus `offsetMinutes` (60 in Paris in winter, -300 in New York).
struct ZoneTransition {
  Timestamp at;
  int offsetMinutes = 0;
  bool operator==(const ZoneTransition&) const = default;
};

/// The visitor's time zone as the host sees it, sent once at start. Ordered by `at`; before the first
/// transition its offset applies too; empty means UTC.
struct ZoneOffsets {
  std::vector<ZoneTransition> transitions;
  bool operator==(const ZoneOffsets&) const = default;
};

/// The offset in force at `time`, in minutes. O(log transitions).
[[nodiscard]] int offsetMinutesAt(const ZoneOffsets& zone, Timestamp time) noexcept;

/// The local calendar day that `time` falls on, as days since 1970-01-01. O(log transitions).
[[nodiscard]] std::int64_t localDay(const ZoneOffsets& zone, Timestamp time) noexcept;

void describe(json::Fields& fields, ZoneTransition& transition);

}  // namespace cossistant
