#include "core/timeline/owned_list.hpp"

#include <algorithm>

namespace cossistant {

void PointerDeque::open(std::size_t index, std::size_t count) {
  const bool isFront = index < size_ - index;
  const std::size_t room = isFront ? first_ : slots_.size() - first_ - size_;
  if (room < count) {
    // As much room at each end as there are pointers, so that growing costs each of them a few moves at most.
    const std::size_t margin = size_ + count;
    std::vector<const void*> slots(3 * margin);
    const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(first_);
    std::copy(begin, begin + static_cast<std::ptrdiff_t>(size_), slots.begin() + static_cast<std::ptrdiff_t>(margin));
    slots_.swap(slots);
    first_ = margin;
  }
  const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(first_);
  const auto gap = begin + static_cast<std::ptrdiff_t>(index);
  const auto added = static_cast<std::ptrdiff_t>(count);
  if (isFront) {
    std::copy(begin, gap, begin - added);
    first_ -= count;
    std::fill(gap - added, gap, nullptr);
  } else {
    const auto end = begin + static_cast<std::ptrdiff_t>(size_);
    std::copy_backward(gap, end, end + added);
    std::fill(gap, gap + added, nullptr);
  }
  size_ += count;
}

void PointerDeque::close(std::size_t index, std::size_t count) noexcept {
  const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(first_);
  const auto gap = begin + static_cast<std::ptrdiff_t>(index);
  const auto dropped = static_cast<std::ptrdiff_t>(count);
  if (index < size_ - index - count) {
    std::copy_backward(begin, gap, gap + dropped);
    first_ += count;
  } else {
    std::copy(gap + dropped, begin + static_cast<std::ptrdiff_t>(size_), gap);
  }
  size_ -= count;
}

void PointerDeque::swap(PointerDeque& other) noexcept {
  slots_.swap(other.slots_);
  std::swap(first_, other.first_);
  std::swap(size_, other.size_);
}

}  // namespace cossistant
