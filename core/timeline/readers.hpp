#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/json/fields.hpp"
#include "core/people/face.hpp"
#include "core/timeline/row_context.hpp"
#include "core/timeline/timeline.hpp"

/// How far the others have read (ui §3.4, §3.5). In JSON the `Reader` of `js-glue/core/types.ts`.

namespace cossistant {

struct ReaderView {
  Face face;
  std::int64_t seenAtMs = 0;  // Unix time
  bool operator==(const ReaderView&) const = default;
};

/// The group that ends with the last message that was there at `seenAt`, that instant included. Nothing when no
/// message was, and nothing when the group goes on: who stopped in the midst of one is shown nowhere.
/// O(log rows), and the rows without messages that follow the group.
[[nodiscard]] std::optional<std::size_t> groupReadUntil(const Timeline& timeline, Timestamp seenAt) noexcept;

/// The agents who have read up to the end of the group at `index`, and no further. Left out are whoever its first
/// message names as its author, visitors, and agents who are not known. O(marks * (log rows + agents)).
[[nodiscard]] std::vector<ReaderView> readersOf(const Timeline& timeline, std::size_t index, const RowContext& context);

void describe(json::Fields& fields, ReaderView& reader);

}  // namespace cossistant
