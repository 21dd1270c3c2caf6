#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/storage/stored_value.hpp"

namespace cossistant {

/// The entry of the tab's session storage that holds the id of a visit: one for each visitor of a website
/// (protocol §7.2).
[[nodiscard]] std::string tabSessionKey(std::string_view websiteId, std::string_view visitorId);

/// The value stored under `key`; empty when there is none, or one that is longer than any of ours.
[[nodiscard]] std::string storedTabSession(std::span<const StoredValue> storage, std::string_view key);

}  // namespace cossistant
