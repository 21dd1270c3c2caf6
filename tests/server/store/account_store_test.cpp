#include "server/store/account_store.hpp"

#include <gmock/gmock.h>

#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

class AccountStoreTest : public testing::StoreSuite {
 protected:
  const AccountRecord mara_{"mara", "site", "mara@shop.example", "hash", {3}};

  void SetUp() override {
    StoreSuite::SetUp();
    store_->addHumanAgent("site", {"mara", "Mara", "mara@shop.example"});
    store_->putAccount(mara_);
  }
};

TEST_P(AccountStoreTest, AnAccountIsFoundByItsTeammateAndByItsEmailInAnyCase) {
  EXPECT_EQ(store_->account("mara"), mara_);
  EXPECT_EQ(store_->accountByEmail("Mara@Shop.example"), mara_);
  EXPECT_EQ(store_->account("tobi"), std::nullopt);
  EXPECT_EQ(store_->accountByEmail("tobi@shop.example"), std::nullopt);
}

TEST_P(AccountStoreTest, PuttingAnAccountAgainReplacesEmailAndPassword) {
  AccountRecord changed = mara_;
  changed.email = "m@shop.example";
  changed.passwordHash = "other";
  store_->putAccount(changed);
  EXPECT_EQ(store_->account("mara"), changed);
  EXPECT_EQ(store_->accountByEmail("mara@shop.example"), std::nullopt);
}

TEST_P(AccountStoreTest, TwoAccountsCannotHaveOneEmail) {
  store_->addHumanAgent("site", {"tobi", "Tobi"});
  EXPECT_THROW(store_->putAccount({"tobi", "site", "MARA@shop.example", "hash", {4}}), StoreError);
}

TEST_P(AccountStoreTest, ASessionIsKeptUntilItIsRemoved) {
  const SessionRecord session{"token", "mara", "site", {5}, {100}};
  store_->addSession(session);
  EXPECT_EQ(store_->session("token"), session);
  store_->extendSession("token", {200});
  EXPECT_EQ(store_->session("token")->expiresAt, Timestamp{200});
  store_->removeSession("token");
  EXPECT_EQ(store_->session("token"), std::nullopt);
}

TEST_P(AccountStoreTest, SessionsAreRemovedByTheirUserAndByTheirEnd) {
  store_->addSession({"old", "mara", "site", {5}, {100}});
  store_->addSession({"new", "mara", "site", {5}, {101}});
  store_->removeSessionsBefore({100});
  EXPECT_EQ(store_->session("old"), std::nullopt);
  EXPECT_NE(store_->session("new"), std::nullopt);
  store_->removeSessionsOf("mara");
  EXPECT_EQ(store_->session("new"), std::nullopt);
}

TEST_P(AccountStoreTest, ARevokedKeyStaysWithTheTimeOfItsFirstRevocation) {
  ApiKeyRecord key;
  key.id = "key";
  key.websiteId = "site";
  key.name = "Page";
  key.hash = "hash";
  store_->addKey(key);
  store_->revokeKey("key", {7});
  store_->revokeKey("key", {9});
  EXPECT_FALSE(store_->key("key")->isActive);
  EXPECT_EQ(store_->key("key")->revokedAt, Timestamp{7});
  EXPECT_EQ(store_->key("other"), std::nullopt);
}

TEST_P(AccountStoreTest, TheOriginsOfAWebsiteAreReplaced) {
  store_->putOrigins("site", "new.example", {"https://new.example"});
  EXPECT_EQ(store_->website("site")->domain, "new.example");
  EXPECT_THAT(store_->website("site")->whitelistedDomains, ::testing::ElementsAre("https://new.example"));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, AccountStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
