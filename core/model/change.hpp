#pragma once

#include <optional>

#include "core/json/fields.hpp"

namespace cossistant {

/// What an update does to a field that may be empty: nothing, a value, or taking it away with null.
template <class T>
struct Change {
  std::optional<T> value;
  bool clears = false;

  void applyTo(std::optional<T>& field) const {
    if (value || clears) field = value;
  }
};

template <class T>
void describeChange(json::Fields& fields, const char* name, Change<T>& change) {
  fields.clearable(name, change.value, change.clears);
}

}  // namespace cossistant
