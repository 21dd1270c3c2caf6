#pragma once

#include <string_view>

#include "core/json/codec.hpp"

namespace cossistant::fuzzing {

/// JSON of any shape.
struct AnyJson {
  json::Raw raw;
};

inline void describe(json::Fields& fields, AnyJson& any) { fields.whole(any.raw); }

/// Whether `text`, of at most 64 MiB, is JSON.
inline bool isJson(std::string_view text) { return json::decode<AnyJson>(text, {.bytes = 64u << 20}).ok(); }

}  // namespace cossistant::fuzzing
