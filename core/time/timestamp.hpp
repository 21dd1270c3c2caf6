#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cossistant {

/// An instant: Unix time in milliseconds, UTC. On the wire an ISO-8601 string (protocol §5).
struct Timestamp {
  std::int64_t ms = 0;
  auto operator<=>(const Timestamp&) const = default;
};

/// Reads `YYYY-MM-DDTHH:MM[:SS[.fraction]](Z|±HH[[:]MM])`; digits beyond milliseconds are cut.
/// Nothing when the text is anything else or names a day that does not exist.
[[nodiscard]] std::optional<Timestamp> parseIsoTime(std::string_view text) noexcept;

/// `2026-11-22T07:54:00.000Z`: always UTC, always three fraction digits, years 0000 to 9999.
[[nodiscard]] std::string formatIsoTime(Timestamp time);

}  // namespace cossistant
