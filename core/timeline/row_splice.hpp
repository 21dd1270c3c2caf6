#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/json/fields.hpp"

namespace cossistant {

/// Replaces `removed` rows from `at` on by `inserted` new ones. Splices apply in order.
struct RowSplice {
  std::int64_t at = 0;
  std::int64_t removed = 0;
  std::int64_t inserted = 0;
  bool operator==(const RowSplice&) const = default;
};

/// How the rows of one timeline moved.
struct RowPatch {
  std::string conversationId;
  std::int64_t rowCount = 0;  // after the patch
  std::vector<RowSplice> splices;
};

void describe(json::Fields& fields, RowSplice& splice);
/// For writing alone.
void describe(json::Fields& fields, RowPatch& patch);

}  // namespace cossistant
