#pragma once

#include <cstdint>

namespace cossistant {

/// Lengths of time in ms. A day is one of 24 hours, whatever a zone makes of it.
inline constexpr std::int64_t kMinuteMs = 60'000;
inline constexpr std::int64_t kHourMs = 60 * kMinuteMs;
inline constexpr std::int64_t kDayMs = 24 * kHourMs;

}  // namespace cossistant
