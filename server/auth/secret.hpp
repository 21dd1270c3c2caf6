#pragma once

#include <filesystem>
#include <string>

namespace cossistant::server {

/// The text of a file that only its owner may read, without line end. When there is no such file,
/// writes `fallback` with mode 600 and gives that. Throws std::runtime_error naming the file.
[[nodiscard]] std::string keptSecret(const std::filesystem::path& file, const std::string& fallback);

/// The secret that API keys are hashed with: `configured`, or a random one kept as `secret` beside the database.
[[nodiscard]] std::string serverSecret(const std::string& configured, const std::filesystem::path& database);

/// The file that a random secret is kept in.
[[nodiscard]] std::filesystem::path secretFile(const std::filesystem::path& database);

/// What `secret` is known again by, without telling it.
[[nodiscard]] std::string secretCheck(const std::string& secret);

/// Writes `text` to `file` with mode 600, as a whole or not at all.
void writePrivateFile(const std::filesystem::path& file, const std::string& text);

}  // namespace cossistant::server
