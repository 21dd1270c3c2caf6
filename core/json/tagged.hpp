#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

#include "core/json/fields.hpp"

namespace cossistant::json {

/// Calls `walk` with the alternative that `value` has, as `std::visit` does. In the wasm that one makes a function
/// of each alternative and a table of them.
template <std::size_t I = 0, class Variant, class Walk>
void visitPresent(Variant& value, Walk&& walk) {
  if constexpr (I < std::variant_size_v<Variant>) {
    if (auto* alternative = std::get_if<I>(&value)) {
      walk(*alternative);
    } else {
      visitPresent<I + 1>(value, walk);
    }
  }
}

/// Gives `value` an empty alternative, the one of `index`.
template <std::size_t I = 0, class Variant>
void emplaceNumber(Variant& value, std::size_t index) {
  if constexpr (I < std::variant_size_v<Variant>) {
    if (index == I) {
      value.template emplace<I>();
    } else {
      emplaceNumber<I + 1>(value, index);
    }
  }
}

/// Reads or writes a variant as one object: its alternative's name under `type`, then that alternative's
/// own fields. `types` names the alternatives in order. An unknown name is rejected.
template <class... Alternatives>
void describeTagged(Fields& fields, std::variant<Alternatives...>& value,
                    const std::array<std::string_view, sizeof...(Alternatives)>& types) {
  const int number = fields.nameNumber("type", static_cast<int>(value.index()), types);
  if (number == Fields::kNone) return;
  if (fields.reading()) emplaceNumber(value, static_cast<std::size_t>(number));
  visitPresent(value, [&](auto& alternative) { describe(fields, alternative); });
}

/// As `describeTagged`, for a variant that is only ever written.
template <class... Alternatives>
void describeWrittenTagged(Fields& fields, std::variant<Alternatives...>& value,
                           const std::array<std::string_view, sizeof...(Alternatives)>& types) {
  if (fields.reading()) return fields.reject("", Fields::kNotRead);
  fields.nameNumber("type", static_cast<int>(value.index()), types);
  visitPresent(value, [&](auto& alternative) { describe(fields, alternative); });
}

}  // namespace cossistant::json
