#include "core/id/entropy.hpp"

#include "core/strings/hex.hpp"

namespace cossistant {
namespace {

bool readBytes(std::string_view hex, std::array<std::uint8_t, 10>& into) {
  for (std::size_t i = 0; i < into.size(); ++i) {
    const int high = hexDigit(hex[2 * i]);
    const int low = hexDigit(hex[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    into[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return true;
}

}  // namespace

std::optional<Entropy> parseEntropy(std::string_view hex) noexcept {
  Entropy entropy;
  if (hex.size() != 40) return std::nullopt;
  if (!readBytes(hex.substr(0, 20), entropy.ulid)) return std::nullopt;
  if (!readBytes(hex.substr(20), entropy.conversationId)) return std::nullopt;
  return entropy;
}

}  // namespace cossistant
