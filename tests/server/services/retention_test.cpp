#include "server/services/retention.hpp"

#include <gtest/gtest.h>

#include <future>

#include "server/store/sqlite/sqlite_store.hpp"
#include "server/uploads/blobs.hpp"
#include "server/uploads/erased_files.hpp"
#include "server/websocket/bus.hpp"
#include "tests/server/support/temporary_folder.hpp"

namespace cossistant::server {
namespace {

constexpr std::int64_t kOneDayMs = 86'400'000;

/// Keeps the names of what was removed.
class NotedRemovals : public BlobStore {
 public:
  std::vector<std::string> prefixes;

  [[nodiscard]] std::string bucket() const override { return "test"; }
  [[nodiscard]] std::chrono::seconds lifetime() const override { return std::chrono::seconds(1); }
  [[nodiscard]] std::uint64_t maxBytes() const override { return 1; }
  [[nodiscard]] BlobUrls sign(const BlobLeave&, const Request&) const override { return {}; }
  void removePrefix(const std::string& prefix) override { prefixes.push_back(prefix); }
};

class RetentionTest : public ::testing::Test {
 protected:
  RetentionTest() {
    WebsiteRecord website;
    website.id = "site";
    store_.addWebsite(website);
    VisitorRecord visitor;
    visitor.visitor.id = "ada";
    visitor.visitor.websiteId = "site";
    visitor.visitor.organizationId = "organization";
    store_.putVisitor(visitor);
  }

  ConversationRecord add(const std::string& id, std::int64_t updatedOnDay,
                         ConversationStatus status = ConversationStatus::Resolved) {
    ConversationRecord record;
    record.organizationId = "organization";
    record.conversation.id = id;
    record.conversation.websiteId = "site";
    record.conversation.visitorId = "ada";
    record.conversation.status = status;
    record.conversation.updatedAt = {updatedOnDay * kOneDayMs};
    store_.putConversation(record);
    TimelineItem item;
    item.id = "item of " + id;
    item.conversationId = id;
    item.organizationId = "organization";
    store_.addItem(item);
    store_.putSeen(id, {ActorType::Visitor, "ada"}, {1}, "seen of " + id);
    store_.addParticipant(id, "mara", {1});
    return record;
  }
  [[nodiscard]] bool isThere(const std::string& id) { return store_.conversation(id).has_value(); }

  /// Sweeps on that day what nothing happened to for 30 days, and waits for it.
  void sweepOnDay(std::int64_t day) {
    now_ = {day * kOneDayMs};
    Blobs blobs({&removals_}, folder_.path() / "removing");
    {
      Executor executor(store_, bus_, [this] { return now_; });
      ErasedFiles files(executor, blobs);
      Retention retention(executor, files, std::chrono::days(30));
      retention.sweep();
      // What a unit of work leaves to do is in the queue when the next but one ends.
      for (int i = 0; i < 2; ++i) wait(executor);
      executor.stop();
    }
  }

  static void wait(Executor& executor) {
    std::promise<void> done;
    EXPECT_TRUE(executor.submit([](UnitOfWork&) {}, [&](const std::exception_ptr&) { done.set_value(); }));
    done.get_future().get();
  }

  testing::TemporaryFolder folder_;
  SqliteStore store_{":memory:"};
  LocalBus bus_;
  NotedRemovals removals_;
  Timestamp now_;
};

TEST_F(RetentionTest, WhatEndedLongAgoGoesWithItsItemsAndFiles) {
  add("old", 1);
  add("spam", 1, ConversationStatus::Spam);
  add("recent", 2);
  sweepOnDay(32);
  EXPECT_FALSE(isThere("old"));
  EXPECT_FALSE(isThere("spam"));
  EXPECT_TRUE(isThere("recent"));
  EXPECT_EQ(store_.item("item of old"), std::nullopt);
  EXPECT_TRUE(store_.item("item of recent"));
  EXPECT_EQ(store_.erasedFolders(), std::vector<std::string>{});
}

TEST_F(RetentionTest, AnOpenConversationStaysHoweverOldItIs) {
  add("open", 1, ConversationStatus::Open);
  sweepOnDay(1000);
  EXPECT_TRUE(isThere("open"));
}

TEST_F(RetentionTest, AnArchivedConversationHasEndedToo) {
  ConversationRecord archived = add("archived", 1, ConversationStatus::Open);
  archived.conversation.deletedAt = Timestamp{1};
  store_.putConversation(archived);
  sweepOnDay(32);
  EXPECT_FALSE(isThere("archived"));
}

TEST_F(RetentionTest, ManyGoInBatchesAndOthersComeInBetween) {
  const auto many = static_cast<int>(kRetentionBatch) * 3 + 1;
  for (int i = 0; i < many; ++i) add("talk-" + std::to_string(i), 1);
  now_ = {32 * kOneDayMs};
  Blobs blobs({&removals_}, folder_.path() / "removing");
  Executor executor(store_, bus_, [this] { return now_; });
  ErasedFiles files(executor, blobs);
  Retention retention(executor, files, std::chrono::days(30));
  std::promise<void> start;
  std::size_t leftInBetween = 0;
  // Until both are in the queue.
  EXPECT_TRUE(executor.submit([&, ready = start.get_future().share()](UnitOfWork&) { ready.wait(); },
                              [](const std::exception_ptr&) {}));
  retention.sweep();
  retention.sweep();  // while one is at it: nothing
  std::promise<void> between;
  EXPECT_TRUE(executor.submit(
      [&](UnitOfWork& work) {
        leftInBetween = work.store.endedConversations(now_, 1000).size();
        between.set_value();
      },
      [](const std::exception_ptr&) {}));
  start.set_value();
  between.get_future().get();
  executor.stop();
  EXPECT_EQ(leftInBetween, static_cast<std::size_t>(many - kRetentionBatch));
}

}  // namespace
}  // namespace cossistant::server
