#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/timeline_item.hpp"
#include "core/timeline/delivery.hpp"

/// Messages that the visitor has sent and the server has not confirmed. A message keeps its ULID over all
/// tries, so the server can tell a repeat from a new one, and the socket's echo confirms it as well as the
/// answer does (runtime §10.3, protocol §6).

namespace cossistant {

struct OutboxEntry {
  TimelineItem item;  // as it stands in the timeline; `item.id` is final
  bool inFlight = false;
  int failures = 0;                  // transient ones, in a row
  std::optional<Timestamp> retryAt;  // not before this instant
  bool isRetryAsked = false;         // by the server: only its visitor goes before that
  bool operator==(const OutboxEntry&) const = default;
};

struct Outbox {
  std::vector<OutboxEntry> entries;  // oldest first; of one conversation only the first may be in flight
  bool operator==(const Outbox&) const = default;
};

/// After this many transient failures in a row a message is shown as failed and waits for the visitor, or
/// for the connection to come back.
inline constexpr int kTriesBeforeFailed = 4;

/// A wait that the server asks for is no longer than this: what a proxy with a wrong clock names should not keep a
/// message for days.
inline constexpr std::int64_t kLongestAskedDelayMs = 3'600'000;

/// What an answer means for the message that it belongs to.
enum class SendOutcome : std::uint8_t {
  Accepted,   // 2xx
  Transient,  // no answer, 408, 425, 429, 5xx: the same message may pass later
  Rejected,   // any other status: it never will
};
[[nodiscard]] SendOutcome sendOutcome(std::int64_t status) noexcept;

/// How long to wait after the `failures`-th transient failure: 1,000 ms doubling up to 30,000 ms, or what
/// the server asked for, up to `kLongestAskedDelayMs`.
[[nodiscard]] std::int64_t retryDelayMs(int failures, std::optional<std::int64_t> retryAfterMs) noexcept;

void enqueue(Outbox& outbox, TimelineItem item);
/// Takes the message out: confirmed, rejected or discarded. Here and below unknown ids change nothing.
void removeEntry(Outbox& outbox, std::string_view itemId);
void markInFlight(Outbox& outbox, std::string_view itemId);
void markTransientFailure(Outbox& outbox, std::string_view itemId, Timestamp now,
                          std::optional<std::int64_t> retryAfterMs);
/// Another tab or page has failed with the message this often in a row, and was asked by the server to wait until then;
/// none makes it due.
void markFailures(Outbox& outbox, std::string_view itemId, int failures, std::optional<Timestamp> askedRetryAt);
/// The visitor asks for one message again: it may go at once.
void retryEntry(Outbox& outbox, std::string_view itemId);
/// The connection is back: everything may go at once, failed ones too; but not before the server wants it.
void retryAll(Outbox& outbox);

/// Ids that should be requested now: of each conversation its first entry, unless it is in flight, failed,
/// or has to wait. Empty without a network. O(entries).
[[nodiscard]] std::vector<std::string> dueEntries(const Outbox& outbox, Timestamp now, bool online);
/// When `dueEntries` will next have something because a wait is over. Nothing when no wait runs.
[[nodiscard]] std::optional<Timestamp> nextRetryAt(const Outbox& outbox) noexcept;

/// The conversations that have something in the outbox, oldest first; ones with more of it are named as often.
[[nodiscard]] std::vector<std::string> unsentConversations(const Outbox& outbox);

[[nodiscard]] const OutboxEntry* findEntry(const Outbox& outbox, std::string_view itemId) noexcept;
/// `Sent` for an id that is not in the outbox. A message waits without a network, and while the first one of its
/// conversation has to be tried again.
[[nodiscard]] Delivery deliveryOf(const Outbox& outbox, std::string_view itemId, bool online) noexcept;

}  // namespace cossistant
