#pragma once

#include <filesystem>
#include <string>

namespace cossistant::server {

/// The name of a database file, whose folder is there now.
[[nodiscard]] inline std::string preparedDatabase(const std::string& file) {
  const auto folder = std::filesystem::path(file).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder);
  return file;
}

}  // namespace cossistant::server
