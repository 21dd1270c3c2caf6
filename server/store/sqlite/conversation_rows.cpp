#include "server/store/sqlite/conversation_rows.hpp"

namespace cossistant::server {

const std::string kSelectConversation =
    "SELECT id, organization_id, website_id, visitor_id, title, visitor_title, visitor_title_language, "
    "visitor_language, channel, status, metadata, visitor_rating, visitor_rating_at, created_at, updated_at, "
    "deleted_at, resolved_at, resolved_by_user_id, resolution_time, first_response_at, last_message_at, title_source, "
    "priority, sentiment, escalated_at, escalation_reason, escalation_handled_at, escalation_handled_by_user_id, "
    "ai_paused_until "
    "FROM conversations ";

ConversationRecord readConversation(Row row) {
  ConversationRecord record;
  Conversation& conversation = record.conversation;
  conversation.id = row.text();
  record.organizationId = row.text();
  conversation.websiteId = row.text();
  conversation.visitorId = row.text();
  conversation.title = row.optionalText();
  conversation.visitorTitle = row.optionalText();
  conversation.visitorTitleLanguage = row.optionalText();
  conversation.visitorLanguage = row.optionalText();
  conversation.channel = row.text();
  conversation.status = row.number<ConversationStatus>();
  conversation.metadata = row.optionalRaw();
  conversation.visitorRating = row.optionalInteger();
  conversation.visitorRatingAt = row.optionalTime();
  conversation.createdAt = row.time();
  conversation.updatedAt = row.time();
  conversation.deletedAt = row.optionalTime();
  record.resolvedAt = row.optionalTime();
  record.resolvedByUserId = row.optionalText();
  record.resolutionTime = row.optionalInteger();
  record.firstResponseAt = row.optionalTime();
  record.lastMessageAt = row.optionalTime();
  record.titleSource = row.optionalEnum<TitleSource>();
  record.priority = row.number<ConversationPriority>();
  record.sentiment = row.optionalEnum<ConversationSentiment>();
  record.escalatedAt = row.optionalTime();
  record.escalationReason = row.optionalText();
  record.escalationHandledAt = row.optionalTime();
  record.escalationHandledByUserId = row.optionalText();
  record.aiPausedUntil = row.optionalTime();
  return record;
}

std::vector<ConversationRecord> readConversations(Statement& query) {
  std::vector<ConversationRecord> records;
  while (query.step()) records.push_back(readConversation(query.row()));
  return records;
}

ConversationSeen readSeen(Row row) {
  ConversationSeen seen;
  seen.id = row.text();
  seen.conversationId = row.text();
  const auto type = row.number<ActorType>();
  const std::string actorId = row.text();
  if (type == ActorType::User) seen.userId = actorId;
  if (type == ActorType::Visitor) seen.visitorId = actorId;
  if (type == ActorType::AiAgent) seen.aiAgentId = actorId;
  seen.lastSeenAt = row.time();
  seen.createdAt = row.time();
  seen.updatedAt = row.time();
  return seen;
}

}  // namespace cossistant::server
