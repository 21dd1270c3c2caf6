#include "core/runtime/flow/timelines.hpp"

#include <algorithm>
#include <utility>

#include "core/runtime/flow/sending.hpp"
#include "core/time/durations.hpp"

namespace cossistant::flow {

namespace {

void fetchNewest(State& state, Turn& turn, const std::string& conversationId) {
  TimelineBucket& bucket = bucketOf(state, conversationId);
  if (bucket.newest.isLoading) return;
  bucket.newest.isLoading = true;
  bucket.newest.isOvertaken = false;
  bucket.overtakingNewest.clear();
  send(turn, request::LoadTimeline{conversationId, false}, getTimeline(state.identity, conversationId, std::nullopt));
  turn.changed(Slice::Conversation);
}

void fetchOlder(State& state, Turn& turn, const std::string& conversationId, TimelineBucket& bucket) {
  bucket.isLoadingOlder = true;
  bucket.overtakingOlder.clear();
  send(turn, request::LoadTimeline{conversationId, true},
       getTimeline(state.identity, conversationId, bucket.olderCursor));
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether what is there of the item is newer than what a page says of it, which the `overtaking` ones have passed.
bool hasOvertaken(const TimelineBucket& bucket, const std::vector<std::string>& overtaking, const std::string& id) {
  return bucket.timeline.find(id) && contains(overtaking, id);
}

/// Leaves of the page what is not known better.
void dropOvertaken(const TimelineBucket& bucket, const std::vector<std::string>& overtaking, TimelinePage& page) {
  std::erase_if(page.items, [&](const TimelineItem& item) { return hasOvertaken(bucket, overtaking, item.id); });
}

/// Whether an item of the older page has changed since, of which there was nothing here that could change.
bool lacksChange(const TimelineBucket& bucket, const TimelinePage& page) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const TimelineItem& item) {
    return contains(bucket.overtakingOlder, item.id) && !bucket.timeline.find(item.id);
  });
}

bool hasTime(const TimelineItem& item) { return item.createdAt != Timestamp{}; }

/// Where a page begins: its first item with a time that could be read. Others count as 0, which would be before all.
std::optional<Timestamp> beginningOf(const TimelinePage& page) {
  const auto first = std::find_if(page.items.begin(), page.items.end(), hasTime);
  return first == page.items.end() ? std::nullopt : std::optional(first->createdAt);
}

/// Whether items between this newest page and what is there were missed: it does not reach back far enough.
bool leavesGap(const TimelineBucket& bucket, const TimelinePage& page) {
  const auto beginning = beginningOf(page);
  return bucket.newest.isLoaded && page.hasNextPage && beginning && *beginning > bucket.completeUntil;
}

bool isListed(const TimelinePage& page, const std::string& id) {
  return std::any_of(page.items.begin(), page.items.end(), [&](const TimelineItem& item) { return item.id == id; });
}

/// Drops what the server no longer shows: from where the newest page begins, it is all that there is, but for
/// what has come since and for what the server does not have yet. With a gap before the page everything older
/// goes too, so that the rows never show a gap as if nothing were missing.
void dropVanished(const State& state, Turn& turn, TimelineBucket& bucket, const std::string& conversationId,
                  const TimelinePage& page, bool isGap) {
  const auto beginning = beginningOf(page);
  for (std::size_t i = bucket.timeline.size(); i > 0; --i) {
    const TimelineItem& item = bucket.timeline.item(i - 1);
    const bool isOlder = page.hasNextPage && (!beginning || item.createdAt < *beginning);
    if (isOlder && !isGap) break;
    const bool isCurrent =
        !isOlder && (isListed(page, item.id) || hasOvertaken(bucket, bucket.overtakingNewest, item.id));
    if (isCurrent || findEntry(state.outbox, item.id)) continue;
    rowsMoved(state, turn, conversationId, bucket.timeline.erase(item.id));
  }
}

/// Older items are found from `page` on.
void continueFrom(TimelineBucket& bucket, TimelinePage& page) {
  bucket.hasOlder = page.hasNextPage && page.nextCursor.has_value();
  bucket.olderCursor = std::move(page.nextCursor);
}

void olderReceived(State& state, Turn& turn, const std::string& conversationId, TimelinePage page) {
  TimelineBucket& bucket = bucketOf(state, conversationId);
  if (lacksChange(bucket, page)) return fetchOlder(state, turn, conversationId, bucket);
  continueFrom(bucket, page);
  dropOvertaken(bucket, bucket.overtakingOlder, page);
  rowsMoved(state, turn, conversationId, bucket.timeline.merge(std::move(page.items)));
}

void newestReceived(State& state, Turn& turn, const std::string& conversationId, TimelinePage page) {
  TimelineBucket& bucket = bucketOf(state, conversationId);
  const KnownConversation* known = findConversation(state.conversations, conversationId);
  if (known) confirmConversation(state, turn, known->conversation);
  const bool isGap = leavesGap(bucket, page);
  dropVanished(state, turn, bucket, conversationId, page, isGap);
  if (isGap) bucket.isOlderVoid = bucket.isLoadingOlder;
  // A newest page that is fetched again must not lead back to older items that are there already.
  if (isGap || !bucket.newest.isLoaded) continueFrom(bucket, page);
  bucket.newest.isLoaded = true;
  bucket.newest.isOutdated = bucket.newest.isOvertaken;
  const auto last = std::find_if(page.items.rbegin(), page.items.rend(), hasTime);
  if (last != page.items.rend()) bucket.completeUntil = last->createdAt;
  for (const TimelineItem& item : page.items) confirmMessage(state, turn, item);
  dropOvertaken(bucket, bucket.overtakingNewest, page);
  rowsMoved(state, turn, conversationId, bucket.timeline.merge(std::move(page.items)));
}

}  // namespace

