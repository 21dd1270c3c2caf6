#include "core/composer/failure.hpp"

namespace cossistant {

void describe(json::Fields& fields, Failure& failure) {
  fields.field("code", failure.code);
  fields.field("message", failure.message);
}

}  // namespace cossistant
