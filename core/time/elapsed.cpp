#include "core/time/elapsed.hpp"

#include "core/time/durations.hpp"

namespace cossistant {

Elapsed elapsedSince(Timestamp at, Timestamp now) noexcept {
  const std::int64_t minutes = (now.ms - at.ms) / kMinuteMs;
  if (minutes < 1) return {};
  if (minutes < 60) return {ElapsedUnit::Minute, minutes};
  const std::int64_t hours = minutes / 60;
  if (hours < 24) return {ElapsedUnit::Hour, hours};
  const std::int64_t days = hours / 24;
  if (days < 7) return {ElapsedUnit::Day, days};
  if (days < 30) return {ElapsedUnit::Week, days / 7};
  if (days < 365) return {ElapsedUnit::Month, days / 30};
  return {ElapsedUnit::Year, days / 365};
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
