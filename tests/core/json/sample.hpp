#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/json/codec.hpp"

/// A type with one field of every kind, for the tests of the codec.

namespace cossistant::json {

enum class Fruit : std::uint8_t { Apple, Pear };

template <>
inline std::span<const std::string_view> enumNames<Fruit>() {
  static constexpr std::string_view kNames[] = {"apple", "pear"};
  return kNames;
}

struct Leaf {
  std::int64_t number = 0;
  bool operator==(const Leaf&) const = default;
};

inline void describe(Fields& fields, Leaf& leaf) { fields.field("number", leaf.number); }

struct Tree {
  std::string name;
  std::optional<Leaf> leaf;
  std::vector<Leaf> leaves;
  bool operator==(const Tree&) const = default;
};

inline void describe(Fields& fields, Tree& tree) {
  fields.field("name", tree.name);
  fields.object("leaf", tree.leaf, Absence::Omit);
  fields.defaultedList("leaves", tree.leaves);
}

struct Garden {
  std::vector<Tree> trees;
};

inline void describe(Fields& fields, Garden& garden) { fields.list("trees", garden.trees); }

/// One field of a type, called `it`.
template <class T>
struct Holder {
  T it{};
};

template <class T>
void describe(Fields& fields, Holder<T>& holder) {
  fields.field("it", holder.it);
}

/// As `Holder`, for one that may be empty.
template <class T, Absence empty>
struct OptionalHolder {
  std::optional<T> it;
};

template <class T, Absence empty>
void describe(Fields& fields, OptionalHolder<T, empty>& holder) {
  fields.field("it", holder.it, empty);
}

}  // namespace cossistant::json
