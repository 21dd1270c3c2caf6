#include "core/timeline/item_store.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cossistant {
namespace {

bool standsBefore(const StoredItemPtr& item, ItemPlace place) noexcept { return item->place() < place; }

/// Takes the id from every item that a later one of the same id makes void.
void voidDuplicates(std::vector<TimelineItem>& items) {
  std::set<std::string_view> later;
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    if (!later.insert(item->id).second) item->id.clear();
  }
}

}  // namespace

ItemChanges ItemStore::merge(std::vector<TimelineItem> items) {
  if (items.size() > 1) voidDuplicates(items);
  ItemChanges changes;
  std::vector<StoredItemPtr> added;
  for (TimelineItem& item : items) absorb(std::move(item), arrivals_++, added, changes);
  insert(std::move(added), changes);
  return changes;
}

ItemChanges ItemStore::erase(std::string_view id) {
  ItemChanges changes;
  if (const StoredItem* item = find(id)) remove(*item, changes);
  return changes;
}

ItemChanges ItemStore::replace(std::string_view id, TimelineItem item) {
  ItemChanges changes;
  std::vector<StoredItemPtr> added;
  std::int64_t arrival = arrivals_++;
  const StoredItem* replaced = find(id);
  if (replaced && id != item.id) {
    arrival = replaced->arrival;
    remove(*replaced, changes);
  }
  absorb(std::move(item), arrival, added, changes);
  insert(std::move(added), changes);
  return changes;
}

const StoredItem* ItemStore::find(std::string_view id) const noexcept {
  const auto found = byId_.find(id);
  return found == byId_.end() ? nullptr : *found;
}

std::size_t ItemStore::countBefore(ItemPlace place) const noexcept {
  return static_cast<std::size_t>(std::lower_bound(items_.begin(), items_.end(), place, standsBefore) - items_.begin());
}

/// Gives the store `item`, under `arrival` when it is new. What needs a place of its own goes to `added`.
void ItemStore::absorb(TimelineItem item, std::int64_t arrival, std::vector<StoredItemPtr>& added,
                       ItemChanges& changes) {
  if (item.id.empty()) return;
  const StoredItem* known = find(item.id);
  if (known && *known == item) return;
  if (known && known->createdAt == item.createdAt) {
    StoredItemPtr& slot = items_[countBefore(known->place())];
    auto next = std::make_unique<const StoredItem>(std::move(item), known->arrival);
    byId_.insert(byId_.erase(byId_.find(known)), next.get());
    changes.places.push_back(next->place());
    changes.retired.push_back(std::exchange(slot, std::move(next)));
    return;
  }
  if (known) {
    arrival = known->arrival;
    remove(*known, changes);
  }
  added.push_back(std::make_unique<const StoredItem>(std::move(item), arrival));
}

void ItemStore::remove(const StoredItem& item, ItemChanges& changes) {
  const auto slot = items_.begin() + static_cast<std::ptrdiff_t>(countBefore(item.place()));
  byId_.erase(&item);
  changes.places.push_back(item.place());
  changes.retired.push_back(std::move(*slot));
  items_.erase(slot);
}

/// Puts `added` in their places, and those that go between the same two items there at once: a page in
/// front of everything costs the page.
void ItemStore::insert(std::vector<StoredItemPtr> added, ItemChanges& changes) {
  for (const StoredItemPtr& item : added) {
    byId_.insert(item.get());
    changes.places.push_back(item->place());
  }
  std::sort(added.begin(), added.end(),
            [](const StoredItemPtr& a, const StoredItemPtr& b) { return a->place() < b->place(); });
  for (auto first = added.begin(); first != added.end();) {
    const auto gap = std::lower_bound(items_.begin(), items_.end(), (*first)->place(), standsBefore);
    const auto last =
        gap == items_.end() ? added.end() : std::lower_bound(first, added.end(), (*gap)->place(), standsBefore);
    items_.insert(gap, std::make_move_iterator(first), std::make_move_iterator(last));
    first = last;
  }
}

}  // namespace cossistant
