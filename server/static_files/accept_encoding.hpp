#pragma once

#include <string_view>

namespace cossistant::server {

/// Whether an `Accept-Encoding` header takes `encoding`; one with `q=0` is refused.
[[nodiscard]] bool acceptsEncoding(std::string_view header, std::string_view encoding) noexcept;

}  // namespace cossistant::server
