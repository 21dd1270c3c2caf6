#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cossistant {

/// Random bytes that the host hands in with an input: enough for one ULID and one conversation id.
/// The core draws no randomness of its own, so a recorded input makes the same ids again.
struct Entropy {
  std::array<std::uint8_t, 10> ulid{};
  std::array<std::uint8_t, 10> conversationId{};
  bool operator==(const Entropy&) const = default;
};

/// Reads 40 lower- or upper-case hex digits. Nothing when the text is anything else.
[[nodiscard]] std::optional<Entropy> parseEntropy(std::string_view hex) noexcept;

}  // namespace cossistant
