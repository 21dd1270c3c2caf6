#include "core/scroll/row_heights.hpp"

#include <algorithm>
#include <cmath>

namespace cossistant {
namespace {

constexpr std::size_t kChunkRows = 128;
constexpr double kTallestPx = 1e6;

std::size_t sizeAt(std::int64_t value, std::size_t most) {
  return std::min(static_cast<std::size_t>(std::max<std::int64_t>(value, 0)), most);
}

double sumOf(const std::vector<float>& heights, std::size_t end) {
  double sum = 0;
  for (std::size_t i = 0; i < end; ++i) sum += static_cast<double>(heights[i]);
  return sum;
}

}  // namespace

double RowHeights::total() const noexcept {
  double total = 0;
  for (const Chunk& chunk : chunks_) total += chunk.total;
  return total;
}

double RowHeights::topOf(std::size_t row) const noexcept {
  double top = 0;
  for (const Chunk& chunk : chunks_) {
    if (row < chunk.heights.size()) return top + sumOf(chunk.heights, row);
    row -= chunk.heights.size();
    top += chunk.total;
  }
  return top;
}

std::size_t RowHeights::rowAt(double px) const noexcept {
  if (count_ == 0 || !(px > 0)) return 0;
  std::size_t row = 0;
  for (const Chunk& chunk : chunks_) {
    if (px >= chunk.total) {
      px -= chunk.total;
      row += chunk.heights.size();
      continue;
    }
    for (const float height : chunk.heights) {
      px -= static_cast<double>(height);
      if (px < 0) return row;
      ++row;
    }
  }
  return count_ - 1;
}

void RowHeights::measure(std::size_t row, double px) {
  for (Chunk& chunk : chunks_) {
    if (row >= chunk.heights.size()) {
      row -= chunk.heights.size();
      continue;
    }
    chunk.heights[row] = static_cast<float>(px >= 0 ? std::min(px, kTallestPx) : kGuessedRowPx);
    chunk.total = sumOf(chunk.heights, chunk.heights.size());
    return;
  }
}

void RowHeights::splice(const RowSplice& splice) {
  const std::size_t at = sizeAt(splice.at, count_);
  const std::size_t removed = sizeAt(splice.removed, count_ - at);
  const std::size_t inserted = sizeAt(splice.inserted, static_cast<std::size_t>(-1));
  const std::size_t kept = std::min(removed, inserted);
  erase(at + kept, removed - kept);
  insert(at + kept, inserted - kept);
}

void RowHeights::insert(std::size_t at, std::size_t count) {
  if (count == 0) return;
  count_ += count;
  auto chunk = chunks_.begin();
  // Rows behind a chunk join it, rather than make one of their own each time one is added.
  while (chunk != chunks_.end() && at > chunk->heights.size()) at -= (chunk++)->heights.size();
  if (chunk == chunks_.end()) chunk = chunks_.insert(chunk, Chunk{});
  std::vector<float> heights = std::move(chunk->heights);
  heights.insert(heights.begin() + static_cast<std::ptrdiff_t>(at), count, static_cast<float>(kGuessedRowPx));
  std::vector<Chunk> parts;
  const std::size_t part = heights.size() > 2 * kChunkRows ? kChunkRows : heights.size();
  for (std::size_t from = 0; from < heights.size(); from += part) {
    const auto first = heights.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = heights.begin() + static_cast<std::ptrdiff_t>(std::min(from + part, heights.size()));
    parts.push_back({{first, last}, 0});
    parts.back().total = sumOf(parts.back().heights, parts.back().heights.size());
  }
  *chunk = std::move(parts.front());
  chunks_.insert(chunk + 1, std::make_move_iterator(parts.begin() + 1), std::make_move_iterator(parts.end()));
}

void RowHeights::erase(std::size_t at, std::size_t count) {
  count_ -= count;
  for (Chunk& chunk : chunks_) {
    if (count == 0) break;
    if (at >= chunk.heights.size()) {
      at -= chunk.heights.size();
      continue;
    }
    const std::size_t gone = std::min(count, chunk.heights.size() - at);
    const auto first = chunk.heights.begin() + static_cast<std::ptrdiff_t>(at);
    chunk.heights.erase(first, first + static_cast<std::ptrdiff_t>(gone));
    chunk.total = sumOf(chunk.heights, chunk.heights.size());
    count -= gone;
    at = 0;
  }
  std::erase_if(chunks_, [](const Chunk& chunk) { return chunk.heights.empty(); });
}

}  // namespace cossistant
