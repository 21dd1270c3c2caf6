#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/store/records.hpp"

/// API keys (protocol §3.1): `pk_` or `sk_`, then `test_` or `live_` (which older production keys lack),
/// then 64 lower-case hex digits.

namespace cossistant::server {

struct KeyShape {
  KeyType type = KeyType::Public;
  bool isTest = false;
  bool operator==(const KeyShape&) const = default;
};

/// Nothing when the text does not have the shape of a key.
[[nodiscard]] std::optional<KeyShape> parseKey(std::string_view raw);

/// A new random key.
[[nodiscard]] std::string mintKey(const KeyShape& shape);

/// What is stored of a key.
[[nodiscard]] std::string hashKey(std::string_view secret, std::string_view raw);

}  // namespace cossistant::server
