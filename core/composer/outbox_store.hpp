#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/timeline_item.hpp"
#include "core/storage/stored_value.hpp"

/// Messages of the outbox as they outlive their page: one entry of local storage each, so that two tabs never
/// overwrite what the other keeps.

namespace cossistant {

/// A key is this and the id of the message.
inline constexpr std::string_view kOutboxKeyPrefix = "cossistant_outbox_";

/// A message that the server has not confirmed.
struct UnsentMessage {
  std::string publicKey;  // of the widget that it was written in
  TimelineItem item;      // `visitorId` says who wrote it
  /// Whether its conversation is not on the server either: then the message makes it, with `defaultItems`.
  bool startsConversation = false;
  std::vector<TimelineItem> defaultItems;
};

[[nodiscard]] std::string outboxKey(std::string_view itemId);
[[nodiscard]] StoredValue storedValue(const UnsentMessage& message);

/// The messages of this visitor under this key, in the order in which they were written. Text of another shape is
/// passed over.
[[nodiscard]] std::vector<UnsentMessage> chooseUnsentMessages(std::span<const StoredValue> storage,
                                                              std::string_view publicKey, std::string_view visitorId);

void describe(json::Fields& fields, UnsentMessage& message);

}  // namespace cossistant
