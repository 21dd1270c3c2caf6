#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/requests.hpp"
#include "core/timeline/delivery.hpp"
#include "core/timeline/timeline.hpp"

/// One conversation as the team reads it (ui §3): its timeline with notes and all tools, and replies on their way.

namespace cossistant {

/// A reply that the server is not known to have.
struct UnsentReply {
  bool isFailed = false;
  std::string problem;  // why, as a sentence
  bool operator==(const UnsentReply&) const = default;
};

struct Thread {
  explicit Thread(ZoneOffsets zone = {}) : timeline(std::move(zone), &isShownToTeam) {}

  Timeline timeline;
  std::map<std::string, UnsentReply, std::less<>> unsent;  // by the id of their item
  std::vector<std::string> writers;                        // ids of teammates who are known to have written, each once
  std::optional<std::string> olderCursor;                  // leads to older items; nothing when there are none
  std::optional<std::string> error;                        // of the last load, as a sentence
  bool isLoaded = false;                                   // the newest page has come
  bool isLoadingOlder = false;
};

/// The newest page, also after an outage. When more came meanwhile than the page holds there is a gap before it: then
/// only the page is kept, and what the server does not have.
struct NewestLoaded {
  TimelinePage page;
};
struct OlderRequested {};
struct OlderLoaded {
  TimelinePage page;
};
struct LoadFailed {
  std::string message;
};
/// The server has an item, whether it is new or known.
struct ItemArrived {
  TimelineItem item;
};
/// Nothing for an item that is not known: it may be one of a page that was not read.
struct ItemChanged {
  TimelineItem item;
};
struct PartChanged {
  std::string itemId;
  std::int64_t partIndex = 0;
  Part part;
};
struct ReplyStarted {
  TimelineItem item;
};
// Of a reply that the server turned out to have nothing of the following is believed.
struct ReplyRetried {
  std::string itemId;
};
struct ReplyFailed {
  std::string itemId;
  std::string problem;
};
struct ReplyDiscarded {
  std::string itemId;
};

/// Brings the thread from before `event` to after it, and tells which rows are to be drawn anew.
std::vector<RowSplice> updateInPlace(Thread& thread, NewestLoaded event);
std::vector<RowSplice> updateInPlace(Thread& thread, const OlderRequested& event);
std::vector<RowSplice> updateInPlace(Thread& thread, OlderLoaded event);
std::vector<RowSplice> updateInPlace(Thread& thread, LoadFailed event);
std::vector<RowSplice> updateInPlace(Thread& thread, ItemArrived event);
std::vector<RowSplice> updateInPlace(Thread& thread, ItemChanged event);
std::vector<RowSplice> updateInPlace(Thread& thread, PartChanged event);
std::vector<RowSplice> updateInPlace(Thread& thread, ReplyStarted event);
std::vector<RowSplice> updateInPlace(Thread& thread, const ReplyRetried& event);
std::vector<RowSplice> updateInPlace(Thread& thread, ReplyFailed event);
std::vector<RowSplice> updateInPlace(Thread& thread, const ReplyDiscarded& event);

[[nodiscard]] Delivery deliveryOf(const Thread& thread, std::string_view itemId) noexcept;
/// The newest reply on its way, or null. O(replies that the server does not have).
[[nodiscard]] const std::string* newestSending(const Thread& thread) noexcept;
[[nodiscard]] bool hasWritten(const Thread& thread, std::string_view userId) noexcept;

/// The newest message for the visitor of those that were there at `seenAt`, when it is the team's: the visitor has
/// read up to it. Null when it is the visitor's own, and when there is none. O(log rows), and the rows since then.
[[nodiscard]] const TimelineItem* lastSeenReply(const Timeline& timeline, Timestamp seenAt) noexcept;

}  // namespace cossistant
