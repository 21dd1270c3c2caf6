#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace cossistant {

/// Pointers in order, with room at both ends: adding at either costs nothing but now and then a move of all,
/// and in between as many moves as the nearer end is away. What `OwnedList` is made of, once for all types.
class PointerDeque {
 public:
  PointerDeque() = default;
  PointerDeque(PointerDeque&& other) noexcept { swap(other); }
  PointerDeque& operator=(PointerDeque&& other) noexcept {
    swap(other);
    return *this;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// `index` below `size()`.
  [[nodiscard]] const void*& operator[](std::size_t index) noexcept { return slots_[first_ + index]; }
  [[nodiscard]] const void* operator[](std::size_t index) const noexcept { return slots_[first_ + index]; }
  /// Makes `count` null pointers stand in front of `index`, which is at most `size()`.
  void open(std::size_t index, std::size_t count);
  /// Drops the `count` pointers from `index` on.
  void close(std::size_t index, std::size_t count) noexcept;
  void swap(PointerDeque& other) noexcept;

 private:
  std::vector<const void*> slots_;
  std::size_t first_ = 0;  // slot of the first pointer
  std::size_t size_ = 0;
};

/// Constant values in order, each on its own, so that they stay where they are in memory. Costs as
/// `PointerDeque`.
template <class T>
class OwnedList {
 public:
  using Pointer = std::unique_ptr<const T>;

  OwnedList() = default;
  OwnedList(OwnedList&&) noexcept = default;
  OwnedList& operator=(OwnedList&&) noexcept = default;  // exchanges the two
  ~OwnedList() { erase(0, size()); }

  [[nodiscard]] std::size_t size() const noexcept { return pointers_.size(); }
  /// `index` below `size()`.
  [[nodiscard]] const T& operator[](std::size_t index) const noexcept {
    return *static_cast<const T*>(pointers_[index]);
  }

  void insert(std::size_t index, Pointer value) {
    pointers_.open(index, 1);
    pointers_[index] = value.release();
  }
  /// Puts `value` in the place of the one at `index`, which is handed out.
  Pointer exchange(std::size_t index, Pointer value) noexcept {
    return Pointer(static_cast<const T*>(std::exchange(pointers_[index], value.release())));
  }
  /// Removes the value at `index` and hands it out.
  Pointer take(std::size_t index) noexcept {
    Pointer value = exchange(index, nullptr);
    pointers_.close(index, 1);
    return value;
  }
  void erase(std::size_t index, std::size_t count) noexcept {
    for (std::size_t i = index; i < index + count; ++i) exchange(i, nullptr);
    pointers_.close(index, count);
  }

 private:
  PointerDeque pointers_;
};

/// How many of the indices below `size` `isBefore` holds for, when it does for the first ones only. O(log size).
template <class Predicate>
[[nodiscard]] std::size_t countBefore(std::size_t size, Predicate isBefore) noexcept {
  if (size > 0 && isBefore(size - 1)) return size;  // what comes is mostly newer than what is there
  std::size_t first = 0;
  std::size_t last = size;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (isBefore(middle)) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

}  // namespace cossistant
