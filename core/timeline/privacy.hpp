#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/model/timeline_item.hpp"

/// Who may see what of an item (runtime §24).

namespace cossistant {

enum class Audience : std::uint8_t { Dashboard, Widget };

/// Which parts are for showing at all.
struct PrivacyOptions {
  bool includeReasoning = false;
  bool includeTools = true;
  bool includeSources = true;
};
inline constexpr PrivacyOptions kTransparent{true, true, true};
inline constexpr PrivacyOptions kStandard{};
inline constexpr PrivacyOptions kMinimal{false, false, false};

/// What the metadata of a part say: of `callProviderMetadata`, then of `providerMetadata`, the namespace `plasma`,
/// then `cossistant`. Public when none of them says anything. O(metadata).
[[nodiscard]] Visibility visibilityOf(const Part& part);

/// Private parts are for the dashboard alone; reasoning, tools and sources follow the options. O(part).
[[nodiscard]] bool isVisible(const Part& part, Audience audience, const PrivacyOptions& options = kStandard);

/// `item` with its visible parts. Nothing of a private item for the widget, and nothing where no part is left.
[[nodiscard]] std::optional<TimelineItem> visibleItem(TimelineItem item, Audience audience,
                                                      const PrivacyOptions& options = kStandard);

/// How many parts of `item` are visible; none of a private item for the widget.
[[nodiscard]] std::size_t countVisibleParts(const TimelineItem& item, Audience audience,
                                            const PrivacyOptions& options = kStandard);

/// The visible text parts, a line each; nothing when there is none.
[[nodiscard]] std::optional<std::string> visibleText(const TimelineItem& item, Audience audience,
                                                     const PrivacyOptions& options = kStandard);

}  // namespace cossistant
