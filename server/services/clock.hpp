#pragma once

#include <functional>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// Where services take the time from, so that tests can say what time it is.
using Clock = std::function<Timestamp()>;

/// The time of this machine.
[[nodiscard]] Timestamp systemNow();

}  // namespace cossistant::server
