#pragma once

#include <cstddef>
#include <string>

#include "core/model/timeline_item.hpp"

namespace cossistant {

/// The text of a message in the language of `audience`: its translation for the visitor, or for the team, if there is
/// one, else its own text, else its text parts, a line each (api §7.7). Empty when it has none of these. O(parts).
[[nodiscard]] std::string messageTextOf(const TimelineItem& item,
                                        TranslationAudience audience = TranslationAudience::Visitor);

/// Whether that text is more than white space. O(parts + text), no allocation.
[[nodiscard]] bool hasMessageText(const TimelineItem& item) noexcept;

/// Replaces the part at `index`, or adds it when `index` is the number of parts; never more. While a reply
/// streams, parts move ahead of `text`: where the item's text is that of its text parts, it stays so.
void setPart(TimelineItem& item, std::size_t index, Part part);

}  // namespace cossistant
