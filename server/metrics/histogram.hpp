#pragma once

#include <array>
#include <cstdint>

namespace cossistant::server {

/// How often something took how long, in the buckets of a Prometheus histogram.
class Histogram {
 public:
  /// Upper bounds in seconds, ascending; what takes longer is in no bucket but in `count`.
  static constexpr std::array<double, 12> kBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                     0.1,   0.25,   0.5,   1,    2.5,   10};

  void add(double seconds) {
    ++count_;
    sum_ += seconds;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
      if (seconds <= kBounds[i]) ++below_[i];
    }
  }
  /// How many took at most `kBounds[i]`.
  [[nodiscard]] const std::array<std::uint64_t, kBounds.size()>& below() const noexcept { return below_; }
  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  [[nodiscard]] double sum() const noexcept { return sum_; }  // seconds

 private:
  std::array<std::uint64_t, kBounds.size()> below_{};
  std::uint64_t count_ = 0;
  double sum_ = 0;
};

}  // namespace cossistant::server
