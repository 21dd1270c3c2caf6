#include "core/time/elapsed.hpp"

#include "core/time/durations.hpp"

namespace cossistant {

namespace {

struct Step {
  ElapsedUnit unit;
  std::int64_t belowMs;
  std::int64_t unitMs;
};

constexpr Step kSteps[] = {
    {ElapsedUnit::Minute, kHourMs, kMinuteMs},       {ElapsedUnit::Hour, kDayMs, kHourMs},
    {ElapsedUnit::Day, 7 * kDayMs, kDayMs},          {ElapsedUnit::Week, 30 * kDayMs, 7 * kDayMs},
    {ElapsedUnit::Month, 365 * kDayMs, 30 * kDayMs},
};

}  // namespace

Elapsed elapsedSince(Timestamp at, Timestamp now) noexcept {
  const std::int64_t passedMs = now.ms - at.ms;
  if (passedMs < kMinuteMs) return {};
  for (const Step& step : kSteps) {
    if (passedMs < step.belowMs) return {step.unit, passedMs / step.unitMs};
  }
  return {ElapsedUnit::Year, passedMs / (365 * kDayMs)};
}

void describe(json::Fields& fields, Elapsed& elapsed) {
  fields.enumField("unit", elapsed.unit);
  fields.field("count", elapsed.count);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<ElapsedUnit>() {
  static constexpr std::string_view names[] = {"second", "minute", "hour", "day", "week", "month", "year"};
  return names;
}

}  // namespace json

}  // namespace cossistant
