#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/model/timeline_item.hpp"
#include "core/timeline/owned_list.hpp"

namespace cossistant {

/// Where an item stands among the others: by time, and of one time the earlier arrival first.
struct ItemPlace {
  Timestamp time;
  std::int64_t arrival = 0;
  auto operator<=>(const ItemPlace&) const = default;
};

/// An item with the number it arrived under. Never changed: what replaces it is another one.
struct StoredItem final : TimelineItem {
  StoredItem(TimelineItem item, std::int64_t arrival) : TimelineItem(std::move(item)), arrival(arrival) {}
  [[nodiscard]] ItemPlace place() const noexcept { return {createdAt, arrival}; }

  const std::int64_t arrival;
};
using StoredItemPtr = std::unique_ptr<const StoredItem>;

/// What an operation on an `ItemStore` moved.
struct ItemChanges {
  std::vector<ItemPlace> places;       // where something came, went or was replaced; in order
  std::vector<StoredItemPtr> retired;  // what went, kept so that pointers to it can still be compared
};

/// The items of one conversation in order, each id once (runtime §3). An item that is replaced keeps its
/// arrival number, so it stays in front of, or behind, the others of its instant.
///
/// Costs in n stored items: looking up O(log n); adding at either end O(log n) and in between as many
/// moves of pointers as the nearer end is away.
class ItemStore {
 public:
  /// Adds what is new and replaces what differs. Ignored are items that are there already just so, that have no
  /// id, or that have the id of a later one of `items`.
  ItemChanges merge(std::vector<TimelineItem> items);
  ItemChanges erase(std::string_view id);
  /// As erasing `id` and merging `item`, which, when it is new, arrives under the number of the erased.
  ItemChanges replace(std::string_view id, TimelineItem item);

  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
  /// `index` below `size()`, oldest first.
  [[nodiscard]] const StoredItem& at(std::size_t index) const noexcept { return items_[index]; }
  [[nodiscard]] const StoredItem* find(std::string_view id) const noexcept;
  /// Whether one of them asks for an address, or says that it was given.
  [[nodiscard]] bool hasIdentification() const noexcept { return identifications_ > 0; }
  /// How many items stand before `place`.
  [[nodiscard]] std::size_t countBefore(ItemPlace place) const noexcept;

 private:
  void absorb(TimelineItem item, std::int64_t arrival, ItemChanges& changes);
  void remove(const StoredItem& item, ItemChanges& changes);

  OwnedList<StoredItem> items_;  // by place
  PointerDeque byId_;            // the same items
  std::int64_t arrivals_ = 0;
  std::int64_t identifications_ = 0;  // items of that type
};

}  // namespace cossistant
