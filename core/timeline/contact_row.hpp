#pragma once

#include <string>
#include <string_view>

#include "core/timeline/row_view.hpp"

namespace cossistant {

/// The row behind all others that asks the visitor for an address (runtime §16): it is of this widget alone, and no
/// item of the timeline. Its id is `identification-<conversationId>`.
[[nodiscard]] ToolRowView viewContactRow(std::string_view conversationId, const RowContext& context);

/// What that row would be as an item (api §2.9), of the visitor himself.
[[nodiscard]] TimelineItem contactItem(std::string_view conversationId, std::string_view visitorId, Timestamp now);

}  // namespace cossistant
