#include "core/text/part_of_day.hpp"

#include <array>

namespace cossistant {

PartOfDay partOfDay(const ZoneOffsets& zone, Timestamp now) noexcept {
  constexpr std::int64_t hourMs = 3'600'000;
  constexpr std::int64_t dayMs = 24 * hourMs;
  const std::int64_t local = now.ms + std::int64_t{offsetMinutesAt(zone, now)} * 60'000;
  const std::int64_t hour = ((local % dayMs + dayMs) % dayMs) / hourMs;
  if (hour < 12) return PartOfDay::Morning;
  return hour < 18 ? PartOfDay::Afternoon : PartOfDay::Evening;
}

namespace json {

template <>
std::span<const std::string_view> enumNames<PartOfDay>() {
  static constexpr std::array<std::string_view, 3> names = {"morning", "afternoon", "evening"};
  return names;
}

}  // namespace json
}  // namespace cossistant
