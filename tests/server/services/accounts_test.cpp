#include "server/services/accounts.hpp"

#include <gtest/gtest.h>

#include "server/auth/authenticate.hpp"
#include "server/services/sites.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace cossistant::server {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
const std::string kSecret = "a secret of the server";

class AccountsTest : public ::testing::Test {
 protected:
  SqliteStore store_{":memory:"};
  UnitOfWork work_{store_, {kDayMs}, {}};
  std::string siteId_ = addSite("Shop", {"https://shop.example"}, work_).id;
  std::string userId_ = addUser(siteId_, "Mara", "mara@shop.example", "hash", work_).id;
};

TEST_F(AccountsTest, ASessionLeadsToItsUserAndWebsite) {
  const std::string token = startSession(userId_, kSecret, work_);
  const auto session = useSession(token, kSecret, work_);
  ASSERT_TRUE(session);
  EXPECT_EQ(session->userId, userId_);
  EXPECT_EQ(session->websiteId, siteId_);
  EXPECT_EQ(session->tokenHash.find(token), std::string::npos);
}

TEST_F(AccountsTest, AnotherTokenOrSecretLeadsNowhere) {
  const std::string token = startSession(userId_, kSecret, work_);
  EXPECT_FALSE(useSession(std::string(64, '0'), kSecret, work_));
  EXPECT_FALSE(useSession("", kSecret, work_));
  EXPECT_FALSE(useSession(token, "another secret of a server", work_));
}

TEST_F(AccountsTest, ASessionThatNobodyUsesEndsAfterFourteenDays) {
  const std::string token = startSession(userId_, kSecret, work_);
  work_.now.ms += 14 * kDayMs;
  EXPECT_FALSE(useSession(token, kSecret, work_));
}

TEST_F(AccountsTest, EachUseMakesItLastFourteenDaysMore) {
  const std::string token = startSession(userId_, kSecret, work_);
  for (int i = 0; i < 3; ++i) {
    work_.now.ms += 13 * kDayMs;
    EXPECT_TRUE(useSession(token, kSecret, work_));
  }
}

TEST_F(AccountsTest, AnEndedSessionIsNotGoodAnyMore) {
  const std::string token = startSession(userId_, kSecret, work_);
  const CredentialId credential{CredentialKind::Session, useSession(token, kSecret, work_)->tokenHash};
  EXPECT_TRUE(isStillGood(credential, work_.now, store_));
  EXPECT_FALSE(isStillGood(credential, {work_.now.ms + 14 * kDayMs}, store_));
  endSession(token, kSecret, work_);
  EXPECT_FALSE(useSession(token, kSecret, work_));
  EXPECT_FALSE(isStillGood(credential, work_.now, store_));
}

TEST_F(AccountsTest, AnotherPasswordEndsAllSessions) {
  const std::string token = startSession(userId_, kSecret, work_);
  putPassword(*store_.humanAgent(siteId_, userId_), "another hash", work_);
  EXPECT_FALSE(useSession(token, kSecret, work_));
  EXPECT_EQ(store_.account(userId_)->passwordHash, "another hash");
}

TEST_F(AccountsTest, AnotherNameOrEmailEndsNoSession) {
  const std::string token = startSession(userId_, kSecret, work_);
  updateUser(*store_.humanAgent(siteId_, userId_), {"Mara L.", "m@shop.example", {}}, work_);
  EXPECT_TRUE(useSession(token, kSecret, work_));
  EXPECT_EQ(store_.account(userId_)->email, "m@shop.example");
  EXPECT_EQ(store_.humanAgent(siteId_, userId_)->name, "Mara L.");
}

TEST_F(AccountsTest, ATeammateWithoutAPasswordCanBeSaidAnewAndStillHasNone) {
  const HumanAgent tobi = addTeammate(siteId_, "Tobi", "tobi@shop.example", work_);
  updateUser(tobi, {{}, "t@shop.example", {}}, work_);
  EXPECT_EQ(store_.humanAgent(siteId_, tobi.id)->email, "t@shop.example");
  EXPECT_FALSE(store_.account(tobi.id));
}

TEST_F(AccountsTest, AUserThatIsChangedNeedsWhatANewOneNeeds) {
  const HumanAgent mara = *store_.humanAgent(siteId_, userId_);
  static_cast<void>(addUser(siteId_, "Tobi", "tobi@shop.example", "hash", work_));
  for (const UserChanges& bad : std::vector<UserChanges>{
           {" ", {}, {}},
           {{}, "shop.example", {}},
           {{}, "", {}},
           {{}, "TOBI@shop.example", {}},
           {{}, {}, "mara.png"},
           {{}, {}, "ftp://shop.example/mara.png"},
           {{}, {}, "https://"},
       }) {
    EXPECT_THROW(updateUser(mara, bad, work_), std::invalid_argument);
  }
  EXPECT_EQ(store_.humanAgent(siteId_, userId_), mara);
}

TEST_F(AccountsTest, StartingASessionForgetsThoseThatEnded) {
  const std::string old = startSession(userId_, kSecret, work_);
  const std::string hash = useSession(old, kSecret, work_)->tokenHash;
  work_.now.ms += 14 * kDayMs;
  static_cast<void>(startSession(userId_, kSecret, work_));
  EXPECT_FALSE(store_.session(hash));
}

TEST_F(AccountsTest, AUserNeedsANameAndAnEmailOfItsOwn) {
  for (const auto& [name, email] : std::vector<std::pair<std::string, std::string>>{
           {"", "a@shop.example"},
           {"  ", "a@shop.example"},
           {std::string(256, 'x'), "a@shop.example"},
           {"Tobi", ""},
           {"Tobi", "shop.example"},
           {"Tobi", "@shop.example"},
           {"Tobi", "tobi@"},
           {"Tobi", "to bi@shop.example"},
           {"Tobi", "tobi@shop@example"},
           {"Tobi", std::string(250, 'x') + "@shop.example"},
           {"Tobi", "MARA@shop.example"},
       }) {
    EXPECT_THROW(static_cast<void>(addUser(siteId_, name, email, "hash", work_)), std::invalid_argument)
        << name << " " << email;
  }
}

}  // namespace
}  // namespace cossistant::server
