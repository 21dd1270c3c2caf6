#include "server/store/account_store.hpp"

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

TEST_P(AccountStoreTest, WhatAnOperatorSaysOfAWebsiteIsReplaced) {
  WebsiteRecord website = *store_->website("site");
  website.name = "New shop";
  website.domain = "new.example";
  website.description = "Bowls of walnut";
  website.logoUrl = "https://new.example/logo.png";
  website.defaultLanguage = "sv";
  website.whitelistedDomains = {"https://new.example"};
  store_->updateWebsite(website);
  EXPECT_EQ(store_->website("site"), website);
}

TEST_P(AccountStoreTest, ATeammateThatIsChangedStaysWhereItIsAndWasSeenWhenItWas) {
  store_->addHumanAgent("site", {"tobi", "Tobi"});
  store_->touchHumanAgent("mara", {9});
  store_->updateHumanAgent({"mara", "Mara L.", "m@shop.example", "https://shop.example/mara.png", {}});
  const HumanAgent changed{"mara", "Mara L.", "m@shop.example", "https://shop.example/mara.png", Timestamp{9}};
  EXPECT_EQ(store_->humanAgents("site").front(), changed);
  EXPECT_EQ(store_->humanAgent("site", "tobi")->name, "Tobi");
}

TEST_P(AccountStoreTest, AnAiAgentIsChangedWhereItIsAndTakenAway) {
  store_->addAiAgent("site", {"acorn", "Acorn", {}});
  store_->addAiAgent("site", {"oak", "Oak", {}});
  const AiAgent changed{"acorn", "Acorn helper", "https://a.example/face.png"};
  store_->updateAiAgent(changed);
  EXPECT_EQ(store_->aiAgents("site"), (std::vector<AiAgent>{changed, {"oak", "Oak", {}}}));
  store_->removeAiAgent("acorn");
  EXPECT_EQ(store_->aiAgents("site"), (std::vector<AiAgent>{{"oak", "Oak", {}}}));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, AccountStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
