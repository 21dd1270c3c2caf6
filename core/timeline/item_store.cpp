#include "core/timeline/item_store.hpp"

#include <utility>

namespace cossistant {
namespace {

/// Notes that something came, went or was replaced at `place`. Pages come in order, so there is little to move.
void addPlace(ItemChanges& changes, ItemPlace place) {
  std::vector<ItemPlace>& places = changes.places;
  places.push_back(place);
  for (std::size_t i = places.size() - 1; i > 0 && places[i] < places[i - 1]; --i) std::swap(places[i], places[i - 1]);
}

const TimelineItem& itemAt(const PointerDeque& items, std::size_t index) noexcept {
  return *static_cast<const TimelineItem*>(items[index]);
}

/// How many of `items`, which are ordered by id, stand before `id`.
std::size_t countBeforeId(const PointerDeque& items, std::string_view id) noexcept {
  return countBefore(items.size(), [&](std::size_t index) { return itemAt(items, index).id < id; });
}

bool hasId(const PointerDeque& items, std::size_t index, std::string_view id) noexcept {
  return index < items.size() && itemAt(items, index).id == id;
}

void insertPointer(PointerDeque& items, std::size_t index, const TimelineItem* item) {
  items.open(index, 1);
  items[index] = item;
}

/// Takes the id from every item that a later one of the same id makes void.
void voidDuplicates(std::vector<TimelineItem>& items) {
  PointerDeque later;  // by id
  for (auto item = items.rbegin(); item != items.rend(); ++item) {
    const std::size_t index = countBeforeId(later, item->id);
    if (hasId(later, index, item->id)) {
      item->id.clear();
    } else {
      insertPointer(later, index, &*item);
    }
  }
}

}  // namespace

ItemChanges ItemStore::merge(std::vector<TimelineItem> items) {
  if (items.size() > 1) voidDuplicates(items);
  ItemChanges changes;
  for (TimelineItem& item : items) absorb(std::move(item), arrivals_++, changes);
  return changes;
}

ItemChanges ItemStore::erase(std::string_view id) {
  ItemChanges changes;
  if (const StoredItem* item = find(id)) remove(*item, changes);
  return changes;
}

ItemChanges ItemStore::replace(std::string_view id, TimelineItem item) {
  ItemChanges changes;
  std::int64_t arrival = arrivals_++;
  const StoredItem* replaced = find(id);
  if (replaced && id != item.id) {
    arrival = replaced->arrival;
    remove(*replaced, changes);
  }
  absorb(std::move(item), arrival, changes);
  return changes;
}

const StoredItem* ItemStore::find(std::string_view id) const noexcept {
  const std::size_t index = countBeforeId(byId_, id);
  return hasId(byId_, index, id) ? &static_cast<const StoredItem&>(itemAt(byId_, index)) : nullptr;
}

std::size_t ItemStore::countBefore(ItemPlace place) const noexcept {
  return cossistant::countBefore(items_.size(), [&](std::size_t index) { return items_[index].place() < place; });
}

/// Gives the store `item`, under `arrival` when it is new.
void ItemStore::absorb(TimelineItem item, std::int64_t arrival, ItemChanges& changes) {
  if (item.id.empty()) return;
  const StoredItem* known = find(item.id);
  // A time that could not be read counts as 0, and moves nothing that has a place.
  if (known && item.createdAt == Timestamp{}) item.createdAt = known->createdAt;
  if (known && *known == item) return;
  if (known) {
    arrival = known->arrival;
    remove(*known, changes);
  }
  auto next = std::make_unique<const StoredItem>(std::move(item), arrival);
  const ItemPlace place = next->place();
  if (next->type == ItemType::Identification) ++identifications_;
  addPlace(changes, place);
  insertPointer(byId_, countBeforeId(byId_, next->id), next.get());
  items_.insert(countBefore(place), std::move(next));
}

void ItemStore::remove(const StoredItem& item, ItemChanges& changes) {
  if (item.type == ItemType::Identification) --identifications_;
  byId_.close(countBeforeId(byId_, item.id), 1);
  addPlace(changes, item.place());
  changes.retired.push_back(items_.take(countBefore(item.place())));
}

}  // namespace cossistant
