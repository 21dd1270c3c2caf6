#include "server/uploads/disk_files.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

namespace fs = std::filesystem;

class DiskFilesTest : public ::testing::Test {
 protected:
  testing::TemporaryFolder folder_;
  fs::path root_ = folder_.path() / "files";
  DiskFiles files_{root_};

  static Stored put(const DiskFiles& files, const std::string& key, const std::string& contentType,
                    const std::string& content) {
    const auto draft = files.begin(key, contentType);
    const Stored appended = draft->append(content);
    return appended == Stored::Done ? draft->keep() : appended;
  }
  [[nodiscard]] Stored put(const std::string& key, const std::string& contentType, const std::string& content) const {
    return put(files_, key, contentType, content);
  }
  /// How many files are in the folder, types included.
  [[nodiscard]] int count() const {
    int count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) count += entry.is_regular_file() ? 1 : 0;
    return count;
  }
};

TEST_F(DiskFilesTest, WhatWasStoredIsGivenWithItsType) {
  const std::string content("a\0b\n", 4);
  EXPECT_EQ(put("o/w/c/t/a.png", "image/png", content), Stored::Done);
  const auto file = files_.get("o/w/c/t/a.png");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->content, content);
  EXPECT_EQ(file->contentType, "image/png");
  EXPECT_TRUE(fs::is_regular_file(root_ / "o/w/c/t/a.png"));
}

TEST_F(DiskFilesTest, AFileIsNeverReplaced) {
  EXPECT_EQ(put("o/w/c/t/a", "text/plain", "first"), Stored::Done);
  EXPECT_EQ(put("o/w/c/t/a", "text/html", "second"), Stored::Exists);
  EXPECT_EQ(put("o/w/c/t/b", "text/html", "second"), Stored::Exists);
  EXPECT_EQ(files_.get("o/w/c/t/a")->content, "first");
  EXPECT_EQ(files_.get("o/w/c/t/a")->contentType, "text/plain");
  EXPECT_EQ(count(), 2);
}

TEST_F(DiskFilesTest, AFileMayComeInPieces) {
  const auto draft = files_.begin("o/w/c/t/a", "text/plain");
  for (const char* piece : {"one, ", "", "two"}) EXPECT_EQ(draft->append(piece), Stored::Done);
  EXPECT_FALSE(files_.get("o/w/c/t/a"));
  EXPECT_EQ(draft->keep(), Stored::Done);
  EXPECT_EQ(files_.get("o/w/c/t/a")->content, "one, two");
}

TEST_F(DiskFilesTest, NothingIsLeftOfAFileThatIsNotKept) {
  auto draft = files_.begin("o/w/c/t/a", "text/plain");
  ASSERT_EQ(draft->append("half"), Stored::Done);
  ASSERT_EQ(count(), 1);
  draft.reset();
  EXPECT_EQ(count(), 0);
  EXPECT_FALSE(files_.get("o/w/c/t/a"));
}

TEST_F(DiskFilesTest, OfTwoDraftsOfOneKeyOneIsKept) {
  const auto first = files_.begin("o/w/c/t/a", "text/plain");
  const auto second = files_.begin("o/w/c/t/a", "text/plain");
  ASSERT_EQ(first->append("first"), Stored::Done);
  ASSERT_EQ(second->append("second"), Stored::Done);
  EXPECT_EQ(first->keep(), Stored::Done);
  EXPECT_EQ(second->keep(), Stored::Exists);
  EXPECT_EQ(files_.get("o/w/c/t/a")->content, "first");
}

TEST_F(DiskFilesTest, AFolderIsRemovedWithAllThatIsInIt) {
  for (const char* key : {"o/w/c/t/a", "o/w/c/p/u/b", "o/w/cc/t/a"}) ASSERT_EQ(put(key, "a/b", "x"), Stored::Done);
  files_.removeFolder("o/w/c/");
  EXPECT_FALSE(files_.get("o/w/c/t/a"));
  EXPECT_FALSE(files_.get("o/w/c/p/u/b"));
  EXPECT_TRUE(files_.get("o/w/cc/t/a"));
  EXPECT_NO_THROW(files_.removeFolder("o/w/c/"));
}

TEST_F(DiskFilesTest, AnEmptyFileIsAFile) {
  EXPECT_EQ(put("o/w/c/t/a", "text/plain", ""), Stored::Done);
  EXPECT_EQ(files_.get("o/w/c/t/a")->content, "");
}

TEST_F(DiskFilesTest, WhatIsNoFileIsNotGiven) {
  ASSERT_EQ(put("o/w/c/t/a", "text/plain", "text"), Stored::Done);
  folder_.write("secret", "secret");
  fs::create_symlink(folder_.path() / "secret", root_ / "o/w/c/t/link");
  for (const char* key : {"o/w/c/t/b", "o/w/c/t", "o/w/c/t/=type", "o/w/c/../c/t/a", "../../../../secret", "",
                          "o/w/c/t/a/b", "o/w/c/t/link"}) {
    EXPECT_FALSE(files_.get(key)) << key;
  }
  EXPECT_EQ(files_.begin("../../../../evil", "text/plain"), nullptr);
}

TEST_F(DiskFilesTest, NothingIsLeftOfAFileThatFindsNoRoom) {
  ASSERT_EQ(put("o/w/c/t/small", "text/plain", "x"), Stored::Done);
  // What a process may write at most fails as a full disk does, part of the way.
  const auto before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit limit{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const rlimit small{1024, limit.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const Stored outcome = put("o/w/c/u/large", "text/plain", std::string(4096, 'x'));
  setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, before);
  EXPECT_EQ(outcome, Stored::NoRoom);
  EXPECT_FALSE(files_.get("o/w/c/u/large"));
  EXPECT_EQ(count(), 2);
  EXPECT_EQ(put("o/w/c/u/large", "text/plain", std::string(4096, 'x')), Stored::Done);
}

TEST_F(DiskFilesTest, AFolderThatCannotBeMadeIsAFailure) {
  folder_.write("taken", "a file");
  EXPECT_EQ(put(DiskFiles(folder_.path() / "taken"), "o/w/c/t/a", "text/plain", "x"), Stored::Failed);
}

TEST_F(DiskFilesTest, WhatWasHalfWrittenIsClearedAwayAtTheNextStart) {
  folder_.write("files/=new/0123/a", "half");
  ASSERT_EQ(count(), 1);
  const DiskFiles again(root_);
  EXPECT_EQ(count(), 0);
}

}  // namespace
}  // namespace cossistant::server
