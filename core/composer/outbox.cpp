#include "core/composer/outbox.hpp"

#include <algorithm>

namespace cossistant {

namespace {

constexpr std::int64_t kFirstDelayMs = 1'000;
constexpr std::int64_t kLongestDelayMs = 30'000;

/// The entry of `itemId`, or null; const or not as `outbox` is.
template <class AnyOutbox>
auto find(AnyOutbox& outbox, std::string_view itemId) noexcept -> decltype(outbox.entries.data()) {
  for (auto& entry : outbox.entries) {
    if (entry.item.id == itemId) return &entry;
  }
  return nullptr;
}

bool hasFailed(const OutboxEntry& entry) noexcept { return entry.failures >= kTriesBeforeFailed; }

void release(OutboxEntry& entry) noexcept {
  entry.failures = 0;
  entry.retryAt.reset();
  entry.isRetryAsked = false;
}

/// The message of the same conversation that has to go first; `entry` itself if that is the one.
const OutboxEntry& headOf(const Outbox& outbox, const OutboxEntry& entry) noexcept {
  for (const OutboxEntry& earlier : outbox.entries) {
    if (earlier.item.conversationId == entry.item.conversationId) return earlier;
  }
  return entry;
}

}  // namespace

SendOutcome sendOutcome(std::int64_t status) noexcept {
  if (status >= 200 && status < 300) return SendOutcome::Accepted;
  if (status == 408 || status == 425 || status == 429 || status >= 500) return SendOutcome::Transient;
  return SendOutcome::Rejected;
}

std::int64_t retryDelayMs(int failures, std::optional<std::int64_t> retryAfterMs) noexcept {
  if (retryAfterMs) return std::clamp<std::int64_t>(*retryAfterMs, 0, kLongestAskedDelayMs);
  const int doublings = std::clamp(failures - 1, 0, 5);
  return std::min(kFirstDelayMs << doublings, kLongestDelayMs);
}

void enqueue(Outbox& outbox, TimelineItem item) {
  OutboxEntry entry;
  entry.item = std::move(item);
  outbox.entries.push_back(std::move(entry));
}

void removeEntry(Outbox& outbox, std::string_view itemId) {
  std::erase_if(outbox.entries, [&](const OutboxEntry& entry) { return entry.item.id == itemId; });
}

void markInFlight(Outbox& outbox, std::string_view itemId) {
  if (OutboxEntry* entry = find(outbox, itemId)) {
    entry->inFlight = true;
    entry->retryAt.reset();
    entry->isRetryAsked = false;
  }
}

void markTransientFailure(Outbox& outbox, std::string_view itemId, Timestamp now,
                          std::optional<std::int64_t> retryAfterMs) {
  if (OutboxEntry* entry = find(outbox, itemId)) {
    entry->inFlight = false;
    ++entry->failures;
    entry->retryAt = Timestamp{now.ms + retryDelayMs(entry->failures, retryAfterMs)};
    entry->isRetryAsked = retryAfterMs.has_value();
  }
}

void markFailures(Outbox& outbox, std::string_view itemId, int failures, std::optional<Timestamp> askedRetryAt) {
  OutboxEntry* entry = find(outbox, itemId);
  if (!entry || entry->inFlight) return;
  release(*entry);
  entry->failures = failures;
  entry->retryAt = askedRetryAt;
  entry->isRetryAsked = askedRetryAt.has_value();
}

void retryEntry(Outbox& outbox, std::string_view itemId) {
  if (OutboxEntry* entry = find(outbox, itemId)) release(*entry);
}

void retryAll(Outbox& outbox) {
  for (OutboxEntry& entry : outbox.entries) {
    if (entry.isRetryAsked) {
      entry.failures = 1;  // it goes by itself, then
    } else {
      release(entry);
    }
  }
}

std::vector<std::string> dueEntries(const Outbox& outbox, Timestamp now, bool online) {
  std::vector<std::string> due;
  if (!online) return due;
  for (const OutboxEntry& entry : outbox.entries) {
    const bool waits = entry.retryAt && *entry.retryAt > now;
    if (entry.inFlight || hasFailed(entry) || waits || &headOf(outbox, entry) != &entry) continue;
    due.push_back(entry.item.id);
  }
  return due;
}

std::optional<Timestamp> nextRetryAt(const Outbox& outbox) noexcept {
  std::optional<Timestamp> next;
  for (const OutboxEntry& entry : outbox.entries) {
    if (!entry.retryAt || entry.inFlight || hasFailed(entry)) continue;
    if (!next || *entry.retryAt < *next) next = entry.retryAt;
  }
  return next;
}

std::vector<std::string> unsentConversations(const Outbox& outbox) {
  std::vector<std::string> ids;
  for (const OutboxEntry& entry : outbox.entries) ids.push_back(entry.item.conversationId);
  return ids;
}

const OutboxEntry* findEntry(const Outbox& outbox, std::string_view itemId) noexcept { return find(outbox, itemId); }

Delivery deliveryOf(const Outbox& outbox, std::string_view itemId, bool online) noexcept {
  const OutboxEntry* entry = findEntry(outbox, itemId);
  if (!entry) return Delivery::Sent;
  if (hasFailed(*entry)) return Delivery::Failed;
  if (entry->inFlight) return Delivery::Sending;
  if (!online || headOf(outbox, *entry).failures > 0) return Delivery::Waiting;
  return Delivery::Sending;
}

}  // namespace cossistant
