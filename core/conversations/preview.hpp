#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/conversations/conversations.hpp"
#include "core/people/face.hpp"
#include "core/seen/seen.hpp"
#include "core/time/elapsed.hpp"
#include "core/timeline/timeline.hpp"

/// Conversations as rows of the home and history pages (ui §7.1, §7.2; runtime §23).

namespace cossistant {

/// What stands under the title of a row.
enum class SecondLine : std::uint8_t {
  Nothing,
  Message,  // `lastMessage`
  Sender,   // who wrote the last message and when: its words are the title already
};

/// In JSON the `ConversationPreview` of `js-glue/core/types.ts`.
struct ConversationPreview {
  std::string id;
  std::string title;
  SecondLine secondLine = SecondLine::Nothing;
  std::optional<std::string> lastMessage;  // without markdown; nothing when it says no more than the title
  bool lastMessageIsOwn = false;
  std::optional<std::string> lastSenderName;
  std::optional<std::int64_t> lastMessageAtMs;
  std::optional<Elapsed> lastMessageAgo;
  bool isUnread = false;
  bool isTyping = false;
  ConversationStatus status = ConversationStatus::Open;
  Face face;
  bool operator==(const ConversationPreview&) const = default;
};

/// Everything beside the conversation that its row depends on.
struct PreviewContext {
  std::string visitorId;
  std::span<const HumanAgent> humans;
  std::span<const AiAgent> ais;
  const Seen& seen;
  Timestamp now;
  Timestamp clock;  // by which is told how long ago a message was
  FallbackNames names;
  std::string untitled;  // the title of a conversation that has neither title nor message
};

/// The title of a conversation as the visitor reads it, trimmed: the translated one first. Empty when there is none.
[[nodiscard]] std::string_view visitorTitleOf(const Conversation& conversation) noexcept;

/// Whether a conversation is listed: not archived, with a title, or with a last message that shows something.
[[nodiscard]] bool isListed(const KnownConversation& known);

/// The row of one conversation. `fetched` is its timeline, or null. O(agents, and the items since the last message of
/// an agent).
[[nodiscard]] ConversationPreview previewConversation(const KnownConversation& known, const Timeline* fetched,
                                                      bool isTyping, const PreviewContext& context);

/// The listed conversations by `updatedAt`, newest first, and those of `unsent`, where a message waits that the server
/// does not have. The pointers are valid while `state` is unchanged.
[[nodiscard]] std::vector<const KnownConversation*> listedConversations(const Conversations& state,
                                                                        std::span<const std::string> unsent = {});

/// Of listed conversations the one that the home page shows: the first open one, else the first. Null when
/// there is none.
[[nodiscard]] const KnownConversation* highlightedConversation(
    std::span<const KnownConversation* const> listed) noexcept;

void describe(json::Fields& fields, ConversationPreview& preview);

namespace json {
template <>
std::span<const std::string_view> enumNames<SecondLine>();
}  // namespace json

}  // namespace cossistant
