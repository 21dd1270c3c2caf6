#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/time/timestamp.hpp"

/// What a field can be that has no fields itself.

namespace cossistant::json {

/// JSON text that is kept as it is: open objects such as `metadata`, and whatever a newer server adds.
/// Compact, valid UTF-8.
struct Raw {
  std::string text;
  bool operator==(const Raw&) const = default;
};

/// A JSON number as it was written, such as `48.8566`: for what is passed on and never computed with.
struct Number {
  std::string text;
  bool operator==(const Number&) const = default;
};

/// What stands for an empty optional.
enum class Absence : std::uint8_t {
  Null,  // written as null; null and a missing name both read as empty
  Omit,  // left out; null and a missing name both read as empty
};

/// The names of an enum's values, in order of their numbers from 0. Specialise next to the enum.
template <class E>
std::span<const std::string_view> enumNames();

/// What a scalar field is.
enum class Kind : std::uint8_t { Text, Flag, Whole, Number, Time, Raw };

constexpr Kind kindOf(const std::string&) { return Kind::Text; }
constexpr Kind kindOf(const bool&) { return Kind::Flag; }
constexpr Kind kindOf(const std::int64_t&) { return Kind::Whole; }
constexpr Kind kindOf(const Number&) { return Kind::Number; }
constexpr Kind kindOf(const Timestamp&) { return Kind::Time; }
constexpr Kind kindOf(const Raw&) { return Kind::Raw; }

}  // namespace cossistant::json
