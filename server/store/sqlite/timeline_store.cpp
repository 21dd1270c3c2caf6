#include "core/json/codec.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

/// The `parts` column: a list needs an object around it to be read and written.
struct PartsColumn {
  std::vector<Part> parts;
};

void describe(json::Fields& fields, PartsColumn& column) { fields.list("parts", column.parts); }

const std::string kSelectItem =
    "SELECT id, conversation_id, organization_id, visibility, type, text, tool, parts, user_id, ai_agent_id, "
    "visitor_id, created_at, deleted_at FROM timeline_items ";

/// Nothing when the parts cannot be read: such rows are skipped (protocol §8.4).
std::optional<TimelineItem> readItem(Row row) {
  TimelineItem item;
  item.id = row.text();
  item.conversationId = row.text();
  item.organizationId = row.text();
  item.visibility = row.number<Visibility>();
  item.type = row.number<ItemType>();
  item.text = row.optionalText();
  item.tool = row.optionalText();
  auto parts = json::decode<PartsColumn>(row.text());
  if (!parts.ok()) return std::nullopt;
  item.parts = std::move(parts).value().parts;
  item.userId = row.optionalText();
  item.aiAgentId = row.optionalText();
  item.visitorId = row.optionalText();
  item.createdAt = row.time();
  item.deletedAt = row.optionalTime();
  return item;
}

}  // namespace

void SqliteStore::addItem(const TimelineItem& item) {
  database_
      .query(
          "INSERT INTO timeline_items (id, conversation_id, organization_id, visibility, type, text, tool, parts, "
          "user_id, ai_agent_id, visitor_id, created_at, deleted_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(item.id, item.conversationId, item.organizationId, static_cast<int>(item.visibility),
            static_cast<int>(item.type), item.text, item.tool, json::encode(PartsColumn{item.parts}), item.userId,
            item.aiAgentId, item.visitorId, item.createdAt, item.deletedAt)
      .run();
}

void SqliteStore::updateItem(const TimelineItem& item) {
  database_.query("UPDATE timeline_items SET text = ?, tool = ?, parts = ? WHERE id = ?")
      .bind(item.text, item.tool, json::encode(PartsColumn{item.parts}), item.id)
      .run();
}

std::optional<TimelineItem> SqliteStore::item(std::string_view id) {
  Statement query = database_.query(kSelectItem + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readItem(query.row());
}

std::vector<TimelineItem> SqliteStore::items(std::string_view conversationId, const TimelineFilter& filter,
                                             const std::optional<Cursor>& before, std::int64_t limit) {
  // Spelled out rather than bound, so that SQLite sees that the partial index fits.
  std::string sql = kSelectItem + "WHERE conversation_id = ?1 AND deleted_at IS NULL ";
  if (filter.publicOnly) sql += "AND visibility = 0 ";
  if (filter.messagesOnly) sql += "AND type = 0 ";
  if (before) sql += "AND (created_at, id) < (?3, ?4) ";
  sql += "ORDER BY created_at DESC, id DESC LIMIT ?2";
  Statement query = database_.query(sql);
  query.bind(conversationId, limit);
  if (before) query.bind(before->time, before->id);
  std::vector<TimelineItem> items;
  while (query.step()) {
    if (auto item = readItem(query.row())) items.push_back(*std::move(item));
  }
  return {std::make_move_iterator(items.rbegin()), std::make_move_iterator(items.rend())};
}

}  // namespace cossistant::server
