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
