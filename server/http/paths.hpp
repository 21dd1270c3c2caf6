#pragma once

#include <string_view>

/// What is asked for, by its path.

namespace cossistant::server {

/// A route of the API.
[[nodiscard]] bool isApiPath(std::string_view path) noexcept;
/// A file of a message.
[[nodiscard]] bool isUploadPath(std::string_view path) noexcept;
/// Whether pages of any site may ask there.
[[nodiscard]] bool isForAnyOrigin(std::string_view path) noexcept;

}  // namespace cossistant::server
