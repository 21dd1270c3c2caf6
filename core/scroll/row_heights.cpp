#include "core/scroll/row_heights.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cossistant {
namespace {

constexpr std::ptrdiff_t kChunkRows = 128;
constexpr double kTallestPx = 1e6;
constexpr double kLateRows = 16;  // that a guess goes by, about

std::size_t sizeAt(std::int64_t value, std::size_t most) {
  return std::min(static_cast<std::size_t>(std::max<std::int64_t>(value, 0)), most);
}

double sumOf(const std::vector<float>& heights, std::size_t end) {
  double sum = 0;
  for (std::size_t i = 0; i < end; ++i) sum += static_cast<double>(heights[i]);
  return sum;
}

}  // namespace

void RowHeights::Chunk::sum() noexcept { total = sumOf(heights, heights.size()); }

double RowHeights::guessPx() const noexcept { return std::floor(guessPx_ + 0.5); }

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
    const auto height = static_cast<float>(px >= 0 ? std::min(px, kTallestPx) : guessPx());
    if (chunk.heights[row] == height) return;  // as nearly always: what is drawn is measured with every drawing
    chunk.heights[row] = height;
    guessPx_ += (static_cast<double>(height) - guessPx_) / kLateRows;
    return chunk.sum();
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
  auto& heights = chunk->heights;
  heights.insert(heights.begin() + static_cast<std::ptrdiff_t>(at), count, static_cast<float>(guessPx()));
  std::vector<Chunk> rest;
  if (std::ssize(heights) > 2 * kChunkRows) {
    for (auto from = heights.begin() + kChunkRows; from != heights.end();) {
      const auto to = from + std::min<std::ptrdiff_t>(kChunkRows, heights.end() - from);
      rest.push_back({{from, to}, 0});
      rest.back().sum();
      from = to;
    }
    heights.resize(static_cast<std::size_t>(kChunkRows));
  }
  chunk->sum();
  chunks_.insert(chunk + 1, std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
}

void RowHeights::erase(std::size_t at, std::size_t count) {
  if (count == 0) return;
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
    chunk.sum();
    count -= gone;
    at = 0;
  }
  std::erase_if(chunks_, [](const Chunk& chunk) { return chunk.heights.empty(); });
}

}  // namespace cossistant
