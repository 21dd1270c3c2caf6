#pragma once

#include <cstdint>

namespace cossistant {

/// Replaces `removed` rows from `at` on by `inserted` new ones. Splices apply in order.
struct RowSplice {
  std::int64_t at = 0;
  std::int64_t removed = 0;
  std::int64_t inserted = 0;
  bool operator==(const RowSplice&) const = default;
};

}  // namespace cossistant
