#include "server/uploads/blobs.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <mutex>

#include "server/uploads/disk_blobs.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;

/// Notes what it is told to remove; fails while it is told to.
class NotingStore : public BlobStore {
 public:
  bool fails = false;

  [[nodiscard]] std::string bucket() const override { return "noting"; }
  [[nodiscard]] std::chrono::seconds lifetime() const override { return std::chrono::seconds(900); }
  [[nodiscard]] std::uint64_t maxBytes() const override { return 1; }
  [[nodiscard]] BlobUrls sign(const BlobLeave&, const Request&) const override { return {}; }
  void removePrefix(const std::string& prefix) override {
    const std::lock_guard lock(mutex_);
    removed_.push_back(prefix);
    changed_.notify_all();
    if (fails) throw BlobError("not now");
  }

  /// The first `count`, once there are as many.
  std::vector<std::string> removed(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return removed_.size() >= count; });
    return removed_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> removed_;
};

class BlobsTest : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  fs::path journal_ = folder_.path() / "journal";
  NotingStore first_;
  NotingStore second_;

  [[nodiscard]] std::size_t notes() const {
    return fs::exists(journal_) ? std::distance(fs::directory_iterator(journal_), fs::directory_iterator()) : 0;
  }
};

TEST_F(BlobsTest, NewFilesGoToTheFirstStore) {
  const Blobs blobs({&first_, &second_}, journal_);
  EXPECT_EQ(&blobs.home(), &first_);
}

TEST_F(BlobsTest, FilesAreRemovedFromEveryStore) {
  Blobs blobs({&first_, &second_}, journal_);
  blobs.removePrefix("o/w/c/");
  EXPECT_THAT(first_.removed(1), ElementsAre("o/w/c/"));
  EXPECT_THAT(second_.removed(1), ElementsAre("o/w/c/"));
  blobs.stop();
  EXPECT_EQ(notes(), 0u);
}

TEST_F(BlobsTest, WhatIsNotTheStartOfKeysIsNotRemoved) {
  Blobs blobs({&first_}, journal_);
  for (const char* prefix : {"", "/", "o/", "o/w/", "o/w/c", "o/../c/"}) blobs.removePrefix(prefix);
  blobs.removePrefix("o/w/c/");
  EXPECT_THAT(first_.removed(1), ElementsAre("o/w/c/"));
}

TEST_F(BlobsTest, WhatAStoreCouldNotRemoveIsRemovedAfterARestart) {
  first_.fails = true;
  {
    Blobs blobs({&first_, &second_}, journal_);
    blobs.removePrefix("o/w/c/");
    EXPECT_THAT(first_.removed(1), ElementsAre("o/w/c/"));
    blobs.stop();
    EXPECT_EQ(notes(), 1u);
  }
  first_.fails = false;
  Blobs blobs({&first_, &second_}, journal_);
  EXPECT_THAT(second_.removed(1), ElementsAre("o/w/c/"));
  blobs.stop();
  EXPECT_EQ(notes(), 0u);
}

TEST_F(BlobsTest, ANoteThatWasHalfWrittenIsPassedOver) {
  folder_.write("journal/0123.new", "o/w");
  folder_.write("journal/4567", "");
  Blobs blobs({&first_}, journal_);
  blobs.removePrefix("o/w/c/");
  EXPECT_THAT(first_.removed(1), ElementsAre("o/w/c/"));
}

TEST(DiskBlobs, TheFilesOfAnEntityAreRemovedWithThoseOfTheCdn) {
  const testing::TemporaryFolder folder;
  const DiskFiles files(folder.path());
  const UploadUrls urls("a secret", 100, "");
  for (const char* key : {"o/w/c/t/a", "cdn/o/w/c/t/a", "o/w/d/t/a"}) {
    const auto draft = files.begin(key, "a/b");
    ASSERT_EQ(draft->append("x"), Stored::Done);
    ASSERT_EQ(draft->keep(), Stored::Done);
  }
  DiskBlobs(files, urls).removePrefix("o/w/c/");
  EXPECT_FALSE(files.get("o/w/c/t/a"));
  EXPECT_FALSE(files.get("cdn/o/w/c/t/a"));
  EXPECT_TRUE(files.get("o/w/d/t/a"));
}

}  // namespace
}  // namespace cossistant::server
