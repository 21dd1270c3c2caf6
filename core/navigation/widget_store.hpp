#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/navigation/navigation.hpp"
#include "core/runtime/config.hpp"

namespace cossistant {

/// What the widget remembers over page loads.
struct WidgetStore {
  Navigation navigation;
  WindowSize size = WindowSize::Normal;
  bool isOpen = false;
  bool operator==(const WidgetStore&) const = default;
};

/// The local-storage key. Key and shape are frozen: pages move between the original widget and this one.
inline constexpr std::string_view kWidgetStoreKey = "cossistant-support-store";

/// `{"navigation": {"current": {"page", "params"?}, "previousPages": [...]}, "config": {"size", "isOpen"}}`,
/// each route as in `route.hpp` (runtime §9). Nobody will know the conversations of `unmade`
/// when this is read: routes to them are written as ones to a conversation that is still to be started.
[[nodiscard]] std::string encodeWidgetStore(const WidgetStore& store, std::span<const std::string> unmade = {});

/// Reads what `encodeWidgetStore` wrote, here or by the original. Missing pieces, unknown sizes and unknown
/// names fall back to defaults; text that is not of this shape, or beyond 256 KiB, gives nothing.
[[nodiscard]] std::optional<WidgetStore> decodeWidgetStore(std::string_view text);

}  // namespace cossistant
