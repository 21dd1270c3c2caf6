#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/time/timestamp.hpp"

namespace cossistant {

/// A 26-character ULID of a time (48 bits of milliseconds) and 80 random bits. Sorts by time.
[[nodiscard]] std::string makeUlid(Timestamp time, const std::array<std::uint8_t, 10>& random);

/// Whether `text` has the shape `^[0-9A-HJKMNP-TV-Z]{26}$` (protocol §2).
[[nodiscard]] bool isUlid(std::string_view text) noexcept;

/// A ULID that is always the same for the same `time` and `content`: for default messages, so that a
/// retry sends the same id (protocol §6). The 80 bits are a hash that is good against accidents, not against
/// somebody who looks for two contents with the same id.
[[nodiscard]] std::string makeContentUlid(Timestamp time, std::string_view content);

}  // namespace cossistant
