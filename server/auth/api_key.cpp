#include "server/auth/api_key.hpp"

#include <algorithm>

#include "server/auth/crypto.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kDigits = 64;

bool skip(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::optional<KeyShape> parseKey(std::string_view raw) {
  KeyShape shape;
  if (skip(raw, "sk_")) {
    shape.type = KeyType::Private;
  } else if (!skip(raw, "pk_")) {
    return std::nullopt;
  }
  shape.isTest = skip(raw, "test_");
  if (!shape.isTest) skip(raw, "live_");
  const bool isHex =
      std::all_of(raw.begin(), raw.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  if (raw.size() != kDigits || !isHex) return std::nullopt;
  return shape;
}

std::string mintKey(const KeyShape& shape) {
  std::string key = shape.type == KeyType::Public ? "pk_" : "sk_";
  key += shape.isTest ? "test_" : "live_";
  return key + toHex(randomArray<kDigits / 2>());
}

std::string hashKey(std::string_view secret, std::string_view raw) { return hmacSha256Hex(secret, raw); }

}  // namespace cossistant::server
