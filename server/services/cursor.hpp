#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/records.hpp"

namespace cossistant::server {

/// `<ISO time>_<id>` (protocol §8.4).
[[nodiscard]] std::string formatCursor(const Cursor& cursor);

/// Also reads a time alone. Nothing when the text is neither: such a cursor is ignored.
[[nodiscard]] std::optional<Cursor> parseCursor(std::string_view text);

}  // namespace cossistant::server
