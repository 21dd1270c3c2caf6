#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace cossistant {

/// The newest of the ids that were added. O(log kMost).
class RecentIds {
 public:
  static constexpr std::size_t kMost = 256;

  RecentIds() = default;
  RecentIds(const RecentIds&) = delete;
  RecentIds& operator=(const RecentIds&) = delete;

  /// Says whether `id` is none of the newest; then it takes the place of the oldest.
  bool add(const std::string& id);

 private:
  std::set<std::string> ids_;
  std::vector<std::set<std::string>::const_iterator> order_;  // a ring once it is full
  std::size_t oldest_ = 0;
};

}  // namespace cossistant
