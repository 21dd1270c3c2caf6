#include "core/json/codec.hpp"

#include <utility>

#include "core/json/read_walk.hpp"
#include "core/json/tape.hpp"
#include "core/json/write_walk.hpp"

namespace cossistant::json {

std::optional<Error> Codec::read(std::string_view text, const Limits& limits, Diagnostics* forgiven, void* value,
                                 Fields::Describe describe) {
  Tape tape;
  if (std::optional<Error> error = tape.parse(text, limits)) return error;
  if (tape.kind(0) != '{') return Error{ErrorCode::WrongShape, "expected an object"};
  ReadWalk walk(tape, limits.listLength, forgiven);
  Fields fields(walk);
  describe(fields, value);
  return walk.error();
}

std::string Codec::write(void* value, Fields::Describe describe) {
  WriteWalk walk;
  Fields fields(walk);
  return walk.root(fields, value, describe);
}

}  // namespace cossistant::json
