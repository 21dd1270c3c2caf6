#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cossistant {

/// The id of a page that shows a conversation before it exists (api §0.3). Never sent.
inline constexpr std::string_view kPendingConversationId = "__pending__";

/// `CO` and 15 upper-case letters or digits, 75 bits of `random` (protocol §6).
[[nodiscard]] std::string makeConversationId(const std::array<std::uint8_t, 10>& random);

}  // namespace cossistant
