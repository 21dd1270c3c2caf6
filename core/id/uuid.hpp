#pragma once

#include <string>

#include "core/id/entropy.hpp"

namespace cossistant {

/// A random UUID (version 4) of most of `entropy`: whoever makes one makes no other id of it.
[[nodiscard]] std::string makeUuid(const Entropy& entropy);

}  // namespace cossistant
