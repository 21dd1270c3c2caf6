#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/storage/stored_value.hpp"
#include "core/time/timestamp.hpp"

namespace cossistant {

/// The entry of local storage by which the tabs of a visitor tell each other what was seen last.
inline constexpr std::string_view kSeenKey = "cossistant_seen";

/// Until when this visitor has seen a conversation.
struct OwnSeen {
  std::string publicKey;
  std::string visitorId;
  std::string conversationId;
  Timestamp lastSeenAt;
};

[[nodiscard]] StoredValue storedValue(const OwnSeen& seen);
/// Nothing for another entry, another visitor, another key and text of another shape.
[[nodiscard]] std::optional<OwnSeen> readOwnSeen(const StoredValue& stored, std::string_view publicKey,
                                                 std::string_view visitorId);

void describe(json::Fields& fields, OwnSeen& seen);

}  // namespace cossistant
