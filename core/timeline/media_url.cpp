#include "core/timeline/media_url.hpp"

#include "core/strings/prefix.hpp"

namespace cossistant {

bool isMediaUrl(std::string_view url) noexcept {
  static constexpr std::string_view schemes[] = {"https://", "http://", "blob:"};
  for (const std::string_view scheme : schemes) {
    if (startsWithIgnoringCase(url, scheme)) return url.size() > scheme.size();
  }
  return false;
}

}  // namespace cossistant
