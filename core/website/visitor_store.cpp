#include "core/website/visitor_store.hpp"

#include <utility>

#include "core/id/ulid.hpp"
#include "core/json/codec.hpp"

namespace cossistant {

namespace {

constexpr json::Limits kLimits{.bytes = 4096, .depth = 4, .listLength = 16};

struct StoredEntry {
  std::string visitorId;
  std::int64_t timestamp = 0;
  std::string websiteId;
  std::optional<std::string> publicKey;
};

void describe(json::Fields& fields, StoredEntry& entry) {
  fields.field("visitorId", entry.visitorId);
  fields.field("timestamp", entry.timestamp);
  fields.field("websiteId", entry.websiteId);
  fields.field("publicKey", entry.publicKey, json::Absence::Omit);
}

std::optional<StoredVisitor> readEntry(const StoredValue& stored) {
  if (stored.key.compare(0, kVisitorKeyPrefix.size(), kVisitorKeyPrefix) != 0) return std::nullopt;
  StoredEntry entry;
  if (json::decodeInto(entry, stored.value, kLimits)) return std::nullopt;
  if (!entry.publicKey || !isUlid(entry.visitorId)) return std::nullopt;
  return StoredVisitor{std::move(entry.visitorId), std::move(entry.websiteId), std::move(*entry.publicKey),
                       Timestamp{entry.timestamp}};
}

}  // namespace

std::optional<StoredVisitor> chooseStoredVisitor(std::span<const StoredValue> storage, std::string_view publicKey) {
  std::optional<StoredVisitor> chosen;
  for (const StoredValue& stored : storage) {
    std::optional<StoredVisitor> visitor = readEntry(stored);
    if (!visitor || visitor->publicKey != publicKey) continue;
    if (!chosen || chosen->storedAt < visitor->storedAt) chosen = std::move(visitor);
  }
  return chosen;
}

StoredValue storedValue(const StoredVisitor& visitor) {
  return {std::string(kVisitorKeyPrefix) + visitor.websiteId,
          json::encode(StoredEntry{visitor.visitorId, visitor.storedAt.ms, visitor.websiteId, visitor.publicKey})};
}

}  // namespace cossistant
