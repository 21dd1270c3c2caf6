#include "server/store/sqlite/lines.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

WebsiteRecord readWebsite(Row row) {
  WebsiteRecord website;
  website.id = row.text();
  website.organizationId = row.text();
  website.name = row.text();
  website.domain = row.text();
  website.status = row.text();
  website.description = row.optionalText();
  website.logoUrl = row.optionalText();
  website.defaultLanguage = row.text();
  website.whitelistedDomains = splitLines(row.text());
  website.createdAt = row.time();
  return website;
}

ApiKeyRecord readKey(Row row) {
  ApiKeyRecord key;
  key.id = row.text();
  key.websiteId = row.text();
  key.name = row.text();
  key.type = row.number<KeyType>();
  key.isTest = row.boolean();
  key.isActive = row.boolean();
  key.hash = row.text();
  key.rawKey = row.optionalText();
  key.linkedUserId = row.optionalText();
  key.createdAt = row.time();
  key.revokedAt = row.optionalTime();
  key.lastUsedAt = row.optionalTime();
  return key;
}

HumanAgent readHumanAgent(Row row) {
  HumanAgent agent;
  agent.id = row.text();
  agent.name = row.optionalText();
  agent.email = row.optionalText();
  agent.image = row.optionalText();
  agent.lastSeenAt = row.optionalTime();
  return agent;
}

const std::string kSelectKey =
    "SELECT id, website_id, name, key_type, is_test, is_active, key_hash, raw_key, linked_user_id, created_at, "
    "revoked_at, last_used_at FROM api_keys ";

}  // namespace

void SqliteStore::addWebsite(const WebsiteRecord& website) {
  database_
      .query(
          "INSERT INTO websites (id, organization_id, name, domain, status, description, logo_url, "
          "default_language, whitelisted_domains, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(website.id, website.organizationId, website.name, website.domain, website.status, website.description,
            website.logoUrl, website.defaultLanguage, joinLines(website.whitelistedDomains), website.createdAt)
      .run();
}

