#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/model/conversation.hpp"
#include "core/model/timeline_item.hpp"
#include "core/storage/stored_value.hpp"

/// Messages of the outbox as they outlive their page: one entry of local storage each, so that two tabs never
/// overwrite what the other keeps, and hear of each change.

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
  std::int64_t failures = 0;         // transient ones, in a row
  std::optional<Timestamp> retryAt;  // before which the server does not want it
  /// It will not be sent: the text goes back to the composers, with the reason if there is one. The entry goes next.
  bool isReturned = false;
  std::optional<Failure> reason;
  /// Its visitor wants it back, from a tab that does not send. The one that does knows whether it can be called back.
  bool isCalledBack = false;
  /// The server has it, as this and in this conversation. The entry goes next: one that goes without such a word was
  /// taken away by somebody else, and says nothing of its message.
  std::optional<TimelineItem> confirmed;
  std::optional<Conversation> conversation;
};

/// The message in an entry; nothing when it is none, or not this visitor's under this key.
[[nodiscard]] std::optional<UnsentMessage> readUnsentMessage(const StoredValue& stored, std::string_view publicKey,
                                                             std::string_view visitorId);

[[nodiscard]] std::string outboxKey(std::string_view itemId);
[[nodiscard]] StoredValue storedValue(const UnsentMessage& message);

/// All of these messages, in the order in which they were written.
[[nodiscard]] std::vector<UnsentMessage> chooseUnsentMessages(std::span<const StoredValue> storage,
                                                              std::string_view publicKey, std::string_view visitorId);

void describe(json::Fields& fields, UnsentMessage& message);

}  // namespace cossistant
