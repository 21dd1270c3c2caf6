#pragma once

#include <string>
#include <string_view>

#include "core/json/fields.hpp"
#include "core/json/tape.hpp"

namespace cossistant::json {

/// Reads the value of `kind` that `into` points to, or leaves it and says false when it is something else.
[[nodiscard]] bool readValue(const Tape& tape, Tape::Index node, Kind kind, void* into);

/// Whether a name on the tape is `name`, which has neither quotes nor backslashes.
[[nodiscard]] bool isName(const Tape& tape, Tape::Index node, const char* name);

/// Appends what the string that `literal` begins with says. An escaped half of a surrogate pair is U+FFFD.
void appendUnescaped(std::string& out, std::string_view literal);

/// What the string that `literal` begins with says. `room` holds it when it has escapes, else nothing is copied.
[[nodiscard]] std::string_view textOf(std::string_view literal, std::string& room);

}  // namespace cossistant::json
