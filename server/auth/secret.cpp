#include "server/auth/secret.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "server/auth/crypto.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;

void writePrivateFile(const fs::path& file, const std::string& text) {
  const fs::path draft = file.native() + ".new";
  const int descriptor = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool isWritten = descriptor >= 0 &&
                         ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                         ::fsync(descriptor) == 0;
  const int error = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (!isWritten || ::rename(draft.c_str(), file.c_str()) != 0) {
    throw std::runtime_error("cannot write " + file.string() + ": " + std::strerror(isWritten ? errno : error));
  }
}

std::string keptSecret(const fs::path& file, const std::string& fallback) {
  std::ifstream stream(file);
  std::string text;
  if (stream && std::getline(stream, text) && !text.empty()) return text;
  if (fs::exists(file)) throw std::runtime_error(file.string() + " is empty or cannot be read");
  writePrivateFile(file, fallback + "\n");
  return fallback;
}

std::string serverSecret(const std::string& configured, const fs::path& database) {
  if (!configured.empty()) return configured;
  return keptSecret(secretFile(database), toHex(randomArray<32>()));
}

fs::path secretFile(const fs::path& database) { return database.parent_path() / "secret"; }

std::string secretCheck(const std::string& secret) { return hmacSha256Hex(secret, "check of the secret"); }

}  // namespace cossistant::server
