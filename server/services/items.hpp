#pragma once

#include <string>

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// Timeline items: made from what clients send, stored and announced.

namespace cossistant::server {

/// Past this, a client's clock is not believed (protocol §8.1).
inline constexpr std::int64_t kMaxFutureMs = 5 * 60 * 1000;

/// Throws ApiError 400 when the item says that it was made more than kMaxFutureMs ahead of `now`.
void checkCreatedAt(const TimelineItemInput& input, Timestamp now);

/// The item of an input: `text` with its URLs as links, the text part first, then the client's other
/// parts in their order (protocol §9). An AI agent may say that its text is still being written. Author and visibility
/// are taken over as they are.
[[nodiscard]] TimelineItem makeItem(const TimelineItemInput& input, const std::string& id,
                                    const ConversationRecord& conversation, Timestamp now);

/// Adds a client's parts in their order, for a message without its text parts; the first tool part names the tool of
/// an item that has none.
void addParts(TimelineItem& item, const std::vector<Part>& parts);

/// An event by a teammate, such as `resolved`.
[[nodiscard]] TimelineItem makeEvent(const std::string& eventType, Visibility visibility, const std::string& userId,
                                     const ConversationRecord& conversation, Timestamp createdAt, Timestamp now);

/// Stores a new item, moves the conversation's recency on, and emits `timelineItemCreated`.
/// The caller stores the conversation.
void addItem(const TimelineItem& item, ConversationRecord& conversation, UnitOfWork& work);

/// Who events about a conversation concern: its visitor, and `userId` when a teammate did it.
[[nodiscard]] EventScope scopeOf(const ConversationRecord& conversation, std::optional<std::string> userId = {});

}  // namespace cossistant::server
