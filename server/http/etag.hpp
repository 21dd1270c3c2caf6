#pragma once

#include <string>
#include <string_view>

#include "server/auth/crypto.hpp"

namespace cossistant::server {

/// A strong `ETag` of what `content` is.
[[nodiscard]] inline std::string etagOf(std::string_view content) {
  return '"' + sha256Hex(content).substr(0, 32) + '"';
}

/// Whether an `If-None-Match` header lists `etag`.
[[nodiscard]] inline bool listsEtag(std::string_view header, std::string_view etag) {
  return header == "*" || header.find(etag) != std::string_view::npos;
}

}  // namespace cossistant::server
