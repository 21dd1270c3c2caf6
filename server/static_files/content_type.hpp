#pragma once

#include <string_view>

namespace cossistant::server {

/// The media type of a file by the end of its name; `application/octet-stream` for what is not known.
[[nodiscard]] std::string_view contentTypeOf(std::string_view fileName) noexcept;

}  // namespace cossistant::server
