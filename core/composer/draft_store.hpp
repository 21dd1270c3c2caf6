#pragma once

#include <string>
#include <string_view>

/// Drafts as they outlive their page: the text alone, one entry of local storage a conversation (runtime §18). Files
/// are never kept.

namespace cossistant {

/// A key is this and the id of the conversation, or `__pending__` for the one that is still to be started.
inline constexpr std::string_view kDraftKeyPrefix = "cossistant:draft:";

[[nodiscard]] std::string draftKey(std::string_view conversationId);

/// The conversation that a key is of; empty for the key of something else.
[[nodiscard]] std::string_view conversationOfDraft(std::string_view key) noexcept;

}  // namespace cossistant
