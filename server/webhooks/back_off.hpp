#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace cossistant::server {

/// How long to wait after the `attempts`th attempt, counted from 1, has failed. Nothing after the last, which is about
/// a day after the first.
[[nodiscard]] std::optional<std::chrono::seconds> waitAfter(std::int64_t attempts) noexcept;

}  // namespace cossistant::server
