#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/timeline_item.hpp"
#include "core/time/zone.hpp"
#include "core/timeline/classify.hpp"
#include "core/timeline/grouping.hpp"
#include "core/timeline/item_store.hpp"
#include "core/timeline/owned_list.hpp"
#include "core/timeline/row_splice.hpp"

namespace cossistant {

/// The items of one conversation and the rows they are drawn as, kept in step.
///
/// Items are ordered by `createdAt`; those of one instant by arrival, which an item that is replaced keeps.
/// Items without id are ignored. Hidden items are kept but make no row. The rows are at all
/// times those that `groupTimeline` makes of the shown items, but that a row keeps its name as long as the item is in
/// it that it was named after: who reads it still reads the same row when history comes before it.
///
/// Every operation tells how the rows moved: the fewest rows of each neighbourhood that it touched, and
/// nothing for what changed nothing that is drawn. Splices apply in the order given.
///
/// Costs follow the change: an operation regroups the rows on both sides of what came, went or was
/// replaced. Appending costs the last group, prepending a page costs the page and the first group; amid
/// the history, pointers behind or before are moved over besides. With n items an id is found in O(log n).
class Timeline {
 public:
  /// `isShown` tells which items are not hidden.
  explicit Timeline(ZoneOffsets zone = {}, ShownRule isShown = &cossistant::isShown);

  /// Adds the item, or replaces entirely the one of its id (runtime §3). The same as it is: nothing.
  [[nodiscard]] std::vector<RowSplice> upsert(TimelineItem item);
  /// As `upsert` of every item of a page, wherever in the history it belongs, in one step. Of items that
  /// share an id the last counts.
  [[nodiscard]] std::vector<RowSplice> merge(std::vector<TimelineItem> page);
  [[nodiscard]] std::vector<RowSplice> erase(std::string_view id);
  /// The server's `item` takes the place of the one that was shown before it was confirmed; its own
  /// `createdAt` decides where it stands. Just `upsert` when `optimisticId` is not there or the same.
  [[nodiscard]] std::vector<RowSplice> replace(std::string_view optimisticId, TimelineItem item);
  /// Replaces the part at `partIndex`, or adds it when it is the next one. Nothing for an unknown item or
  /// any other index. An item whose text is that of its text parts keeps it so.
  [[nodiscard]] std::vector<RowSplice> updatePart(std::string_view itemId, std::int64_t partIndex, Part part);

  /// Number of items, hidden ones included.
  [[nodiscard]] std::size_t size() const noexcept { return items_.size(); }
  /// The item at `index` below `size()`, oldest first. O(1).
  [[nodiscard]] const TimelineItem& item(std::size_t index) const noexcept { return items_.at(index); }
  /// The item of that id, hidden or not, or null. Valid until the next operation.
  [[nodiscard]] const TimelineItem* find(std::string_view id) const noexcept { return items_.find(id); }
  /// Whether an item of type `identification` is there, hidden or not. O(1).
  [[nodiscard]] bool hasIdentification() const noexcept { return items_.hasIdentification(); }
  /// The last item that is shown, or null. O(1).
  [[nodiscard]] const TimelineItem* newest() const noexcept;

  [[nodiscard]] std::size_t rowCount() const noexcept { return rows_.size(); }
  /// The row at `index` below `rowCount()`. Valid until the next operation. O(1).
  [[nodiscard]] const Row& row(std::size_t index) const noexcept { return rows_[index]; }
  /// Index of the row that shows the item, for redrawing it when its delivery changes. O(log n).
  [[nodiscard]] std::optional<std::size_t> rowOfItem(std::string_view id) const noexcept;
  /// How many rows begin at `at` or before, a separator with the row that it announces. O(log n).
  [[nodiscard]] std::size_t rowsBegunBy(Timestamp at) const noexcept;
  /// Index of the separator of a local day (days since 1970-01-01), for renaming it at midnight. O(log n).
  [[nodiscard]] std::optional<std::size_t> rowOfDay(std::int64_t day) const noexcept;

 private:
  /// Rows from `first` up to but not including `last`.
  struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Stretch&) const = default;
  };

  [[nodiscard]] std::size_t firstRowFrom(ItemPlace place) const noexcept;
  [[nodiscard]] Stretch neighbourhoodOf(ItemPlace place) const noexcept;
  [[nodiscard]] std::vector<Stretch> neighbourhoodsOf(const std::vector<ItemPlace>& places) const;
  [[nodiscard]] std::vector<Row> regroup(Stretch stretch) const;
  void keepNames(Stretch stretch, std::vector<Row>& rows) const;
  [[nodiscard]] std::vector<RowSplice> settle(const ItemChanges& changes);

  ZoneOffsets zone_;
  ShownRule isShown_;
  ItemStore items_;
  OwnedList<Row> rows_;
};

}  // namespace cossistant
