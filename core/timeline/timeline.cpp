#include "core/timeline/timeline.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/timeline/message_text.hpp"

namespace cossistant {
namespace {

/// The place of an item of a row. Rows of a timeline point to its stored items, and to nothing else.
ItemPlace placeOf(const TimelineItem* item) noexcept { return static_cast<const StoredItem*>(item)->place(); }

/// Where the row at `index` begins; a separator begins with the row that follows it.
ItemPlace startOf(const OwnedList<Row>& rows, std::size_t index) noexcept {
  const Row& row = rows[index].items.empty() ? rows[index + 1] : rows[index];
  return placeOf(row.items.front());
}

bool isSameName(const Row& a, const Row& b) noexcept {
  return a.named && b.named && placeOf(a.named) == placeOf(b.named);
}

bool endsBy(const Row& row, ItemPlace place) noexcept {
  return row.items.empty() || placeOf(row.items.back()) <= place;
}

/// Puts the rows of `next` from `from` up to `to` in the place of the `removed` rows at `at`.
void replaceRows(OwnedList<Row>& rows, std::size_t at, std::size_t removed, std::vector<Row>& next, std::size_t from,
                 std::size_t to) {
  for (; from < to; ++from, ++at) {
    auto row = std::make_unique<const Row>(std::move(next[from]));
    if (removed > 0) {
      rows.exchange(at, std::move(row));
      --removed;
    } else {
      rows.insert(at, std::move(row));
    }
  }
  rows.erase(at, removed);
}

}  // namespace

Timeline::Timeline(ZoneOffsets zone, ShownRule isShown) : zone_(std::move(zone)), isShown_(isShown) {}

std::vector<RowSplice> Timeline::upsert(TimelineItem item) {
  std::vector<TimelineItem> page;
  page.push_back(std::move(item));
  return merge(std::move(page));
}

std::vector<RowSplice> Timeline::merge(std::vector<TimelineItem> page) { return settle(items_.merge(std::move(page))); }

std::vector<RowSplice> Timeline::erase(std::string_view id) { return settle(items_.erase(id)); }

std::vector<RowSplice> Timeline::replace(std::string_view optimisticId, TimelineItem item) {
  return settle(items_.replace(optimisticId, std::move(item)));
}

std::vector<RowSplice> Timeline::updatePart(std::string_view itemId, std::int64_t partIndex, Part part) {
  const TimelineItem* known = find(itemId);
  if (!known || partIndex < 0 || partIndex > static_cast<std::int64_t>(known->parts.size())) return {};
  TimelineItem item = *known;
  setPart(item, static_cast<std::size_t>(partIndex), std::move(part));
  return upsert(std::move(item));
}

const TimelineItem* Timeline::newest() const noexcept {
  return rows_.size() == 0 ? nullptr : rows_[rows_.size() - 1].items.back();
}

std::optional<std::size_t> Timeline::rowOfItem(std::string_view id) const noexcept {
  const StoredItem* item = items_.find(id);
  if (!item || !isShown_(*item)) return std::nullopt;
  // The row that begins with the item, or else the one before: the last that begins no later.
  std::size_t index = firstRowFrom(item->place());
  if (index == rows_.size() || item->place() < startOf(rows_, index)) return index - 1;
  return rows_[index].items.empty() ? index + 1 : index;
}

std::size_t Timeline::rowsBegunBy(Timestamp at) const noexcept {
  return countBefore(rows_.size(), [&](std::size_t index) { return startOf(rows_, index).time <= at; });
}

std::optional<std::size_t> Timeline::rowOfDay(std::int64_t day) const noexcept {
  const std::size_t found = countBefore(rows_.size(), [&](std::size_t index) { return rows_[index].day < day; });
  if (found == rows_.size() || rows_[found].day != day) return std::nullopt;
  return found;
}

/// Index of the first row that begins at `place` or later.
std::size_t Timeline::firstRowFrom(ItemPlace place) const noexcept {
  return countBefore(rows_.size(), [&](std::size_t index) { return startOf(rows_, index) < place; });
}

/// From the row of the nearest item before `place` to the row of the nearest one after it. Nothing else can
/// be moved by what happens at `place`, since grouping looks at neighbours alone.
Timeline::Stretch Timeline::neighbourhoodOf(ItemPlace place) const noexcept {
  const std::size_t from = firstRowFrom(place);
  Stretch stretch;
  stretch.first = from == 0 ? 0 : from - 1;
  stretch.last = stretch.first;
  while (stretch.last < rows_.size() && endsBy(rows_[stretch.last], place)) ++stretch.last;
  if (stretch.last < rows_.size()) ++stretch.last;
  return stretch;
}

/// The neighbourhoods of all `places`, which are in order, those that share a row made one.
std::vector<Timeline::Stretch> Timeline::neighbourhoodsOf(const std::vector<ItemPlace>& places) const {
  std::vector<Stretch> stretches;
  for (const ItemPlace place : places) {
    const Stretch next = neighbourhoodOf(place);
    if (!stretches.empty() && (next.first < stretches.back().last || next == stretches.back())) {
      stretches.back().last = std::max(stretches.back().last, next.last);
    } else {
      stretches.push_back(next);
    }
  }
  return stretches;
}

/// The rows that stand in place of `stretch` now. Its outermost items have not changed, or there is nothing
/// beyond them, so they bound the items that belong to it.
std::vector<Row> Timeline::regroup(Stretch stretch) const {
  std::size_t first = 0;
  std::size_t last = items_.size();
  std::optional<std::int64_t> openDay;
  if (stretch.first > 0) {
    first = items_.countBefore(placeOf(rows_[stretch.first].items.front()));
    openDay = rows_[stretch.first].day;
  }
  if (stretch.last < rows_.size()) last = items_.countBefore(placeOf(rows_[stretch.last - 1].items.back())) + 1;

  std::vector<const TimelineItem*> shown;
  shown.reserve(last - first);
  for (std::size_t index = first; index < last; ++index) {
    if (isShown_(items_.at(index))) shown.push_back(&items_.at(index));
  }
  std::vector<Row> rows = groupTimeline(shown, zone_, openDay);
  if (stretch.first > 0) rows.front().begins = rows_[stretch.first].begins;
  if (stretch.last < rows_.size()) rows.back().ends = rows_[stretch.last - 1].ends;
  keepNames(stretch, rows);
  return rows;
}

/// Names `rows` as those of `stretch` are named that they take the place of. Of names that come together the first
/// stays.
void Timeline::keepNames(Stretch stretch, std::vector<Row>& rows) const {
  std::vector<ItemPlace> names;
  for (std::size_t index = stretch.first; index < stretch.last; ++index) {
    if (rows_[index].named) names.push_back(placeOf(rows_[index].named));
  }
  for (Row& row : rows) {
    const auto isName = [&](const TimelineItem* item) {
      return std::binary_search(names.begin(), names.end(), placeOf(item));
    };
    const auto name = std::find_if(row.items.begin(), row.items.end(), isName);
    if (name != row.items.end()) row.named = *name;
  }
}

/// Brings the rows in step with the items after `changes`. Rows point to replaced items until then, which
/// is why `changes` holds on to those: rows are the same if and only if they point to the same items.
std::vector<RowSplice> Timeline::settle(const ItemChanges& changes) {
  const std::vector<Stretch> stretches = neighbourhoodsOf(changes.places);
  std::vector<RowSplice> splices;
  // From the last to the first, so that every stretch still counts as it was found.
  for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
    std::vector<Row> next = regroup(*stretch);
    std::size_t first = stretch->first;
    std::size_t last = stretch->last;
    std::size_t from = 0;
    std::size_t to = next.size();
    for (; first < last && from < to && rows_[first] == next[from]; ++from) ++first;
    for (; first < last && from < to && rows_[last - 1] == next[to - 1]; --to) --last;
    // A row that history has come before is still that row: what is known of it must not go to another.
    const bool isMore = to - from > 1 || last - first > 1;
    if (first < last && from < to && isMore && isSameName(rows_[last - 1], next[to - 1])) {
      splices.push_back({static_cast<std::int64_t>(--last), 1, 1});
      --to;
      replaceRows(rows_, last, 1, next, to, to + 1);
    }
    if (first == last && from == to) continue;
    splices.push_back({static_cast<std::int64_t>(first), static_cast<std::int64_t>(last - first),
                       static_cast<std::int64_t>(to - from)});
    replaceRows(rows_, first, last - first, next, from, to);
  }
  return splices;
}

}  // namespace cossistant
