#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/json/fields.hpp"

namespace cossistant {

/// Whose words commands are shown in, in the order of `CommandForms` (ui §3.9).
enum class PackageManager : std::uint8_t { Npm, Yarn, Pnpm, Bun };

/// The entry of local storage that keeps the choice.
inline constexpr std::string_view kPackageManagerKey = "cossistant:package-manager";

/// The one of that name, such as `pnpm`; nothing for another text.
[[nodiscard]] std::optional<PackageManager> packageManagerOf(std::string_view name) noexcept;

namespace json {
template <>
std::span<const std::string_view> enumNames<PackageManager>();
}  // namespace json

}  // namespace cossistant
