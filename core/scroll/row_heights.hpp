#pragma once

#include <cstddef>
#include <vector>

#include "core/timeline/row_splice.hpp"

namespace cossistant {

/// What a row is taken for that was never drawn, px, while none was.
inline constexpr double kGuessedRowPx = 80;

/// How tall each row of a list is, and so where each begins. Rows that were never measured count as guessed: as tall as
/// those were of late that had been measured when they came.
/// Rows are kept in chunks, so that looking and changing anywhere costs O(rows / 128).
class RowHeights {
 public:
  RowHeights() = default;
  /// `count` rows that nobody has measured.
  explicit RowHeights(std::size_t count) { insert(0, count); }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// What a row is taken for that comes now, whole px.
  [[nodiscard]] double guessPx() const noexcept;
  /// Of all rows, px.
  [[nodiscard]] double total() const noexcept;
  /// Where a row begins, px from the start of the first; of `count()` and beyond, where the last one ends.
  [[nodiscard]] double topOf(std::size_t row) const noexcept;
  /// The row that is `px` from the start; the first for less than 0, the last beyond the end, 0 without rows.
  [[nodiscard]] std::size_t rowAt(double px) const noexcept;

  /// Heights below 0 and what is no number are guessed; rows that are not there are ignored.
  void measure(std::size_t row, double px);
  /// Rows that take the place of others are as tall until they are measured: most are the same, with something more.
  void splice(const RowSplice& splice);

 private:
  struct Chunk {
    std::vector<float> heights;  // px
    double total = 0;
    void sum() noexcept;
  };

  void insert(std::size_t at, std::size_t count);
  void erase(std::size_t at, std::size_t count);

  std::vector<Chunk> chunks_;  // none is empty
  std::size_t count_ = 0;
  double guessPx_ = kGuessedRowPx;
};

}  // namespace cossistant
