#pragma once

#include "core/runtime/action.hpp"
#include "tests/fuzz/answers.hpp"
#include "tests/fuzz/bytes.hpp"

namespace cossistant::fuzzing {

/// What a visitor or a page may ask for, as `bytes` have it.
[[nodiscard]] Action action(Bytes& bytes, const Names& names);

}  // namespace cossistant::fuzzing
