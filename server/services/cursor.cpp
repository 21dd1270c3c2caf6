#include "server/services/cursor.hpp"

namespace cossistant::server {

std::string formatCursor(const Cursor& cursor) { return formatIsoTime(cursor.time) + "_" + cursor.id; }

std::optional<Cursor> parseCursor(std::string_view text) {
  const std::size_t mark = text.find('_');
  const auto time = parseIsoTime(text.substr(0, mark));
  if (!time) return std::nullopt;
  return Cursor{*time, mark == std::string_view::npos ? std::string() : std::string(text.substr(mark + 1))};
}

}  // namespace cossistant::server
