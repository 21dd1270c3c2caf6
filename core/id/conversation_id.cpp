#include "core/id/conversation_id.hpp"

#include "core/id/base32.hpp"

namespace cossistant {

std::string makeConversationId(const std::array<std::uint8_t, 10>& random) {
  std::string id = "CO";
  appendBase32(id, random, 15);
  return id;
}

}  // namespace cossistant
