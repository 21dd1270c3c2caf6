#include "server/store/sqlite/conversation_rows.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

/// `words` as a pattern of LIKE that matches wherever they stand.
std::string patternOf(std::string_view words) {
  std::string pattern = "%";
  for (const char c : words) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

/// The conditions of a query that only the columns of `conversations` are needed for.
std::string conditionsOf(const InboxQuery& query) {
  std::string sql = "WHERE website_id = ?1 ";
  if (query.status) sql += "AND status = ?2 ";
  if (query.isArchived) sql += *query.isArchived ? "AND deleted_at IS NOT NULL " : "AND deleted_at IS NULL ";
  if (query.participantId) {
    sql +=
        "AND EXISTS (SELECT 1 FROM participants WHERE participants.conversation_id = conversations.id "
        "AND participants.user_id = ?3) ";
  }
  if (query.after) sql += "AND (updated_at, id) < (?4, ?5) ";
  return sql;
}

const std::string kNewestFirst = "ORDER BY updated_at DESC, id DESC ";

/// Of the newest that meet `conditions`, those in which ?7 stands somewhere.
std::string searched(const std::string& conditions) {
  return "WHERE id IN (SELECT found.id FROM (SELECT id, title, visitor_id, updated_at FROM conversations " +
         conditions + kNewestFirst +
         "LIMIT ?8) AS found "
         "WHERE found.title LIKE ?7 ESCAPE '\\' "
         "OR EXISTS (SELECT 1 FROM visitors JOIN contacts ON contacts.id = visitors.contact_id "
         "WHERE visitors.id = found.visitor_id "
         "AND (contacts.name LIKE ?7 ESCAPE '\\' OR contacts.email LIKE ?7 ESCAPE '\\')) "
         "OR (SELECT text FROM timeline_items WHERE conversation_id = found.id AND type = 0 AND deleted_at IS NULL "
         "ORDER BY created_at DESC, timeline_items.id DESC LIMIT 1) LIKE ?7 ESCAPE '\\' "
         "ORDER BY found.updated_at DESC, found.id DESC LIMIT ?6) ";
}

}  // namespace

std::vector<ConversationRecord> SqliteStore::inbox(const InboxQuery& query) {
  const std::string conditions = conditionsOf(query);
  const bool isSearch = !query.search.empty();
  Statement statement =
      database_.query(kSelectConversation + (isSearch ? searched(conditions) : conditions) + kNewestFirst + "LIMIT ?6");
  const Cursor after = query.after.value_or(Cursor{});
  // SQLite wants no more values than the statement has places for.
  statement.bind(query.websiteId, query.status, query.participantId, after.time, after.id, query.limit);
  if (isSearch) statement.bind(patternOf(query.search), kMaxSearchedConversations);
  return readConversations(statement);
}

}  // namespace cossistant::server
