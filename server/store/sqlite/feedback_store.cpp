#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

const std::string kSelectFeedback =
    "SELECT id, organization_id, website_id, conversation_id, visitor_id, contact_id, rating, topic, comment, "
    "trigger_name, source, created_at, updated_at FROM feedback ";

/// Parameters: those of `bindFilter`, in its order.
const std::string kMatching =
    "WHERE website_id = ?1 AND (?2 IS NULL OR trigger_name = ?2) AND (?3 IS NULL OR source = ?3) "
    "AND (?4 IS NULL OR conversation_id = ?4) AND (?5 IS NULL OR visitor_id = ?5) "
    "AND (?6 IS NULL OR contact_id = ?6) AND (?7 IS NULL OR topic = ?7) AND (?8 IS NULL OR rating = ?8) "
    "AND (?9 IS NULL OR created_at >= ?9) AND (?10 IS NULL OR created_at <= ?10) ";

Statement& bindFilter(Statement& statement, const FeedbackQuery& query) {
  return statement.bind(query.websiteId, query.trigger, query.source, query.conversationId, query.visitorId,
                        query.contactId, query.topic, query.rating, query.createdAtFrom, query.createdAtTo);
}

Feedback readFeedback(Row row) {
  Feedback feedback;
  feedback.id = row.text();
  feedback.organizationId = row.text();
  feedback.websiteId = row.text();
  feedback.conversationId = row.optionalText();
  feedback.visitorId = row.optionalText();
  feedback.contactId = row.optionalText();
  feedback.rating = row.integer();
  feedback.topic = row.optionalText();
  feedback.comment = row.optionalText();
  feedback.trigger = row.optionalText();
  feedback.source = row.text();
  feedback.createdAt = row.time();
  feedback.updatedAt = row.time();
  return feedback;
}

}  // namespace

void SqliteStore::addFeedback(const Feedback& feedback) {
  database_
      .query(
          "INSERT INTO feedback (id, organization_id, website_id, conversation_id, visitor_id, contact_id, rating, "
          "topic, comment, trigger_name, source, created_at, updated_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(feedback.id, feedback.organizationId, feedback.websiteId, feedback.conversationId, feedback.visitorId,
            feedback.contactId, feedback.rating, feedback.topic, feedback.comment, feedback.trigger, feedback.source,
            feedback.createdAt, feedback.updatedAt)
      .run();
}

std::optional<Feedback> SqliteStore::feedback(std::string_view id) {
  Statement query = database_.query(kSelectFeedback + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readFeedback(query.row());
}

std::vector<Feedback> SqliteStore::feedbackList(const FeedbackQuery& query) {
  const std::string direction = query.ascending ? "ASC" : "DESC";
  Statement statement = database_.query(kSelectFeedback + kMatching + "ORDER BY created_at " + direction + ", id " +
                                        direction + " LIMIT ?11 OFFSET ?12");
  bindFilter(statement, query).bind(query.limit, query.offset);
  std::vector<Feedback> list;
  while (statement.step()) list.push_back(readFeedback(statement.row()));
  return list;
}

RatingCounts SqliteStore::ratingCounts(const FeedbackQuery& query) {
  Statement statement = database_.query("SELECT rating, count(*) FROM feedback " + kMatching + "GROUP BY rating");
  bindFilter(statement, query);
  RatingCounts counts{};
  while (statement.step()) {
    Row row = statement.row();
    const std::int64_t rating = row.integer();
    if (isRating(rating)) counts[static_cast<std::size_t>(rating - 1)] = row.integer();
  }
  return counts;
}

}  // namespace cossistant::server
