#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

VisitorRecord readVisitor(Row row) {
  VisitorRecord record;
  Visitor& visitor = record.visitor;
  visitor.id = row.text();
  visitor.websiteId = row.text();
  visitor.organizationId = row.text();
  record.contactId = row.optionalText();
  record.isTest = row.boolean();
  visitor.browser = row.optionalText();
  visitor.browserVersion = row.optionalText();
  visitor.os = row.optionalText();
  visitor.osVersion = row.optionalText();
  visitor.device = row.optionalText();
  visitor.deviceType = row.optionalText();
  visitor.ip = row.optionalText();
  visitor.city = row.optionalText();
  visitor.region = row.optionalText();
  visitor.country = row.optionalText();
  visitor.countryCode = row.optionalText();
  visitor.latitude = row.optionalNumber();
  visitor.longitude = row.optionalNumber();
  visitor.language = row.optionalText();
  visitor.timezone = row.optionalText();
  visitor.screenResolution = row.optionalText();
  visitor.viewport = row.optionalText();
  visitor.attribution = row.optionalRaw();
  visitor.currentPage = row.optionalRaw();
  visitor.createdAt = row.time();
  visitor.updatedAt = row.time();
  visitor.lastSeenAt = row.optionalTime();
  visitor.blockedAt = row.optionalTime();
  visitor.blockedByUserId = row.optionalText();
  visitor.isBlocked = visitor.blockedAt.has_value();
  return record;
}

Contact readContact(Row row) {
  Contact contact;
  contact.id = row.text();
  contact.websiteId = row.text();
  contact.organizationId = row.text();
  contact.externalId = row.optionalText();
  contact.name = row.optionalText();
  contact.email = row.optionalText();
  contact.image = row.optionalText();
  contact.metadata = row.optionalRaw();
  contact.contactOrganizationId = row.optionalText();
  contact.userId = row.optionalText();
  contact.createdAt = row.time();
  contact.updatedAt = row.time();
  return contact;
}

const std::string kSelectContact =
    "SELECT id, website_id, organization_id, external_id, name, email, image, metadata, contact_organization_id, "
    "user_id, created_at, updated_at FROM contacts ";

}  // namespace

std::optional<VisitorRecord> SqliteStore::visitor(std::string_view id) {
  Statement query = database_.query(
      "SELECT id, website_id, organization_id, contact_id, is_test, browser, browser_version, os, os_version, "
      "device, device_type, ip, city, region, country, country_code, latitude, longitude, language, timezone, "
      "screen_resolution, viewport, attribution, current_page, created_at, updated_at, last_seen_at, blocked_at, "
      "blocked_by_user_id FROM visitors WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readVisitor(query.row());
}

void SqliteStore::putVisitor(const VisitorRecord& record) {
  const Visitor& visitor = record.visitor;
  database_
      .query(
          "INSERT INTO visitors (id, website_id, organization_id, contact_id, is_test, browser, browser_version, "
          "os, os_version, device, device_type, ip, city, region, country, country_code, latitude, longitude, "
          "language, timezone, screen_resolution, viewport, attribution, current_page, created_at, updated_at, "
          "last_seen_at, blocked_at, blocked_by_user_id) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (id) DO UPDATE SET contact_id = excluded.contact_id, browser = excluded.browser, "
          "browser_version = excluded.browser_version, os = excluded.os, os_version = excluded.os_version, "
          "device = excluded.device, device_type = excluded.device_type, ip = excluded.ip, "
          "city = excluded.city, region = excluded.region, country = excluded.country, "
          "country_code = excluded.country_code, latitude = excluded.latitude, longitude = excluded.longitude, "
          "language = excluded.language, timezone = excluded.timezone, "
          "screen_resolution = excluded.screen_resolution, viewport = excluded.viewport, "
          "attribution = excluded.attribution, current_page = excluded.current_page, "
          "updated_at = excluded.updated_at, last_seen_at = excluded.last_seen_at, "
          "blocked_at = excluded.blocked_at, blocked_by_user_id = excluded.blocked_by_user_id")
      .bind(visitor.id, visitor.websiteId, visitor.organizationId, record.contactId, record.isTest, visitor.browser,
            visitor.browserVersion, visitor.os, visitor.osVersion, visitor.device, visitor.deviceType, visitor.ip,
            visitor.city, visitor.region, visitor.country, visitor.countryCode, visitor.latitude, visitor.longitude,
            visitor.language, visitor.timezone, visitor.screenResolution, visitor.viewport, visitor.attribution,
            visitor.currentPage, visitor.createdAt, visitor.updatedAt, visitor.lastSeenAt, visitor.blockedAt,
            visitor.blockedByUserId)
      .run();
}

void SqliteStore::touchVisitor(std::string_view id, Timestamp seenAt) {
  database_.query("UPDATE visitors SET last_seen_at = ? WHERE id = ?").bind(seenAt, id).run();
}

std::optional<Contact> SqliteStore::contact(std::string_view id) {
  Statement query = database_.query(kSelectContact + "WHERE id = ?");
  if (!query.bind(id).step()) return std::nullopt;
  return readContact(query.row());
}

std::optional<Contact> SqliteStore::findContact(std::string_view websiteId, ContactField field,
                                                std::string_view value) {
  const std::string column = field == ContactField::ExternalId ? "external_id" : "email";
  Statement query =
      database_.query(kSelectContact + "WHERE website_id = ? AND " + column + " = ? ORDER BY created_at, id LIMIT 1");
  if (!query.bind(websiteId, value).step()) return std::nullopt;
  return readContact(query.row());
}

void SqliteStore::putContact(const Contact& contact) {
  database_
      .query(
          "INSERT INTO contacts (id, website_id, organization_id, external_id, name, email, image, metadata, "
          "contact_organization_id, user_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT (id) DO UPDATE SET external_id = excluded.external_id, name = excluded.name, "
          "email = excluded.email, image = excluded.image, metadata = excluded.metadata, "
          "contact_organization_id = excluded.contact_organization_id, user_id = excluded.user_id, "
          "updated_at = excluded.updated_at")
      .bind(contact.id, contact.websiteId, contact.organizationId, contact.externalId, contact.name, contact.email,
            contact.image, contact.metadata, contact.contactOrganizationId, contact.userId, contact.createdAt,
            contact.updatedAt)
      .run();
}

}  // namespace cossistant::server
