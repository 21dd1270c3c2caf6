#include "core/markdown/link_target.hpp"

#include <algorithm>
#include <array>

#include "core/markdown/letter.hpp"
#include "core/strings/prefix.hpp"

namespace cossistant {
namespace {

constexpr std::array<std::string_view, 4> kSchemes = {"http:", "https:", "mailto:", "tel:"};
constexpr std::string_view kMentionScheme = "mention:";

}  // namespace

bool isAllowedLink(std::string_view href) noexcept {
  if (std::any_of(href.begin(), href.end(), isControl)) return false;
  return std::any_of(kSchemes.begin(), kSchemes.end(), [&](std::string_view scheme) {
    return href.size() > scheme.size() && startsWithIgnoringCase(href, scheme);
  });
}

std::optional<MentionTarget> parseMentionTarget(std::string_view href) noexcept {
  if (!href.starts_with(kMentionScheme)) return std::nullopt;
  href.remove_prefix(kMentionScheme.size());
  const std::size_t colon = href.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == href.size()) return std::nullopt;
  return MentionTarget{.type = href.substr(0, colon), .id = href.substr(colon + 1)};
}

}  // namespace cossistant
