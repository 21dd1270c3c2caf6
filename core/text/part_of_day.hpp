#pragma once

#include <cstdint>
#include <string_view>

#include "core/json/fields.hpp"
#include "core/time/zone.hpp"

namespace cossistant {

enum class PartOfDay : std::uint8_t { Morning, Afternoon, Evening };

/// Local hour < 12 morning, < 18 afternoon, else evening (api §6.6).
[[nodiscard]] PartOfDay partOfDay(const ZoneOffsets& zone, Timestamp now) noexcept;

namespace json {
template <>
std::span<const std::string_view> enumNames<PartOfDay>();
}

}  // namespace cossistant
