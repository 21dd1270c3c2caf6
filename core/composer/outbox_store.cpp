#include "core/composer/outbox_store.hpp"

#include <algorithm>
#include <utility>

#include "core/composer/composer.hpp"
#include "core/json/codec.hpp"

namespace cossistant {

namespace {

/// A message is escaped twice over at worst, as the text of its item and of its part, and has its welcome messages.
constexpr json::Limits kLimits{.bytes = 16 * kLongestMessageBytes, .depth = 16, .listLength = 100};

}  // namespace

std::string outboxKey(std::string_view itemId) { return std::string(kOutboxKeyPrefix).append(itemId); }

StoredValue storedValue(const UnsentMessage& message) { return {outboxKey(message.item.id), json::encode(message)}; }

std::optional<UnsentMessage> readUnsentMessage(const StoredValue& stored, std::string_view publicKey,
                                               std::string_view visitorId) {
  std::optional<UnsentMessage> message;
  if (!stored.key.starts_with(kOutboxKeyPrefix)) return message;
  const bool isMessage = !json::decodeInto(message.emplace(), stored.value, kLimits);
  if (!isMessage || message->publicKey != publicKey || message->item.visitorId != visitorId) message.reset();
  return message;
}

std::vector<UnsentMessage> chooseUnsentMessages(std::span<const StoredValue> storage, std::string_view publicKey,
                                                std::string_view visitorId) {
  std::vector<UnsentMessage> chosen;
  for (const StoredValue& stored : storage) {
    auto message = readUnsentMessage(stored, publicKey, visitorId);
    if (!message) continue;
    // A ULID sorts by the time at which it was made.
    const auto later = std::find_if(chosen.begin(), chosen.end(),
                                    [&](const UnsentMessage& other) { return message->item.id < other.item.id; });
    chosen.insert(later, *std::move(message));
  }
  return chosen;
}

void describe(json::Fields& fields, UnsentMessage& message) {
  fields.field("publicKey", message.publicKey);
  fields.object("item", message.item);
  fields.field("startsConversation", message.startsConversation);
  fields.list("defaultItems", message.defaultItems);
  fields.defaulted("failures", message.failures);
  fields.field("retryAt", message.retryAt, json::Absence::Omit);
  fields.defaulted("isReturned", message.isReturned);
  fields.object("reason", message.reason, json::Absence::Omit);
  fields.defaulted("isCalledBack", message.isCalledBack);
  fields.object("confirmed", message.confirmed, json::Absence::Omit);
  fields.object("conversation", message.conversation, json::Absence::Omit);
}

}  // namespace cossistant