TimelineBucket& bucketOf(State& state, const std::string& conversationId) {
  return state.timelines.try_emplace(conversationId, TimelineBucket{.timeline = Timeline(state.zone)}).first->second;
}

void rowsMoved(const State& state, Turn& turn, const std::string& conversationId, std::vector<RowSplice> splices) {
  if (conversationId != conversationShown(state)) return;
  const auto found = state.timelines.find(conversationId);
  if (found == state.timelines.end()) return;
  turn.patchRows(conversationId, rowsOf(state, conversationId, found->second.timeline), std::move(splices));
}

void rowOfItemChanged(const State& state, Turn& turn, const std::string& conversationId, std::string_view itemId) {
  const auto found = state.timelines.find(conversationId);
  if (found == state.timelines.end()) return;
  if (const auto row = found->second.timeline.rowOfItem(itemId)) {
    rowsMoved(state, turn, conversationId, {{static_cast<std::int64_t>(*row), 1, 1}});
  }
}

void itemCame(TimelineBucket& bucket, const std::string& itemId) {
  if (bucket.newest.isLoading) bucket.overtakingNewest.push_back(itemId);
  if (bucket.isLoadingOlder) bucket.overtakingOlder.push_back(itemId);
}

bool isOnServer(const State& state, const std::string& conversationId) {
  if (conversationId.empty() || state.identity.visitorId.empty() || isVisitorBlocked(state.website)) return false;
  const bool isPending = state.pending && state.pending->id == conversationId;
  return !isPending && !isUncreated(state, conversationId);
}

void loadShownTimeline(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  if (!isOnServer(state, shown)) return;
  const TimelineBucket& bucket = bucketOf(state, shown);
  if ((bucket.newest.isLoaded && !bucket.newest.isOutdated) || bucket.newest.failure) return;
  fetchNewest(state, turn, shown);
}

void reloadTimelines(State& state, Turn& turn) {
  for (auto& [conversationId, bucket] : state.timelines) {
    bucket.newest.isOutdated = true;
    bucket.newest.isOvertaken = true;
    if (isUncreated(state, conversationId)) continue;
    if (bucket.newest.isLoaded || bucket.newest.failure) fetchNewest(state, turn, conversationId);
  }
}

void loadOlder(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  if (shown.empty()) return;
  TimelineBucket& bucket = bucketOf(state, shown);
  if (!bucket.hasOlder || bucket.isLoadingOlder) return;
  fetchOlder(state, turn, shown, bucket);
  turn.changed(Slice::Conversation);
}

void timelineAnswered(State& state, Turn& turn, const request::LoadTimeline& what, const HttpResult& result) {
  TimelineBucket& bucket = bucketOf(state, what.conversationId);
  (what.isOlder ? bucket.isLoadingOlder : bucket.newest.isLoading) = false;
  turn.changed(Slice::Conversation);
  if (what.isOlder && std::exchange(bucket.isOlderVoid, false)) return;  // it leads on from what was dropped
  bucket.newest.failure.reset();
  TimelinePage page;
  if (const auto failure = result.read(page)) {
    // That what only exists here is not found is no failure (runtime §16), nor is what is asked for again below.
    const bool isAskedAgain = !what.isOlder && bucket.newest.isOvertaken;
    if (!isUncreated(state, what.conversationId) && !isAskedAgain) bucket.newest.failure = toFailure(*failure);
  } else if (what.isOlder) {
    olderReceived(state, turn, what.conversationId, std::move(page));
  } else {
    newestReceived(state, turn, what.conversationId, std::move(page));
  }
  if (!what.isOlder && bucket.newest.isOvertaken) fetchNewest(state, turn, what.conversationId);
}

void awaitNextDay(const State& state, Turn& turn) {
  const std::int64_t local = state.now.ms + std::int64_t{offsetMinutesAt(state.zone, state.now)} * kMinuteMs;
  const std::int64_t sinceMidnight = (local % kDayMs + kDayMs) % kDayMs;
  turn.setTimer(TimerPurpose::NextDay, kDayMs - sinceMidnight);
}

void dayChanged(const State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  const auto found = state.timelines.find(shown);
  const std::int64_t today = localDay(state.zone, state.now);
  for (const std::int64_t renamed : {today - 2, today - 1}) {
    if (found == state.timelines.end()) break;
    if (const auto row = found->second.timeline.rowOfDay(renamed)) {
      rowsMoved(state, turn, shown, {{static_cast<std::int64_t>(*row), 1, 1}});
    }
  }
  turn.changed(Slice::Text);
  awaitNextDay(state, turn);
}

}  // namespace cossistant::flow
