#pragma once

#include <string>

#include "core/json/fields.hpp"

namespace cossistant {

/// Something that did not work: a code that the widget has a sentence for, and words for a developer.
struct Failure {
  std::string code;
  std::string message;
  bool operator==(const Failure&) const = default;
};

void describe(json::Fields& fields, Failure& failure);

}  // namespace cossistant
