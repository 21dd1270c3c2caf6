#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/json/fields.hpp"

namespace cossistant::json {

/// Reads or writes a variant as one object: its alternative's name under `type`, then that alternative's
/// own fields. `types` names the alternatives in order. An unknown name is rejected.
template <class... Alternatives>
void describeTagged(Fields& fields, std::variant<Alternatives...>& value,
                    const std::array<std::string_view, sizeof...(Alternatives)>& types) {
  std::string type;
  if (!fields.reading()) type = types[value.index()];
  fields.field("type", type);
  if (fields.reading()) {
    bool known = false;
    std::size_t index = 0;
    ((types[index++] == type && !known ? (value.template emplace<Alternatives>(), known = true) : false), ...);
    if (!known) {
      fields.reject("type", "no such type");
      return;
    }
  }
  std::visit([&](auto& alternative) { describe(fields, alternative); }, value);
}

}  // namespace cossistant::json
