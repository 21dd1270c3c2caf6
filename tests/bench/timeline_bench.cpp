#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/timeline/grouping.hpp"
#include "core/timeline/timeline.hpp"

/// What the timeline costs in conversations of ten, a thousand and a hundred thousand items.

namespace cossistant {
namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;  // 2026-01-01T00:00:00Z
constexpr std::int64_t kPage = 50;

/// A zone with the changes of the clocks that a browser reports for a few years.
ZoneOffsets makeZone() {
  ZoneOffsets zone;
  for (std::int64_t half = 0; half < 20; ++half) {
    zone.transitions.push_back({Timestamp{kStart + (half - 10) * 182 * 86'400'000}, half % 2 == 0 ? 60 : 120});
  }
  return zone;
}

/// The message at `position` of a long conversation: three in a row by the visitor, three by a teammate, 75
/// seconds apart, some of them after a pause.
TimelineItem makeItem(std::int64_t position) {
  TimelineItem item;
  item.id = "01KDV0000000" + std::to_string(10'000'000'000'000 + position);
  item.conversationId = "CO0000000000000000";
  item.organizationId = "01KDV000000000000000000000";
  item.text = "Thank you, that is what I was looking for.";
  item.parts.push_back(TextPart{*item.text, {}});
  const bool byVisitor = (position / 3) % 2 == 0;
  (byVisitor ? item.visitorId : item.userId) = byVisitor ? "01KDV00000000000000000000A" : "01KDV00000000000000000000B";
  item.createdAt = Timestamp{kStart + position * 75'000 + position / 10 * 600'000};
  return item;
}

std::vector<TimelineItem> makeItems(std::int64_t first, std::int64_t last) {
  std::vector<TimelineItem> items;
  for (std::int64_t position = first; position < last; ++position) items.push_back(makeItem(position));
  return items;
}

Timeline makeTimeline(std::int64_t size) {
  Timeline timeline(makeZone());
  (void)timeline.merge(makeItems(0, size));
  return timeline;
}

void groupTimeline(benchmark::State& state) {
  const std::vector<TimelineItem> items = makeItems(0, state.range(0));
  const ZoneOffsets zone = makeZone();
  std::vector<const TimelineItem*> pointers;
  for (const TimelineItem& item : items) pointers.push_back(&item);
  for (auto _ : state) benchmark::DoNotOptimize(cossistant::groupTimeline(pointers, zone));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// One new message at the end. The timeline grows by one with each round; it is made anew before it has
/// grown by a tenth, or by a page where it is small.
void appendItem(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  const std::int64_t most = size + std::max(kPage, size / 10);
  Timeline timeline = makeTimeline(size);
  std::int64_t position = size;
  for (auto _ : state) {
    state.PauseTiming();
    if (position == most) {
      timeline = makeTimeline(size);
      position = size;
    }
    TimelineItem item = makeItem(position++);
    state.ResumeTiming();
    benchmark::DoNotOptimize(timeline.upsert(std::move(item)));
  }
}

/// A page of older items in front. The timeline is made anew as in `appendItem`.
void prependPage(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  const std::int64_t most = 20;  // pages
  Timeline timeline = makeTimeline(size);
  std::int64_t pages = 0;
  for (auto _ : state) {
    state.PauseTiming();
    if (pages == most) {
      timeline = makeTimeline(size);
      pages = 0;
    }
    ++pages;
    std::vector<TimelineItem> page = makeItems(-pages * kPage, -(pages - 1) * kPage);
    state.ResumeTiming();
    benchmark::DoNotOptimize(timeline.merge(std::move(page)));
  }
}

/// A streamed reply grows: the last item is replaced.
void updateLastItem(benchmark::State& state) {
  Timeline timeline = makeTimeline(state.range(0));
  const std::string id = timeline.newest()->id;
  bool odd = false;
  for (auto _ : state) {
    odd = !odd;
    benchmark::DoNotOptimize(timeline.updatePart(id, 0, TextPart{odd ? "Let me see" : "Let me see…", {}}));
  }
}

/// One late item amid the history, and away again.
void insertAndEraseAmid(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  Timeline timeline = makeTimeline(size);
  TimelineItem item = makeItem(size / 2);
  item.id = "late";
  for (auto _ : state) {
    benchmark::DoNotOptimize(timeline.upsert(item));
    benchmark::DoNotOptimize(timeline.erase("late"));
  }
}

BENCHMARK(groupTimeline)->Arg(10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(appendItem)->Arg(10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->Iterations(5'000);
BENCHMARK(prependPage)->Arg(10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->Iterations(100);
BENCHMARK(updateLastItem)->Arg(10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(insertAndEraseAmid)->Arg(10)->Arg(1'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace cossistant
