#pragma once

#include <string>

#include "core/json/fields.hpp"

namespace cossistant {

/// One entry of the host's local storage.
struct StoredValue {
  std::string key;
  std::string value;
  bool operator==(const StoredValue&) const = default;
};

void describe(json::Fields& fields, StoredValue& stored);

}  // namespace cossistant
