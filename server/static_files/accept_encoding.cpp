#include "server/static_files/accept_encoding.hpp"

#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

/// `q=0`, `q=0.0` and so on.
bool isRefused(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == std::string_view::npos) return false;
  return trimBlanks(parameters.substr(q + 2)).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool acceptsEncoding(std::string_view header, std::string_view encoding) noexcept {
  while (!header.empty()) {
    const std::string_view entry = header.substr(0, header.find(','));
    header.remove_prefix(entry.size() < header.size() ? entry.size() + 1 : header.size());
    const std::size_t mark = entry.find(';');
    if (trimBlanks(entry.substr(0, mark)) != encoding) continue;
    return mark == std::string_view::npos || !isRefused(entry.substr(mark + 1));
  }
  return false;
}

}  // namespace cossistant::server
