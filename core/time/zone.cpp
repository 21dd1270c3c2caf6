#include "core/time/zone.hpp"

#include <algorithm>

#include "core/time/durations.hpp"

namespace cossistant {

int offsetMinutesAt(const ZoneOffsets& zone, Timestamp time) noexcept {
  const auto& transitions = zone.transitions;
  if (transitions.empty()) return 0;
  const auto next =
      std::upper_bound(transitions.begin(), transitions.end(), time,
                       [](Timestamp sought, const ZoneTransition& transition) { return sought < transition.at; });
  return next == transitions.begin() ? next->offsetMinutes : std::prev(next)->offsetMinutes;
}

std::int64_t localDay(const ZoneOffsets& zone, Timestamp time) noexcept {
  // Both are divided before they are added, so that no time can overflow.
  std::int64_t day = time.ms / kDayMs;
  std::int64_t rest = time.ms % kDayMs + offsetMinutesAt(zone, time) * kMinuteMs;
  day += rest / kDayMs;
  rest %= kDayMs;
  return rest < 0 ? day - 1 : day;
}

void describe(json::Fields& fields, ZoneTransition& transition) {
  fields.field("atMs", transition.at.ms);
  std::int64_t offset = transition.offsetMinutes;
  fields.field("offsetMinutes", offset);
  transition.offsetMinutes = static_cast<int>(offset);
}

}  // namespace cossistant
