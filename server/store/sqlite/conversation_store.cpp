#include "server/store/sqlite/conversation_rows.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

/// Those of the visitor or of anybody linked to the same contact. Parameters: website, visitor, contact, status.
const std::string kOfVisitor =
    "WHERE website_id = ?1 AND visitor_id IN (SELECT ?2 UNION SELECT id FROM visitors WHERE contact_id = ?3) "
    "AND (?4 IS NULL OR status = ?4) ";

Statement& bindQuery(Statement& statement, const ConversationQuery& query) {
  std::optional<std::int64_t> status;
  if (query.status) status = static_cast<std::int64_t>(*query.status);
  return statement.bind(query.websiteId, query.visitorId, query.contactId, status);
}

int typeOf(const Actor& actor) { return static_cast<int>(actor.type); }

}  // namespace

void SqliteStore::putConversation(const ConversationRecord& record) {
  const Conversation& conversation = record.conversation;
  database_
      .query(
          "INSERT INTO conversations (id, organization_id, website_id, visitor_id, title, visitor_title, "
          "visitor_title_language, visitor_language, channel, status, metadata, visitor_rating, "
          "visitor_rating_at, created_at, updated_at, deleted_at, resolved_at, resolved_by_user_id, "
          "resolution_time, first_response_at, last_message_at, title_source, priority, sentiment, escalated_at, "
          "escalation_reason, escalation_handled_at, escalation_handled_by_user_id, ai_paused_until) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (id) DO UPDATE SET title = excluded.title, visitor_title = excluded.visitor_title, "
          "visitor_title_language = excluded.visitor_title_language, "
          "visitor_language = excluded.visitor_language, channel = excluded.channel, status = excluded.status, "
          "metadata = excluded.metadata, visitor_rating = excluded.visitor_rating, "
          "visitor_rating_at = excluded.visitor_rating_at, updated_at = excluded.updated_at, "
          "deleted_at = excluded.deleted_at, resolved_at = excluded.resolved_at, "
          "resolved_by_user_id = excluded.resolved_by_user_id, resolution_time = excluded.resolution_time, "
          "first_response_at = excluded.first_response_at, last_message_at = excluded.last_message_at, "
          "title_source = excluded.title_source, priority = excluded.priority, sentiment = excluded.sentiment, "
          "escalated_at = excluded.escalated_at, escalation_reason = excluded.escalation_reason, "
          "escalation_handled_at = excluded.escalation_handled_at, "
          "escalation_handled_by_user_id = excluded.escalation_handled_by_user_id, "
          "ai_paused_until = excluded.ai_paused_until")
      .bind(conversation.id, record.organizationId, conversation.websiteId, conversation.visitorId, conversation.title,
            conversation.visitorTitle, conversation.visitorTitleLanguage, conversation.visitorLanguage,
            conversation.channel, static_cast<int>(conversation.status), conversation.metadata,
            conversation.visitorRating, conversation.visitorRatingAt, conversation.createdAt, conversation.updatedAt,
            conversation.deletedAt, record.resolvedAt, record.resolvedByUserId, record.resolutionTime,
            record.firstResponseAt, record.lastMessageAt, record.titleSource, record.priority, record.sentiment,
            record.escalatedAt, record.escalationReason, record.escalationHandledAt, record.escalationHandledByUserId,
            record.aiPausedUntil)
      .run();
}

std::optional<ConversationRecord> SqliteStore::conversation(std::string_view id) {
  Statement query = database_.query(kSelectConversation + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readConversation(query.row());
}

std::vector<ConversationRecord> SqliteStore::conversations(const ConversationQuery& query) {
  const std::string column = query.orderBy == ConversationOrder::CreatedAt ? "created_at" : "updated_at";
  const std::string direction = query.ascending ? "ASC" : "DESC";
  Statement statement = database_.query(kSelectConversation + kOfVisitor + "ORDER BY " + column + " " + direction +
                                        ", id " + direction + " LIMIT ?5 OFFSET ?6");
  bindQuery(statement, query).bind(query.limit, query.offset);
  return readConversations(statement);
}

std::int64_t SqliteStore::countConversations(const ConversationQuery& query) {
  Statement statement = database_.query("SELECT count(*) FROM conversations " + kOfVisitor);
  bindQuery(statement, query).step();
  return statement.row().integer();
}

std::optional<Timestamp> SqliteStore::newestUpdate() {
  Statement query = database_.query("SELECT max(updated_at) FROM conversations");
  return query.step() ? query.row().optionalTime() : std::nullopt;
}

void SqliteStore::putSeen(std::string_view conversationId, const Actor& actor, Timestamp seenAt,
                          std::string_view newId) {
  database_
      .query(
          "INSERT INTO seen (id, conversation_id, actor_type, actor_id, last_seen_at, created_at, updated_at) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?5) ON CONFLICT (conversation_id, actor_type, actor_id) "
          "DO UPDATE SET last_seen_at = max(last_seen_at, excluded.last_seen_at), updated_at = excluded.updated_at")
      .bind(newId, conversationId, typeOf(actor), actor.id, seenAt)
      .run();
}

void SqliteStore::removeSeen(std::string_view conversationId, const Actor& actor) {
  database_.query("DELETE FROM seen WHERE conversation_id = ? AND actor_type = ? AND actor_id = ?")
      .bind(conversationId, typeOf(actor), actor.id)
      .run();
}

std::vector<ConversationSeen> SqliteStore::seen(std::string_view conversationId) {
  Statement query = database_.query(
      "SELECT id, conversation_id, actor_type, actor_id, last_seen_at, created_at, updated_at FROM seen "
      "WHERE conversation_id = ? ORDER BY created_at, id");
  query.bind(conversationId);
  std::vector<ConversationSeen> rows;
  while (query.step()) rows.push_back(readSeen(query.row()));
  return rows;
}

std::optional<Timestamp> SqliteStore::seenAt(std::string_view conversationId, const Actor& actor) {
  Statement query =
      database_.query("SELECT last_seen_at FROM seen WHERE conversation_id = ? AND actor_type = ? AND actor_id = ?");
  if (!query.bind(conversationId, typeOf(actor), actor.id).step()) return std::nullopt;
  return query.row().time();
}

bool SqliteStore::addParticipant(std::string_view conversationId, std::string_view userId, Timestamp joinedAt) {
  Statement query = database_.query(
      "INSERT INTO participants (conversation_id, user_id, joined_at) VALUES (?, ?, ?) "
      "ON CONFLICT DO NOTHING RETURNING user_id");
  const bool isNew = query.bind(conversationId, userId, joinedAt).step();
  if (isNew) query.run();
  return isNew;
}

std::vector<Participant> SqliteStore::participants(std::string_view conversationId) {
  Statement query = database_.query(
      "SELECT user_id, joined_at FROM participants WHERE conversation_id = ? ORDER BY joined_at, user_id");
  query.bind(conversationId);
  std::vector<Participant> participants;
  while (query.step()) {
    Row row = query.row();
    std::string userId = row.text();
    participants.push_back({std::move(userId), row.time()});
  }
  return participants;
}

}  // namespace cossistant::server
