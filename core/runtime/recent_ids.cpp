#include "core/runtime/recent_ids.hpp"

#include <utility>

namespace cossistant {

bool RecentIds::add(const std::string& id) {
  const std::size_t before = ids_.size();
  const auto place = ids_.insert(ids_.end(), id);  // ids begin with their time, so that most belong there
  if (ids_.size() == before) return false;
  if (order_.size() < kMost) {
    order_.push_back(place);
  } else {
    ids_.erase(std::exchange(order_[oldest_], place));
    oldest_ = (oldest_ + 1) % kMost;
  }
  return true;
}

}  // namespace cossistant
