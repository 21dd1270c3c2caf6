#include "server/http/paths.hpp"

#include "server/uploads/upload_urls.hpp"

namespace cossistant::server {

bool isApiPath(std::string_view path) noexcept { return path == "/v1" || path.starts_with("/v1/"); }
bool isUploadPath(std::string_view path) noexcept { return path.starts_with(kUploadsPath); }
bool isForAnyOrigin(std::string_view path) noexcept { return isApiPath(path) || isUploadPath(path); }

}  // namespace cossistant::server
