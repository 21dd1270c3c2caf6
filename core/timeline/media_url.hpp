#pragma once

#include <string_view>

namespace cossistant {

/// Whether a picture or a file may be fetched from `url`: http, https, or blob for what is still on its way.
[[nodiscard]] bool isMediaUrl(std::string_view url) noexcept;

}  // namespace cossistant
