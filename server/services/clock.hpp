#pragma once

#include <functional>

#include "core/time/timestamp.hpp"

namespace cossistant::server {

/// Where services take the time from, so that tests can say what time it is.
using Clock = std::function<Timestamp()>;

/// The time of this machine.
[[nodiscard]] Timestamp systemNow();

/// A clock that shows what `clock` does, and a millisecond more each time while that is before what it showed last.
/// Timelines and cursors are ordered by time, so an item must not get a place before those that are there already.
/// Nor does it ever show a time before `start`. One thread at a time.
[[nodiscard]] Clock neverBackwards(Clock clock, Timestamp start = {});

}  // namespace cossistant::server
