#pragma once

#include <string>

#include "core/json/fields.hpp"

namespace cossistant {

/// The digest by which a contact's metadata is compared with the server's (api §8.3): the first 8 hex digits of the
/// SHA-256 of the object as compact JSON with its keys in order, the keys of objects within it as they are. Empty for
/// an object without keys, and for anything that is no object. O(metadata).
[[nodiscard]] std::string metadataHash(const json::Raw& metadata);

}  // namespace cossistant
