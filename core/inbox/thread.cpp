#include "core/inbox/thread.hpp"

#include <algorithm>
#include <utility>

#include "core/timeline/sender.hpp"

namespace cossistant {
namespace {

using Splices = std::vector<RowSplice>;

void append(Splices& splices, const Splices& more) { splices.insert(splices.end(), more.begin(), more.end()); }

/// The row of the item once more: nothing of the item moved, but how far it came.
Splices redrawn(const Thread& thread, std::string_view itemId) {
  const auto row = thread.timeline.rowOfItem(itemId);
  if (!row) return {};
  return {{static_cast<std::int64_t>(*row), 1, 1}};
}

void noteWriter(Thread& thread, const TimelineItem& item) {
  if (item.userId && !hasWritten(thread, *item.userId)) thread.writers.push_back(*item.userId);
}

/// What the server has is not on its way any more.
Splices take(Thread& thread, std::vector<TimelineItem> items) {
  Splices arrived;
  for (const TimelineItem& item : items) {
    noteWriter(thread, item);
    if (thread.unsent.erase(item.id) > 0) append(arrived, redrawn(thread, item.id));
  }
  append(arrived, thread.timeline.merge(std::move(items)));
  return arrived;
}

Splices forgetSent(Thread& thread) {
  std::vector<std::string> sent;
  for (std::size_t i = thread.timeline.size(); i > 0; --i) {
    const std::string& id = thread.timeline.item(i - 1).id;
    if (thread.unsent.count(id) == 0) sent.push_back(id);
  }
  Splices splices;
  for (const std::string& id : sent) append(splices, thread.timeline.erase(id));
  return splices;
}

}  // namespace

Splices updateInPlace(Thread& thread, NewestLoaded event) {
  TimelinePage& page = event.page;
  const bool hasHistory = thread.timeline.size() > thread.unsent.size();
  const bool isJoined = !page.nextCursor || std::any_of(page.items.begin(), page.items.end(), [&](const auto& item) {
    return thread.timeline.find(item.id) && thread.unsent.count(item.id) == 0;
  });
  Splices splices;
  if (!isJoined) splices = forgetSent(thread);
  if (!isJoined || !hasHistory) thread.olderCursor = std::move(page.nextCursor);
  append(splices, take(thread, std::move(page.items)));
  thread.isLoaded = true;
  thread.error.reset();
  return splices;
}

Splices updateInPlace(Thread& thread, const OlderRequested&) {
  thread.isLoadingOlder = true;
  thread.error.reset();
  return {};
}

Splices updateInPlace(Thread& thread, OlderLoaded event) {
  thread.isLoadingOlder = false;
  thread.error.reset();
  thread.olderCursor = std::move(event.page.nextCursor);
  return take(thread, std::move(event.page.items));
}

Splices updateInPlace(Thread& thread, LoadFailed event) {
  thread.isLoadingOlder = false;
  thread.error = std::move(event.message);
  return {};
}

Splices updateInPlace(Thread& thread, ItemArrived event) {
  std::vector<TimelineItem> items;
  items.push_back(std::move(event.item));
  return take(thread, std::move(items));
}

Splices updateInPlace(Thread& thread, ItemChanged event) {
  if (!thread.timeline.find(event.item.id)) return {};
  return updateInPlace(thread, ItemArrived{std::move(event.item)});
}

Splices updateInPlace(Thread& thread, PartChanged event) {
  return thread.timeline.updatePart(event.itemId, event.partIndex, std::move(event.part));
}

Splices updateInPlace(Thread& thread, ReplyStarted event) {
  noteWriter(thread, event.item);
  thread.unsent[event.item.id] = {};
  return thread.timeline.upsert(std::move(event.item));
}

Splices updateInPlace(Thread& thread, const ReplyRetried& event) {
  const auto reply = thread.unsent.find(event.itemId);
  if (reply == thread.unsent.end()) return {};
  reply->second = {};
  return redrawn(thread, event.itemId);
}

Splices updateInPlace(Thread& thread, ReplyFailed event) {
  const auto reply = thread.unsent.find(event.itemId);
  if (reply == thread.unsent.end()) return {};
  reply->second = {true, std::move(event.problem)};
  return redrawn(thread, event.itemId);
}

Splices updateInPlace(Thread& thread, const ReplyDiscarded& event) {
  const auto reply = thread.unsent.find(event.itemId);
  if (reply == thread.unsent.end() || !reply->second.isFailed) return {};
  thread.unsent.erase(reply);
  return thread.timeline.erase(event.itemId);
}

Delivery deliveryOf(const Thread& thread, std::string_view itemId) noexcept {
  const auto reply = thread.unsent.find(itemId);
  if (reply == thread.unsent.end()) return Delivery::Sent;
  return reply->second.isFailed ? Delivery::Failed : Delivery::Sending;
}

const std::string* newestSending(const Thread& thread) noexcept {
  // Ids begin with the time.
  for (auto reply = thread.unsent.rbegin(); reply != thread.unsent.rend(); ++reply) {
    if (!reply->second.isFailed) return &reply->first;
  }
  return nullptr;
}

bool hasWritten(const Thread& thread, std::string_view userId) noexcept {
  return std::find(thread.writers.begin(), thread.writers.end(), userId) != thread.writers.end();
}

const TimelineItem* lastSeenReply(const Timeline& timeline, Timestamp seenAt) noexcept {
  for (std::size_t after = timeline.rowsBegunBy(seenAt); after > 0; --after) {
    const Row& row = timeline.row(after - 1);
    if (row.kind != RowKind::Messages || row.items.front()->visibility == Visibility::Private) continue;
    const auto last = std::find_if(row.items.rbegin(), row.items.rend(),
                                   [&](const TimelineItem* item) { return item->createdAt <= seenAt; });
    return senderViewOf(**last).type == SenderType::Visitor ? nullptr : *last;
  }
  return nullptr;
}

}  // namespace cossistant
