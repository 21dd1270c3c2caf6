#include "server/services/ids.hpp"

#include "core/id/conversation_id.hpp"
#include "core/id/ulid.hpp"
#include "server/auth/crypto.hpp"

namespace cossistant::server {

std::string newUlid(Timestamp now) { return makeUlid(now, randomArray<10>()); }

std::string newConversationId() { return makeConversationId(randomArray<10>()); }

std::string newConnectionId(Timestamp now) {
  std::string id = "conn_" + std::to_string(now.ms) + "_";
  for (const std::uint8_t byte : randomArray<7>()) id += "0123456789abcdefghijklmnopqrstuvwxyz"[byte % 36];
  return id;
}

}  // namespace cossistant::server
