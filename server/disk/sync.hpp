#pragma once

#include <filesystem>

namespace cossistant::server {

/// Puts a file, or the names in a folder, to where they survive a loss of power. The errno of what failed, or 0.
[[nodiscard]] int syncPath(const std::filesystem::path& path);

}  // namespace cossistant::server
