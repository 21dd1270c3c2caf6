#include "core/composer/draft_store.hpp"

namespace cossistant {

std::string draftKey(std::string_view conversationId) {
  return std::string(kDraftKeyPrefix) + std::string(conversationId);
}

std::string_view conversationOfDraft(std::string_view key) noexcept {
  return key.starts_with(kDraftKeyPrefix) ? key.substr(kDraftKeyPrefix.size()) : std::string_view{};
}

}  // namespace cossistant
