#include "core/visitor/tab_session.hpp"

namespace cossistant {

namespace {
constexpr std::size_t kLongestId = 64;
}

std::string tabSessionKey(std::string_view websiteId, std::string_view visitorId) {
  return std::string("cossistant:visitor-session:").append(websiteId).append(":").append(visitorId);
}

std::string storedTabSession(std::span<const StoredValue> storage, std::string_view key) {
  for (const StoredValue& stored : storage) {
    if (stored.key == key && stored.value.size() <= kLongestId) return stored.value;
  }
  return {};
}

}  // namespace cossistant
