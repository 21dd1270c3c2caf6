#include "server/store/sqlite/migrations.hpp"

#include <gtest/gtest.h>

#include "server/store/sqlite/database.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

const std::vector<Migration> kTwo = {
    {"0001_first", "CREATE TABLE first (a INTEGER)"},
    {"0002_second", "CREATE TABLE second (a INTEGER); INSERT INTO second VALUES (7)"},
};

TEST(Migrations, AreAppliedOnce) {
  Database database(":memory:");
  EXPECT_EQ(migrate(database, kTwo), 2);
  EXPECT_EQ(migrate(database, kTwo), 0);
  Statement query = database.query("SELECT count(*) FROM second");
  ASSERT_TRUE(query.step());
  EXPECT_EQ(query.row().integer(), 1);
}

TEST(Migrations, OnlyWhatIsMissingIsApplied) {
  Database database(":memory:");
  EXPECT_EQ(migrate(database, {kTwo[0]}), 1);
  EXPECT_EQ(migrate(database, kTwo), 1);
}

TEST(Migrations, OneThatFailsIsNamedAndLeavesNothingBehind) {
  Database database(":memory:");
  const std::vector<Migration> broken = {kTwo[0], {"0002_broken", "CREATE TABLE half (a INTEGER); NONSENSE"}};
  try {
    migrate(database, broken);
    FAIL() << "the broken migration was applied";
  } catch (const StoreError& error) {
    EXPECT_NE(std::string(error.what()).find("0002_broken"), std::string::npos);
  }
  EXPECT_THROW(static_cast<void>(database.query("SELECT * FROM half")), StoreError);
  EXPECT_EQ(migrate(database, kTwo), 1);
}

TEST(Migrations, ADatabaseOfANewerVersionIsRefused) {
  Database database(":memory:");
  migrate(database, kTwo);
  EXPECT_THROW(migrate(database, {kTwo[0]}), StoreError);
}

TEST(Migrations, TheEmbeddedOnesMakeAWholeSchema) {
  Database database(":memory:");
  EXPECT_EQ(migrate(database, embeddedMigrations()), static_cast<int>(embeddedMigrations().size()));
  EXPECT_NO_THROW(static_cast<void>(database.query("SELECT id FROM timeline_items")));
}

/// What is in a schema, and in its oldest tables.
std::vector<std::string> contentOf(Database& database) {
  std::vector<std::string> content;
  Statement schema = database.query("SELECT type || ' ' || name FROM sqlite_schema ORDER BY type, name");
  while (schema.step()) content.push_back(schema.row().text());
  Statement items = database.query("SELECT id || ' ' || text FROM timeline_items");
  while (items.step()) content.push_back(items.row().text());
  return content;
}

constexpr const char* kOldRows =
    "INSERT INTO websites (id, organization_id, name, domain, status, default_language, whitelisted_domains, "
    "created_at) VALUES ('site', 'o', 'Shop', 'shop', 'active', 'en', '', 1);"
    "INSERT INTO api_keys (id, website_id, name, key_type, is_test, is_active, key_hash, created_at) "
    "VALUES ('key', 'site', 'old', 0, 0, 1, 'hash', 1);"
    "INSERT INTO visitors (id, website_id, organization_id, is_test, created_at, updated_at) "
    "VALUES ('ada', 'site', 'o', 0, 1, 1);"
    "INSERT INTO conversations (id, organization_id, website_id, visitor_id, channel, status, created_at, updated_at) "
    "VALUES ('talk', 'o', 'site', 'ada', 'widget', 0, 1, 1);"
    "INSERT INTO timeline_items (id, conversation_id, organization_id, visibility, type, text, parts, visitor_id, "
    "created_at) VALUES ('item', 'talk', 'o', 0, 0, 'hello', '[]', 'ada', 1)";

TEST(Migrations, AFileOfEveryVersionBecomesTheNewestAndKeepsItsRows) {
  const std::vector<Migration>& all = embeddedMigrations();
  Database newest(":memory:");
  migrate(newest, all);
  newest.execute(kOldRows);
  for (std::size_t version = 1; version < all.size(); ++version) {
    Database database(":memory:");
    migrate(database, {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(version)});
    database.execute(kOldRows);
    EXPECT_EQ(migrate(database, all), static_cast<int>(all.size() - version));
    EXPECT_EQ(contentOf(database), contentOf(newest)) << "of version " << version;
    Statement key = database.query("SELECT last_used_at FROM api_keys");
    ASSERT_TRUE(key.step());
    EXPECT_EQ(key.row().optionalInteger(), std::nullopt);
  }
}

TEST(Migrations, WhatAVisitorLeftIsFoundByIndexes) {
  Database database(":memory:");
  migrate(database, embeddedMigrations());
  const std::string talks = "(SELECT id FROM conversations WHERE visitor_id = ?1)";
  for (const std::string& sql : {
           "DELETE FROM timeline_items WHERE visitor_id = ?1 OR conversation_id IN " + talks,
           "DELETE FROM feedback WHERE visitor_id = ?1 OR conversation_id IN " + talks,
           "DELETE FROM seen WHERE conversation_id IN " + talks + " OR (actor_type = 0 AND actor_id = ?1)",
           std::string("DELETE FROM feedback WHERE contact_id = ?1"),
       }) {
    Statement plan = database.query("EXPLAIN QUERY PLAN " + sql);
    while (plan.step()) {
      Row row = plan.row();
      for (int skipped = 0; skipped < 3; ++skipped) static_cast<void>(row.integer());
      EXPECT_FALSE(row.text().starts_with("SCAN")) << sql;
    }
  }
}

TEST(Database, ACommitReachesTheDisk) {
  const testing::TemporaryFolder folder;
  Database database(folder.path() / "a.db");
  Statement journal = database.query("PRAGMA journal_mode");
  ASSERT_TRUE(journal.step());
  EXPECT_EQ(journal.row().text(), "wal");
  Statement synchronous = database.query("PRAGMA synchronous");
  ASSERT_TRUE(synchronous.step());
  EXPECT_EQ(synchronous.row().integer(), 2);  // FULL
}

TEST(Database, AFileThatIsNoDatabaseIsNamed) {
  const testing::TemporaryFolder folder;
  folder.write("a.db", std::string(5000, 'x'));
  try {
    Database database(folder.path() / "a.db");
    FAIL() << "the file was opened";
  } catch (const StoreError& error) {
    EXPECT_NE(std::string(error.what()).find("a.db"), std::string::npos);
  }
}

}  // namespace
}  // namespace cossistant::server
