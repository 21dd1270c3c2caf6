#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "core/json/codec.hpp"
#include "tests/fuzz/any_json.hpp"

/// A text is JSON or it is refused; what is kept of it reads back the same, number for number.

namespace {

using namespace cossistant;

/// A field of every kind, all called alike.
struct Scalars {
  std::optional<std::string> text;
  std::optional<bool> flag;
  std::optional<std::int64_t> whole;
  std::optional<json::Number> number;
  std::optional<Timestamp> time;
  std::vector<std::string> texts;
  std::vector<Scalars> nested;
};

void describe(json::Fields& fields, Scalars& scalars) {
  using enum json::Absence;
  fields.attempt([&] { fields.field("a", scalars.text, Omit); });
  fields.attempt([&] { fields.field("a", scalars.flag, Omit); });
  fields.attempt([&] { fields.field("a", scalars.whole, Omit); });
  fields.attempt([&] { fields.field("a", scalars.number, Omit); });
  fields.attempt([&] { fields.field("a", scalars.time, Omit); });
  fields.attempt([&] { fields.defaulted("a", scalars.texts); });
  fields.attempt([&] { fields.lenientList("a", scalars.nested); });
}

void expect(bool isRight) {
  if (!isRight) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Result<Scalars> scalars = json::decode<Scalars>(text);
  const Result<fuzzing::AnyJson> first = json::decode<fuzzing::AnyJson>(text);
  expect(scalars.ok() == first.ok());
  if (!first.ok()) return 0;
  const std::string written = json::encode(first.value());
  const Result<fuzzing::AnyJson> second = json::decode<fuzzing::AnyJson>(written);
  expect(second.ok() && json::encode(second.value()) == written);
  return 0;
}