std::optional<WebsiteRecord> SqliteStore::website(std::string_view id) {
  Statement query = database_.query(
      "SELECT id, organization_id, name, domain, status, description, logo_url, default_language, "
      "whitelisted_domains, created_at FROM websites WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readWebsite(query.row());
}

std::vector<WebsiteRecord> SqliteStore::websites() {
  Statement query = database_.query(
      "SELECT id, organization_id, name, domain, status, description, logo_url, default_language, "
      "whitelisted_domains, created_at FROM websites ORDER BY created_at, rowid");
  std::vector<WebsiteRecord> websites;
  while (query.step()) websites.push_back(readWebsite(query.row()));
  return websites;
}

void SqliteStore::updateWebsite(const WebsiteRecord& website) {
  database_
      .query(
          "UPDATE websites SET name = ?, domain = ?, description = ?, logo_url = ?, default_language = ?, "
          "whitelisted_domains = ? WHERE id = ?")
      .bind(website.name, website.domain, website.description, website.logoUrl, website.defaultLanguage,
            joinLines(website.whitelistedDomains), website.id)
      .run();
}

void SqliteStore::addKey(const ApiKeyRecord& key) {
  database_
      .query(
          "INSERT INTO api_keys (id, website_id, name, key_type, is_test, is_active, key_hash, raw_key, "
          "linked_user_id, created_at, revoked_at, last_used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(key.id, key.websiteId, key.name, static_cast<int>(key.type), key.isTest, key.isActive, key.hash, key.rawKey,
            key.linkedUserId, key.createdAt, key.revokedAt, key.lastUsedAt)
      .run();
}

std::optional<ApiKeyRecord> SqliteStore::key(std::string_view id) {
  Statement query = database_.query(kSelectKey + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readKey(query.row());
}

std::optional<ApiKeyRecord> SqliteStore::keyByHash(std::string_view hash) {
  Statement query = database_.query(kSelectKey + "WHERE key_hash = ?");
  if (!query.bind(hash).step()) return std::nullopt;
  return readKey(query.row());
}

std::vector<ApiKeyRecord> SqliteStore::keys(std::string_view websiteId) {
  Statement query = database_.query(kSelectKey + "WHERE website_id = ? ORDER BY created_at, rowid");
  query.bind(websiteId);
  std::vector<ApiKeyRecord> keys;
  while (query.step()) keys.push_back(readKey(query.row()));
  return keys;
}

void SqliteStore::revokeKey(std::string_view id, Timestamp revokedAt) {
  database_.query("UPDATE api_keys SET is_active = 0, revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
      .bind(revokedAt, id)
      .run();
}

void SqliteStore::touchKey(std::string_view id, Timestamp usedAt) {
  database_.query("UPDATE api_keys SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?")
      .bind(usedAt, id)
      .run();
}

std::optional<std::string> SqliteStore::keySecretCheck() {
  Statement query = database_.query("SELECT check_hash FROM key_secret");
  if (!query.step()) return std::nullopt;
  return query.row().text();
}

void SqliteStore::putKeySecretCheck(std::string_view check) {
  database_
      .query(
          "INSERT INTO key_secret (one, check_hash) VALUES (1, ?) "
          "ON CONFLICT (one) DO UPDATE SET check_hash = excluded.check_hash")
      .bind(check)
      .run();
}

void SqliteStore::addHumanAgent(std::string_view websiteId, const HumanAgent& agent) {
  database_
      .query("INSERT INTO human_agents (id, website_id, name, email, image, last_seen_at) VALUES (?, ?, ?, ?, ?, ?)")
      .bind(agent.id, websiteId, agent.name, agent.email, agent.image, agent.lastSeenAt)
      .run();
}

std::vector<HumanAgent> SqliteStore::humanAgents(std::string_view websiteId) {
  Statement query = database_.query(
      "SELECT id, name, email, image, last_seen_at FROM human_agents WHERE website_id = ? ORDER BY rowid");
  query.bind(websiteId);
  std::vector<HumanAgent> agents;
  while (query.step()) agents.push_back(readHumanAgent(query.row()));
  return agents;
}

std::optional<HumanAgent> SqliteStore::humanAgent(std::string_view websiteId, std::string_view id) {
  Statement query =
      database_.query("SELECT id, name, email, image, last_seen_at FROM human_agents WHERE website_id = ? AND id = ?");
  if (!query.bind(websiteId, id).step()) return std::nullopt;
  return readHumanAgent(query.row());
}

void SqliteStore::updateHumanAgent(const HumanAgent& agent) {
  database_.query("UPDATE human_agents SET name = ?, email = ?, image = ? WHERE id = ?")
      .bind(agent.name, agent.email, agent.image, agent.id)
      .run();
}

void SqliteStore::removeHumanAgent(std::string_view id) {
  removeSessionsOf(id);
  database_.query("DELETE FROM accounts WHERE user_id = ?").bind(id).run();
  database_.query("DELETE FROM human_agents WHERE id = ?").bind(id).run();
}

void SqliteStore::touchHumanAgent(std::string_view id, Timestamp seenAt) {
  database_.query("UPDATE human_agents SET last_seen_at = ? WHERE id = ?").bind(seenAt, id).run();
}

void SqliteStore::addAiAgent(std::string_view websiteId, const AiAgent& agent) {
  database_.query("INSERT INTO ai_agents (id, website_id, name, image) VALUES (?, ?, ?, ?)")
      .bind(agent.id, websiteId, agent.name, agent.image)
      .run();
}

std::vector<AiAgent> SqliteStore::aiAgents(std::string_view websiteId) {
  Statement query = database_.query("SELECT id, name, image FROM ai_agents WHERE website_id = ? ORDER BY rowid");
  query.bind(websiteId);
  std::vector<AiAgent> agents;
  while (query.step()) {
    Row row = query.row();
    AiAgent agent;
    agent.id = row.text();
    agent.name = row.text();
    agent.image = row.optionalText();
    agents.push_back(std::move(agent));
  }
  return agents;
}

void SqliteStore::updateAiAgent(const AiAgent& agent) {
  database_.query("UPDATE ai_agents SET name = ?, image = ? WHERE id = ?")
      .bind(agent.name, agent.image, agent.id)
      .run();
}

void SqliteStore::removeAiAgent(std::string_view id) {
  database_.query("DELETE FROM ai_agents WHERE id = ?").bind(id).run();
}

}  // namespace cossistant::server
