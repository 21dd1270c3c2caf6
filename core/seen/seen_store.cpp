#include "core/seen/seen_store.hpp"

#include "core/json/codec.hpp"

namespace cossistant {

StoredValue storedValue(const OwnSeen& seen) { return {std::string(kSeenKey), json::encode(seen)}; }

std::optional<OwnSeen> readOwnSeen(const StoredValue& stored, std::string_view publicKey, std::string_view visitorId) {
  std::optional<OwnSeen> seen;
  if (stored.key != kSeenKey) return seen;
  const bool isRead = !json::decodeInto(seen.emplace(), stored.value, {.bytes = 4096, .depth = 4, .listLength = 16});
  if (!isRead || seen->publicKey != publicKey || seen->visitorId != visitorId) seen.reset();
  return seen;
}

void describe(json::Fields& fields, OwnSeen& seen) {
  fields.field("publicKey", seen.publicKey);
  fields.field("visitorId", seen.visitorId);
  fields.field("conversationId", seen.conversationId);
  fields.field("lastSeenAt", seen.lastSeenAt);
}

}  // namespace cossistant
