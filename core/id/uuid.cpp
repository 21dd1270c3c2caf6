#include "core/id/uuid.hpp"

#include <algorithm>

#include "core/strings/hex.hpp"

namespace cossistant {

std::string makeUuid(const Entropy& entropy) {
  std::array<std::uint8_t, 16> bytes{};
  std::copy(entropy.ulid.begin(), entropy.ulid.end(), bytes.begin());
  std::copy_n(entropy.conversationId.begin(), 6, bytes.begin() + 10);
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | 0x40);  // the version
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);  // the variant
  std::string uuid;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) uuid += '-';
    appendHex(uuid, {&bytes[i], 1});
  }
  return uuid;
}

}  // namespace cossistant
