#pragma once

#include <memory>
#include <string>
#include <unordered_map>

namespace cossistant::server {

/// Counts what each address holds open, and lets none have more than `most`. Network thread only.
class AddressLeases {
 public:
  /// Counts down when its last copy is gone. May outlive the counts.
  using Lease = std::shared_ptr<const void>;

  explicit AddressLeases(std::size_t most) : most_(most) {}

  /// Null when `address` has as many as it may.
  [[nodiscard]] Lease take(const std::string& address) {
    if ((*counts_)[address] >= most_) return nullptr;
    ++(*counts_)[address];
    // The pointer only has to be something; what matters is the end of its last copy.
    return {counts_.get(), [counts = counts_, address](const void*) {
              if (--(*counts)[address] == 0) counts->erase(address);
            }};
  }

 private:
  std::size_t most_;
  std::shared_ptr<std::unordered_map<std::string, std::size_t>> counts_ =
      std::make_shared<std::unordered_map<std::string, std::size_t>>();
};

}  // namespace cossistant::server
