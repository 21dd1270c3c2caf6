#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/storage/stored_value.hpp"
#include "core/time/timestamp.hpp"

namespace cossistant {

/// Local-storage keys are this and the website id (protocol §7.2).
inline constexpr std::string_view kVisitorKeyPrefix = "cossistant_visitor_";

/// Who the visitor was on an earlier page load.
struct StoredVisitor {
  std::string visitorId;  // a ULID
  std::string websiteId;
  std::string publicKey;
  Timestamp storedAt;
  bool operator==(const StoredVisitor&) const = default;
};

/// The entry of this public key, the newest when there are several. Entries of other keys or without one,
/// ids that are no ULID, and text of another shape are passed over: hosts with two widgets keep two visitors.
[[nodiscard]] std::optional<StoredVisitor> chooseStoredVisitor(std::span<const StoredValue> storage,
                                                               std::string_view publicKey);

/// `{"visitorId", "timestamp", "websiteId", "publicKey"}` under the key of the website.
[[nodiscard]] StoredValue storedValue(const StoredVisitor& visitor);

}  // namespace cossistant
