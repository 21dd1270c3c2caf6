#pragma once

#include <optional>
#include <string>

#include "server/services/unit_of_work.hpp"

/// What the team writes on a conversation: its title, metadata, priority and sentiment (protocol §8.9). What is
/// so already changes nothing and tells nobody. Only a priority, which leaves an event, moves the conversation in a
/// list.

namespace cossistant::server {

inline constexpr std::size_t kMaxTitle = 255;  // UTF-16 units

/// `PATCH /conversations/{id}`. Reading refuses a body without a title.
struct TitleRequest {
  std::optional<std::string> title;
};
/// `PATCH /conversations/{id}/metadata`. Reading refuses what is no object.
struct ConversationMetadataRequest {
  json::Raw metadata;
};
/// `PATCH /conversations/{id}/priority`.
struct PriorityRequest {
  ConversationPriority priority = ConversationPriority::Normal;
};
/// `PATCH /conversations/{id}/sentiment`. Reading refuses a body without one.
struct SentimentRequest {
  std::optional<ConversationSentiment> sentiment;
};

void describe(json::Fields& fields, TitleRequest& request);
void describe(json::Fields& fields, ConversationMetadataRequest& request);
void describe(json::Fields& fields, PriorityRequest& request);
void describe(json::Fields& fields, SentimentRequest& request);

/// Trimmed; a blank title is none. `conversationUpdated`, to the visitor too. Throws ApiError 400 for one that is too
/// long.
[[nodiscard]] ConversationRecord setTitle(ConversationRecord record, const TitleRequest& request,
                                          const std::optional<std::string>& actorUserId, UnitOfWork& work);

/// Merges one level deep. Throws ApiError 400 when something in it is neither text, number, boolean nor null, or too
/// much comes out.
[[nodiscard]] ConversationRecord mergeConversationMetadata(ConversationRecord record, const json::Raw& metadata,
                                                           UnitOfWork& work);

/// A private `priority_changed` event and `conversationUpdated`.
[[nodiscard]] ConversationRecord setPriority(ConversationRecord record, ConversationPriority priority,
                                             const std::string& actorUserId, UnitOfWork& work);

/// `conversationUpdated`.
[[nodiscard]] ConversationRecord setSentiment(ConversationRecord record, std::optional<ConversationSentiment> sentiment,
                                              const std::string& actorUserId, UnitOfWork& work);

}  // namespace cossistant::server
