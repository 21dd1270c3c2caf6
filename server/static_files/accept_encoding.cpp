#include "server/static_files/accept_encoding.hpp"

namespace cossistant::server {
namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// `q=0`, `q=0.0` and so on.
bool isRefused(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == std::string_view::npos) return false;
  return trim(parameters.substr(q + 2)).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool acceptsEncoding(std::string_view header, std::string_view encoding) noexcept {
  while (!header.empty()) {
    const std::string_view entry = header.substr(0, header.find(','));
    header.remove_prefix(entry.size() < header.size() ? entry.size() + 1 : header.size());
    const std::size_t mark = entry.find(';');
    if (trim(entry.substr(0, mark)) != encoding) continue;
    return mark == std::string_view::npos || !isRefused(entry.substr(mark + 1));
  }
  return false;
}

}  // namespace cossistant::server
