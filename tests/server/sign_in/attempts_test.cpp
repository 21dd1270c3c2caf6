#include "server/sign_in/attempts.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

class AttemptsTest : public ::testing::Test {
 protected:
  Timestamp now_{1'000'000};
  Attempts attempts_{[this] { return now_; }};

  bool mayTry(const std::string& address, const std::string& email) { return !attempts_.begin(address, email); }
};

TEST_F(AttemptsTest, AfterTenTriesAtAnEmailTheNextWaits) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(mayTry("address " + std::to_string(i), "mara@shop.example"));
  EXPECT_FALSE(mayTry("another", "mara@shop.example"));
  EXPECT_TRUE(mayTry("another", "tobi@shop.example"));
}

TEST_F(AttemptsTest, TheCaseOfTheEmailGivesNoMoreTries) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(mayTry("a", i % 2 == 0 ? "mara@shop.example" : "Mara@Shop.example"));
  EXPECT_FALSE(mayTry("a", "MARA@shop.example"));
}

TEST_F(AttemptsTest, AfterThirtyTriesAnAddressWaits) {
  for (int i = 0; i < 30; ++i) EXPECT_TRUE(mayTry("a", std::to_string(i)));
  EXPECT_FALSE(mayTry("a", "mara@shop.example"));
  EXPECT_TRUE(mayTry("b", "mara@shop.example"));
}

TEST_F(AttemptsTest, TheWaitIsToldInSecondsAndThenOver) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(mayTry("a", "mara@shop.example"));
  now_.ms += 60'000;
  EXPECT_EQ(attempts_.begin("a", "mara@shop.example"), 14 * 60);
  now_.ms += 14 * 60'000;
  EXPECT_TRUE(mayTry("a", "mara@shop.example"));
}

TEST_F(AttemptsTest, ARightPasswordIsNoTry) {
  for (int i = 0; i < 100; ++i) {
    EXPECT_TRUE(mayTry("a", "mara@shop.example"));
    attempts_.forgive("a", "mara@shop.example");
  }
}

TEST_F(AttemptsTest, ARightPasswordClearsTheEmailButNotTheAddress) {
  for (int i = 0; i < 29; ++i) EXPECT_TRUE(mayTry("a", std::to_string(i)));
  EXPECT_TRUE(mayTry("a", "mara@shop.example"));
  attempts_.forgive("a", "mara@shop.example");
  EXPECT_TRUE(mayTry("a", "x"));
  EXPECT_FALSE(mayTry("a", "y"));
}

TEST_F(AttemptsTest, AllAddressesOfAnIpv6NetworkAreOne) {
  for (int i = 0; i < 30; ++i) EXPECT_TRUE(mayTry("2001:db8::" + std::to_string(i + 1), std::to_string(i)));
  EXPECT_FALSE(mayTry("2001:db8::ffff", "x"));
  EXPECT_TRUE(mayTry("2001:db8:0:1::1", "x"));
  attempts_.forgive("2001:db8::1", "0");
  EXPECT_TRUE(mayTry("2001:db8::ffff", "y"));
}

TEST_F(AttemptsTest, MemoryHasAnEnd) {
  for (int i = 0; i < 10'000; ++i) EXPECT_TRUE(mayTry(std::to_string(i), std::to_string(i)));
  EXPECT_FALSE(mayTry("more", "more"));
  now_.ms += 15 * 60'000;
  EXPECT_TRUE(mayTry("more", "more"));
}

}  // namespace
}  // namespace cossistant::server
