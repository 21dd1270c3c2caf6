#include "core/runtime/flow/timelines.hpp"

#include <algorithm>

namespace cossistant::flow {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;

void fetchNewest(State& state, Turn& turn, const std::string& conversationId) {
  TimelineBucket& bucket = bucketOf(state, conversationId);
  if (bucket.newest.isLoading) return;
  bucket.newest.isLoading = true;
  send(turn, request::LoadTimeline{conversationId, false}, getTimeline(state.identity, conversationId, std::nullopt));
  turn.changed(Slice::Conversation);
}

bool isUncreated(const State& state, const std::string& conversationId) {
  return state.uncreated.find(conversationId) != state.uncreated.end();
}

/// Whether older items than this newest page were missed: it does not reach back to anything known.
bool leavesGap(const TimelineBucket& bucket, const TimelinePage& page) {
  if (!bucket.newest.isLoaded || !page.hasNextPage) return false;
  return std::none_of(page.items.begin(), page.items.end(),
                      [&](const TimelineItem& item) { return bucket.timeline.find(item.id) != nullptr; });
}

/// Starts over with what only exists here, so that the rows never show a gap as if nothing were missing.
void startOver(State& state, Turn& turn, const std::string& conversationId) {
  TimelineBucket& bucket = bucketOf(state, conversationId);
  const auto rows = static_cast<std::int64_t>(bucket.timeline.rowCount());
  std::vector<TimelineItem> unsent;
  for (const OutboxEntry& entry : state.outbox.entries) {
    if (entry.item.conversationId == conversationId) unsent.push_back(entry.item);
  }
  bucket.timeline = Timeline(state.zone);
  std::vector<RowSplice> splices = {{0, rows, 0}};
  for (const RowSplice& splice : bucket.timeline.merge(std::move(unsent))) splices.push_back(splice);
  rowsMoved(state, turn, conversationId, std::move(splices));
}

void pageReceived(State& state, Turn& turn, const request::LoadTimeline& what, TimelinePage page) {
  TimelineBucket& bucket = bucketOf(state, what.conversationId);
  const bool isGap = !what.older && leavesGap(bucket, page);
  if (isGap) startOver(state, turn, what.conversationId);
  // A newest page that is fetched again must not lead back to older items that are there already.
  if (what.older || isGap || !bucket.newest.isLoaded) {
    bucket.hasOlder = page.hasNextPage && page.nextCursor.has_value();
    bucket.olderCursor = std::move(page.nextCursor);
  }
  bucket.newest.isLoaded = true;
  rowsMoved(state, turn, what.conversationId, bucket.timeline.merge(std::move(page.items)));
}

}  // namespace

TimelineBucket& bucketOf(State& state, const std::string& conversationId) {
  return state.timelines.try_emplace(conversationId, TimelineBucket{Timeline(state.zone), {}, false, false, {}})
      .first->second;
}

void rowsMoved(const State& state, Turn& turn, const std::string& conversationId, std::vector<RowSplice> splices) {
  if (conversationId != conversationShown(state)) return;
  const auto found = state.timelines.find(conversationId);
  if (found == state.timelines.end()) return;
  turn.patchRows(conversationId, found->second.timeline.rowCount(), std::move(splices));
}

void rowOfItemChanged(const State& state, Turn& turn, const std::string& conversationId, std::string_view itemId) {
  const auto found = state.timelines.find(conversationId);
  if (found == state.timelines.end()) return;
  if (const auto row = found->second.timeline.rowOfItem(itemId)) {
    rowsMoved(state, turn, conversationId, {{static_cast<std::int64_t>(*row), 1, 1}});
  }
}

void loadShownTimeline(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  if (shown.empty() || state.pending || isUncreated(state, shown) || state.identity.visitorId.empty()) return;
  const TimelineBucket& bucket = bucketOf(state, shown);
  if (bucket.newest.isLoaded || bucket.newest.failure) return;
  fetchNewest(state, turn, shown);
}

void reloadTimelines(State& state, Turn& turn) {
  for (auto& [conversationId, bucket] : state.timelines) {
    if (isUncreated(state, conversationId) || !(bucket.newest.isLoaded || bucket.newest.failure)) continue;
    fetchNewest(state, turn, conversationId);
  }
}

void loadOlder(State& state, Turn& turn) {
  const std::string shown = conversationShown(state);
  if (shown.empty()) return;
  TimelineBucket& bucket = bucketOf(state, shown);
  if (!bucket.hasOlder || bucket.isLoadingOlder) return;
  bucket.isLoadingOlder = true;
  send(turn, request::LoadTimeline{shown, true}, getTimeline(state.identity, shown, bucket.olderCursor));
  turn.changed(Slice::Conversation);
}

void timelineAnswered(State& state, Turn& turn, const request::LoadTimeline& what, const HttpResult& result) {
  TimelineBucket& bucket = bucketOf(state, what.conversationId);
  (what.older ? bucket.isLoadingOlder : bucket.newest.isLoading) = false;
  bucket.newest.failure.reset();
  turn.changed(Slice::Conversation);
  TimelinePage page;
  if (const auto failure = result.read(page)) {
    bucket.newest.failure = toFailure(*failure);
  } else {
    pageReceived(state, turn, what, std::move(page));
  }
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
