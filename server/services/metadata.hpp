#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/json/fields.hpp"

/// What a website says of its contacts (protocol §7.5) and conversations (§5.2): an open object.

namespace cossistant::server {

inline constexpr std::size_t kMaxMetadataBytes = 32u << 10;  // as compact JSON, after a merge
inline constexpr std::size_t kMaxMetadataNames = 500;

/// The fields of `over` on top of those of `base`, one level deep; what is not an object counts as empty. Values stay
/// as they are written, so that a browser that hashes what it sent gets the hash of what is stored. Throws ApiError 400
/// when more comes out than there may be. O(base + over).
[[nodiscard]] json::Raw mergeMetadata(const std::optional<json::Raw>& base, const json::Raw& over);

/// Throws ApiError 400, naming it by `name`, when it is no object, or holds objects or lists. O(metadata).
void checkIsFlat(const std::string& name, const json::Raw& metadata);

}  // namespace cossistant::server
