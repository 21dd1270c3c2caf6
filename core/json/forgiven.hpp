#pragma once

#include <cstddef>
#include <string>

namespace cossistant::json {

/// What a reading that forgives made do without. It says where something was wrong and what belongs there, never what
/// was there.
struct Forgiven {
  struct Tally {
    std::size_t count = 0;
    std::string first;  // such as `agents[1].lastSeenAt: expected an ISO-8601 time`
  };
  Tally absent;   // values that need not be there, read as though they were not
  Tally leftOut;  // elements of lists that can do without them
};

}  // namespace cossistant::json
