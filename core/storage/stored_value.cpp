#include "core/storage/stored_value.hpp"

namespace cossistant {

void describe(json::Fields& fields, StoredValue& stored) {
  fields.field("key", stored.key);
  fields.field("value", stored.value);
}

}  // namespace cossistant
