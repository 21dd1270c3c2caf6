#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

const std::string kSelectAccount =
    "SELECT accounts.user_id, website_id, accounts.email, password_hash, created_at FROM accounts "
    "JOIN human_agents ON human_agents.id = accounts.user_id ";

std::optional<AccountRecord> readAccount(Statement& query) {
  if (!query.step()) return std::nullopt;
  Row row = query.row();
  AccountRecord account;
  account.userId = row.text();
  account.websiteId = row.text();
  account.email = row.text();
  account.passwordHash = row.text();
  account.createdAt = row.time();
  return account;
}

}  // namespace

void SqliteStore::putAccount(const AccountRecord& account) {
  database_
      .query(
          "INSERT INTO accounts (user_id, email, password_hash, created_at) VALUES (?, ?, ?, ?) "
          "ON CONFLICT (user_id) DO UPDATE SET email = excluded.email, password_hash = excluded.password_hash")
      .bind(account.userId, account.email, account.passwordHash, account.createdAt)
      .run();
}

std::optional<AccountRecord> SqliteStore::account(std::string_view userId) {
  Statement query = database_.query(kSelectAccount + "WHERE accounts.user_id = ?");
  return readAccount(query.bind(userId));
}

std::optional<AccountRecord> SqliteStore::accountByEmail(std::string_view email) {
  Statement query = database_.query(kSelectAccount + "WHERE accounts.email = ?");
  return readAccount(query.bind(email));
}

void SqliteStore::addSession(const SessionRecord& session) {
  database_.query("INSERT INTO sessions (token_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)")
      .bind(session.tokenHash, session.userId, session.createdAt, session.expiresAt)
      .run();
}

std::optional<SessionRecord> SqliteStore::session(std::string_view tokenHash) {
  Statement query = database_.query(
      "SELECT token_hash, user_id, website_id, created_at, expires_at FROM sessions "
      "JOIN human_agents ON human_agents.id = user_id WHERE token_hash = ?");
  if (!query.bind(tokenHash).step()) return std::nullopt;
  Row row = query.row();
  SessionRecord session;
  session.tokenHash = row.text();
  session.userId = row.text();
  session.websiteId = row.text();
  session.createdAt = row.time();
  session.expiresAt = row.time();
  return session;
}

void SqliteStore::extendSession(std::string_view tokenHash, Timestamp expiresAt) {
  database_.query("UPDATE sessions SET expires_at = ? WHERE token_hash = ?").bind(expiresAt, tokenHash).run();
}

void SqliteStore::removeSession(std::string_view tokenHash) {
  database_.query("DELETE FROM sessions WHERE token_hash = ?").bind(tokenHash).run();
}

void SqliteStore::removeSessionsOf(std::string_view userId) {
  database_.query("DELETE FROM sessions WHERE user_id = ?").bind(userId).run();
}

void SqliteStore::removeSessionsBefore(Timestamp expiresAt) {
  database_.query("DELETE FROM sessions WHERE expires_at <= ?").bind(expiresAt).run();
}

}  // namespace cossistant::server
