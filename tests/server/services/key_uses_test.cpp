#include "server/services/key_uses.hpp"

#include <gtest/gtest.h>

#include "server/store/sqlite/sqlite_store.hpp"
#include "server/websocket/bus.hpp"

namespace cossistant::server {
namespace {

class KeyUsesTest : public ::testing::Test {
 protected:
  KeyUsesTest() {
    WebsiteRecord website;
    website.id = "site";
    store_.addWebsite(website);
    for (const char* id : {"a", "b"}) {
      ApiKeyRecord key;
      key.id = id;
      key.websiteId = "site";
      key.hash = id;
      store_.addKey(key);
    }
  }

  /// Writes down what was noted, and waits for it.
  void store() {
    Executor executor(store_, bus_, systemNow);
    uses_.store(executor);
  }
  std::optional<Timestamp> lastUse(const std::string& id) { return store_.key(id)->lastUsedAt; }

  SqliteStore store_{":memory:"};
  LocalBus bus_;
  KeyUses uses_;
};

TEST_F(KeyUsesTest, TheLastUseOfEachKeyIsKept) {
  uses_.note({CredentialKind::Key, "a"}, {5});
  uses_.note({CredentialKind::Key, "a"}, {7});
  EXPECT_EQ(lastUse("a"), std::nullopt);
  store();
  EXPECT_EQ(lastUse("a"), Timestamp{7});
  EXPECT_EQ(lastUse("b"), std::nullopt);
}

TEST_F(KeyUsesTest, AUseNeverMovesBack) {
  uses_.note({CredentialKind::Key, "a"}, {7});
  store();
  uses_.note({CredentialKind::Key, "a"}, {5});
  store();
  EXPECT_EQ(lastUse("a"), Timestamp{7});
}

TEST_F(KeyUsesTest, ASessionIsNoKey) {
  uses_.note({CredentialKind::Session, "a"}, {5});
  store();
  EXPECT_EQ(lastUse("a"), std::nullopt);
}

TEST_F(KeyUsesTest, WhatIsNotStoredIsKeptForTheNextTime) {
  uses_.note({CredentialKind::Key, "a"}, {5});
  {
    Executor stopped(store_, bus_, systemNow);
    stopped.stop();
    uses_.store(stopped);
  }
  EXPECT_EQ(lastUse("a"), std::nullopt);
  store();
  EXPECT_EQ(lastUse("a"), Timestamp{5});
}

}  // namespace
}  // namespace cossistant::server
