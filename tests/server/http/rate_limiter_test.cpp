#include "server/http/rate_limiter.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cossistant::server {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

const RateLimiter::Time kStart{};

int allowed(RateLimiter& limiter, const std::string& name, int tries, RateLimiter::Time now) {
  int count = 0;
  for (int i = 0; i < tries; ++i) count += limiter.take(name, now) ? 0 : 1;
  return count;
}

TEST(RateLimiter, AMinutesWorthMayComeAtOnceAndNoMore) {
  RateLimiter limiter(60);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart), 60);
  EXPECT_EQ(allowed(limiter, "bob", 100, kStart), 60);
}

TEST(RateLimiter, WhatWasTakenComesBackAtAnEvenRate) {
  RateLimiter limiter(60);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart), 60);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart + milliseconds(999)), 0);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart + seconds(10)), 10);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart + seconds(10'000)), 60);
}

TEST(RateLimiter, TheWaitIsInWholeSecondsAndEnough) {
  RateLimiter limiter(6);
  EXPECT_EQ(allowed(limiter, "ada", 6, kStart), 6);
  EXPECT_EQ(limiter.take("ada", kStart), seconds(10));
  EXPECT_EQ(limiter.take("ada", kStart + milliseconds(9'900)), seconds(1));
  EXPECT_EQ(limiter.take("ada", kStart + seconds(10)), std::nullopt);
}

TEST(RateLimiter, ZeroIsNoLimit) {
  RateLimiter limiter(0);
  EXPECT_EQ(allowed(limiter, "ada", 1'000, kStart), 1'000);
  EXPECT_EQ(limiter.count(), 0u);
}

TEST(RateLimiter, ManyNamesTakeNoMoreMemoryThanTheMostThatAreKept) {
  RateLimiter limiter(60, 100);
  for (int i = 0; i < 10'000; ++i) static_cast<void>(limiter.take(std::to_string(i), kStart));
  EXPECT_EQ(limiter.count(), 100u);
}

TEST(RateLimiter, TheNameThatWasUsedLongestAgoIsForgottenFirst) {
  RateLimiter limiter(1, 2);
  EXPECT_EQ(allowed(limiter, "ada", 1, kStart), 1);
  EXPECT_EQ(allowed(limiter, "bob", 1, kStart), 1);
  EXPECT_EQ(allowed(limiter, "ada", 1, kStart), 0);
  EXPECT_EQ(allowed(limiter, "eve", 1, kStart), 1);  // in the place of bob
  EXPECT_EQ(allowed(limiter, "ada", 1, kStart), 0);
  EXPECT_EQ(allowed(limiter, "bob", 1, kStart), 1);
}

TEST(RateLimiter, AClockThatGoesBackGivesNothingTwice) {
  RateLimiter limiter(60);
  const auto later = kStart + seconds(100);
  EXPECT_EQ(allowed(limiter, "ada", 100, later), 60);
  EXPECT_EQ(allowed(limiter, "ada", 100, kStart), 0);
  EXPECT_EQ(allowed(limiter, "ada", 100, later), 0);
}

}  // namespace
}  // namespace cossistant::server
