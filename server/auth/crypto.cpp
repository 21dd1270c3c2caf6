#include "server/auth/crypto.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <stdexcept>

#include "core/strings/hex.hpp"

namespace cossistant::server {
namespace {

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

}  // namespace

void fillRandom(std::span<std::uint8_t> bytes) {
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
    throw std::runtime_error("the system has no random numbers");
  }
}

std::string toHex(std::span<const std::uint8_t> bytes) {
  std::string text;
  appendHex(text, bytes);
  return text;
}

std::string hmacSha256(std::string_view secret, std::string_view text) {
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytesOf(text), text.size(), digest.data(), &size);
  return std::string(reinterpret_cast<const char*>(digest.data()), size);
}

std::string hmacSha256Hex(std::string_view secret, std::string_view text) {
  const std::string digest = hmacSha256(secret, text);
  return toHex({bytesOf(digest), digest.size()});
}

std::string sha256Hex(std::string_view text) {
  std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  EVP_Digest(bytesOf(text), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
  return toHex(std::span(digest).first(size));
}

bool equalInConstantTime(std::string_view a, std::string_view b) noexcept {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace cossistant::server
