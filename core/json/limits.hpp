#pragma once

#include <cstddef>

namespace cossistant::json {

/// What a text from outside may cost at most.
struct Limits {
  std::size_t bytes = 4u << 20;      // of the text; never more than 4 GiB
  std::size_t depth = 64;            // of nested objects and arrays
  std::size_t listLength = 100'000;  // elements of one array that is read
};

}  // namespace cossistant::json
