#pragma once

#include <cstdint>

#include "core/json/fields.hpp"

namespace cossistant {

/// How far an item of the visitor has come.
enum class Delivery : std::uint8_t {
  Sent,     // the server has it; what every item is unless somebody says otherwise
  Sending,  // on the way
  Waiting,  // for the network, or for another try of this one or of one before it
  Failed,   // until retried or discarded
};

namespace json {
template <>
std::span<const std::string_view> enumNames<Delivery>();
}  // namespace json

}  // namespace cossistant
