#include "core/id/entropy.hpp"

namespace cossistant {
namespace {

/// -1 for anything but a hex digit.
int hexValue(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

bool readBytes(std::string_view hex, std::array<std::uint8_t, 10>& into) {
  for (std::size_t i = 0; i < into.size(); ++i) {
    const int high = hexValue(hex[2 * i]);
    const int low = hexValue(hex[2 * i + 1]);
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
