#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

const std::string kConversations = "(SELECT id FROM conversations WHERE visitor_id = ?1)";

std::vector<std::string> readTexts(Statement& query) {
  std::vector<std::string> texts;
  while (query.step()) texts.push_back(query.row().text());
  return texts;
}

}  // namespace

ErasedVisitor SqliteStore::eraseVisitor(std::string_view id) {
  ErasedVisitor erased;
  const auto record = visitor(id);
  if (!record) return erased;
  {
    Statement query = database_.query("SELECT id FROM conversations WHERE visitor_id = ?");
    query.bind(id);
    erased.conversationIds = readTexts(query);
  }
  // From what refers to what is referred to. In conversations of others, too, there are rows of the visitor.
  const auto erase = [this](const std::string& sql, const auto&... values) {
    database_.query("DELETE FROM " + sql).bind(values...).run();
  };
  const auto eraseSupportState = [&](SupportTargetType type, std::string_view target) {
    erase("feature_flags WHERE target_type = ? AND target_id = ?", type, target);
    erase("onboarding_steps WHERE target_type = ? AND target_id = ?", type, target);
  };
  erase("feedback WHERE visitor_id = ?1 OR conversation_id IN " + kConversations, id);
  erase("seen WHERE conversation_id IN " + kConversations + " OR (actor_type = ?2 AND actor_id = ?1)", id,
        ActorType::Visitor);
  erase("participants WHERE conversation_id IN " + kConversations, id);
  erase("timeline_items WHERE visitor_id = ?1 OR conversation_id IN " + kConversations, id);
  erase("webhook_deliveries WHERE instr(body, ?1) > 0 OR conversation_id IN " + kConversations, id);
  erase("conversations WHERE visitor_id = ?", id);
  eraseSupportState(SupportTargetType::Visitor, id);
  erase("visitors WHERE id = ?", id);
  if (!record->contactId || hasVisitor(*record->contactId)) return erased;

  erased.contactId = record->contactId;
  erase("feedback WHERE contact_id = ?", *record->contactId);
  eraseSupportState(SupportTargetType::Contact, *record->contactId);
  erase("contacts WHERE id = ?", *record->contactId);
  return erased;
}

std::vector<EndedConversation> SqliteStore::endedConversations(Timestamp before, std::int64_t limit) {
  // The condition of the index, word by word, so that SQLite uses it.
  Statement query = database_.query(
      "SELECT id, organization_id, website_id FROM conversations "
      "WHERE (status <> 0 OR deleted_at IS NOT NULL) AND updated_at < ? ORDER BY updated_at LIMIT ?");
  query.bind(before, limit);
  std::vector<EndedConversation> ended;
  while (query.step()) {
    Row row = query.row();
    EndedConversation conversation;
    conversation.id = row.text();
    conversation.organizationId = row.text();
    conversation.websiteId = row.text();
    ended.push_back(std::move(conversation));
  }
  return ended;
}

void SqliteStore::eraseConversation(std::string_view id) {
  for (const char* table : {"feedback", "seen", "participants", "timeline_items", "webhook_deliveries"}) {
    database_.query(std::string("DELETE FROM ") + table + " WHERE conversation_id = ?").bind(id).run();
  }
  database_.query("DELETE FROM conversations WHERE id = ?").bind(id).run();
}

bool SqliteStore::hasVisitor(std::string_view contactId) {
  Statement query = database_.query("SELECT 1 FROM visitors WHERE contact_id = ? LIMIT 1");
  return query.bind(contactId).step();
}

void SqliteStore::addErasedFolder(std::string_view folder) {
  database_.query("INSERT INTO erased_folders (folder) VALUES (?) ON CONFLICT DO NOTHING").bind(folder).run();
}

std::vector<std::string> SqliteStore::erasedFolders() {
  Statement query = database_.query("SELECT folder FROM erased_folders ORDER BY folder");
  return readTexts(query);
}

void SqliteStore::removeErasedFolder(std::string_view folder) {
  database_.query("DELETE FROM erased_folders WHERE folder = ?").bind(folder).run();
}

}  // namespace cossistant::server
