#pragma once

#include <string>
#include <string_view>

#include "core/timeline/row_view.hpp"

namespace cossistant {

/// The row behind all others that asks the visitor for an address (runtime §16): it is of this widget alone, and no
/// item of the timeline. Its id is `identification-<conversationId>`.
[[nodiscard]] ToolRowView viewContactRow(std::string_view conversationId, const RowContext& context);

}  // namespace cossistant
