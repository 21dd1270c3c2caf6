#include "core/markdown/package_manager.hpp"

#include <algorithm>

namespace cossistant {

namespace {
constexpr std::string_view kNames[] = {"npm", "yarn", "pnpm", "bun"};
}  // namespace

std::optional<PackageManager> packageManagerOf(std::string_view name) noexcept {
  const auto found = std::find(std::begin(kNames), std::end(kNames), name);
  if (found == std::end(kNames)) return std::nullopt;
  return static_cast<PackageManager>(found - std::begin(kNames));
}

namespace json {

template <>
std::span<const std::string_view> enumNames<PackageManager>() {
  return kNames;
}

}  // namespace json

}  // namespace cossistant
