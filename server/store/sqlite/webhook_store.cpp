#include "server/store/sqlite/lines.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

const std::string kSelectWebhook = "SELECT id, website_id, url, events, secret, is_test, created_at FROM webhooks ";

const std::string kSelectDelivery =
    "SELECT id, webhook_id, conversation_id, type, body, status, attempts, next_attempt_at, last_status, last_error, "
    "created_at, finished_at FROM webhook_deliveries AS delivery ";

WebhookRecord readWebhook(Row row) {
  WebhookRecord webhook;
  webhook.id = row.text();
  webhook.websiteId = row.text();
  webhook.url = row.text();
  webhook.events = splitLines(row.text());
  webhook.secret = row.text();
  webhook.isTest = row.boolean();
  webhook.createdAt = row.time();
  return webhook;
}

DeliveryRecord readDelivery(Row row) {
  DeliveryRecord delivery;
  delivery.id = row.text();
  delivery.webhookId = row.text();
  delivery.conversationId = row.text();
  delivery.type = row.text();
  delivery.body = row.text();
  delivery.status = row.number<DeliveryStatus>();
  delivery.attempts = row.integer();
  delivery.nextAttemptAt = row.optionalTime();
  delivery.lastStatus = row.optionalInteger();
  delivery.lastError = row.optionalText();
  delivery.createdAt = row.time();
  delivery.finishedAt = row.optionalTime();
  return delivery;
}

template <class Record>
std::vector<Record> readAll(Statement& query, Record (*read)(Row)) {
  std::vector<Record> records;
  while (query.step()) records.push_back(read(query.row()));
  return records;
}

}  // namespace

void SqliteStore::addWebhook(const WebhookRecord& webhook) {
  database_
      .query(
          "INSERT INTO webhooks (id, website_id, url, events, secret, is_test, created_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(webhook.id, webhook.websiteId, webhook.url, joinLines(webhook.events), webhook.secret, webhook.isTest,
            webhook.createdAt)
      .run();
}

std::optional<WebhookRecord> SqliteStore::webhook(std::string_view id) {
  Statement query = database_.query(kSelectWebhook + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readWebhook(query.row());
}

std::vector<WebhookRecord> SqliteStore::webhooks(std::string_view websiteId) {
  Statement query = database_.query(kSelectWebhook + "WHERE website_id = ? ORDER BY rowid");
  return readAll(query.bind(websiteId), readWebhook);
}

void SqliteStore::removeWebhook(std::string_view id) {
  database_.query("DELETE FROM webhooks WHERE id = ?").bind(id).run();
}

void SqliteStore::addDelivery(const DeliveryRecord& delivery) {
  database_
      .query(
          "INSERT INTO webhook_deliveries (id, webhook_id, conversation_id, type, body, status, attempts, "
          "next_attempt_at, last_status, last_error, created_at, finished_at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(delivery.id, delivery.webhookId, delivery.conversationId, delivery.type, delivery.body,
            static_cast<int>(delivery.status), delivery.attempts, delivery.nextAttemptAt, delivery.lastStatus,
            delivery.lastError, delivery.createdAt, delivery.finishedAt)
      .run();
}

void SqliteStore::putDelivery(const DeliveryRecord& delivery) {
  database_
      .query(
          "UPDATE webhook_deliveries SET body = ?, status = ?, attempts = ?, next_attempt_at = ?, last_status = ?, "
          "last_error = ?, finished_at = ? WHERE id = ?")
      .bind(delivery.body, static_cast<int>(delivery.status), delivery.attempts, delivery.nextAttemptAt,
            delivery.lastStatus, delivery.lastError, delivery.finishedAt, delivery.id)
      .run();
}

std::optional<DeliveryRecord> SqliteStore::delivery(std::string_view id) {
  Statement query = database_.query(kSelectDelivery + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readDelivery(query.row());
}

std::vector<DeliveryRecord> SqliteStore::deliveries(std::string_view webhookId, std::int64_t offset,
                                                    std::int64_t limit) {
  Statement query = database_.query(kSelectDelivery + "WHERE webhook_id = ? ORDER BY sequence DESC LIMIT ? OFFSET ?");
  return readAll(query.bind(webhookId, limit, offset), readDelivery);
}

std::int64_t SqliteStore::countDeliveries(std::string_view webhookId) {
  Statement query = database_.query("SELECT count(*) FROM webhook_deliveries WHERE webhook_id = ?");
  query.bind(webhookId).step();
  return query.row().integer();
}

std::vector<DeliveryRecord> SqliteStore::dueDeliveries(std::string_view webhookId, Timestamp now, std::int64_t limit) {
  Statement query =
      database_.query(kSelectDelivery +
                      "WHERE webhook_id = ? AND status = 0 AND next_attempt_at <= ? AND (attempts > 0 OR NOT EXISTS "
                      "(SELECT 1 FROM webhook_deliveries AS earlier WHERE earlier.webhook_id = delivery.webhook_id "
                      "AND earlier.conversation_id = delivery.conversation_id AND earlier.sequence < delivery.sequence "
                      "AND earlier.status = 0 AND earlier.attempts = 0)) ORDER BY sequence LIMIT ?");
  return readAll(query.bind(webhookId, now, limit), readDelivery);
}

std::vector<WebhookRecord> SqliteStore::webhooksWithDue(Timestamp now) {
  Statement query = database_.query(
      kSelectWebhook +
      "WHERE EXISTS (SELECT 1 FROM webhook_deliveries AS delivery WHERE delivery.webhook_id = webhooks.id "
      "AND delivery.status = 0 AND delivery.next_attempt_at <= ?) ORDER BY rowid");
  return readAll(query.bind(now), readWebhook);
}

std::optional<Timestamp> SqliteStore::nextDelivery(Timestamp now) {
  // A question for each webhook, so that the index answers each at once.
  Statement query = database_.query(
      "SELECT min(due) FROM (SELECT (SELECT min(next_attempt_at) FROM webhook_deliveries WHERE webhook_id = "
      "webhooks.id "
      "AND status = 0 AND next_attempt_at > ?) AS due FROM webhooks)");
  query.bind(now).step();
  return query.row().optionalTime();
}

void SqliteStore::removeDeliveries(std::string_view webhookId, Timestamp finishedBefore) {
  database_.query("DELETE FROM webhook_deliveries WHERE webhook_id = ? AND finished_at < ?")
      .bind(webhookId, finishedBefore)
      .run();
}

}  // namespace cossistant::server
