#include "server/store/sqlite/backup.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "server/store/sqlite/database.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

namespace fs = std::filesystem;

class BackupTest : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  std::string source_ = folder_.path() / "source.db";
  std::string target_ = folder_.path() / "copy.db";

  static std::int64_t rows(Database& database) {
    Statement query = database.query("SELECT count(*) FROM numbers");
    EXPECT_TRUE(query.step());
    return query.row().integer();
  }
  [[nodiscard]] std::string complaint() const {
    try {
      backUpDatabase(source_, target_);
    } catch (const StoreError& error) {
      return error.what();
    }
    return {};
  }
  [[nodiscard]] std::size_t filesNamedLikeTheCopy() const {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
      count += entry.path().filename().string().starts_with("copy.db") ? 1 : 0;
    }
    return count;
  }
};

TEST_F(BackupTest, TheCopyIsOneFileWithEverythingThatWasCommitted) {
  Database source(source_);
  source.execute("CREATE TABLE numbers (n INTEGER); INSERT INTO numbers VALUES (1), (2)");
  source.execute("BEGIN; INSERT INTO numbers VALUES (3)");
  EXPECT_EQ(backUpDatabase(source_, target_), fs::file_size(target_));
  source.execute("COMMIT");
  EXPECT_EQ(filesNamedLikeTheCopy(), 1u);
  Database copy(target_);
  EXPECT_EQ(rows(copy), 2);
}

TEST_F(BackupTest, WritersGoOnMeanwhileAndEachBackupIsOfOneMoment) {
  Database source(source_);
  source.execute("CREATE TABLE numbers (n INTEGER)");
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    while (!stop) source.execute("BEGIN; INSERT INTO numbers VALUES (1); INSERT INTO numbers VALUES (2); COMMIT");
  });
  for (int i = 0; i < 5; ++i) {
    backUpDatabase(source_, target_);
    {
      Database copy(target_);
      EXPECT_EQ(rows(copy) % 2, 0);
    }
    fs::remove(target_);
  }
  stop = true;
  writer.join();
}

TEST_F(BackupTest, AFileThatIsThereIsNotReplaced) {
  Database source(source_);
  folder_.write("copy.db", "precious");
  EXPECT_EQ(complaint(), "cannot write " + target_ + ": it is there already");
  EXPECT_EQ(fs::file_size(target_), 8u);
  EXPECT_EQ(filesNamedLikeTheCopy(), 1u);
}

TEST_F(BackupTest, ADatabaseThatIsNotThereIsNotMade) {
  EXPECT_NE(complaint().find("cannot open " + source_), std::string::npos);
  EXPECT_FALSE(fs::exists(source_));
  EXPECT_EQ(filesNamedLikeTheCopy(), 0u);
}

TEST_F(BackupTest, ADamagedDatabaseLeavesNoCopy) {
  {
    Database source(source_);
    source.execute("CREATE TABLE numbers (n INTEGER UNIQUE)");
    for (int i = 0; i < 2'000; ++i) source.execute("INSERT INTO numbers VALUES (" + std::to_string(i) + ")");
  }
  std::fstream file(source_, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(2 * 4096);
  file << std::string(4096, '\xff');
  file.close();
  EXPECT_FALSE(complaint().empty());
  EXPECT_EQ(filesNamedLikeTheCopy(), 0u);
}

}  // namespace
}  // namespace cossistant::server
