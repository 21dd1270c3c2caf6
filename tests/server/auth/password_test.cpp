#include "server/auth/password.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

constexpr PasswordCost kCheap{4, 8, 1};

TEST(Password, OnlyTheOneThatWasHashedMatches) {
  const std::string hash = hashPassword("walnut bowl", kCheap);
  EXPECT_TRUE(isPassword("walnut bowl", hash));
  EXPECT_FALSE(isPassword("walnut bow", hash));
  EXPECT_FALSE(isPassword("", hash));
}

TEST(Password, TheSameOneHasAnotherHashEachTime) {
  EXPECT_NE(hashPassword("walnut bowl", kCheap), hashPassword("walnut bowl", kCheap));
}

TEST(Password, TheParametersStandBesideTheHashAndCountWhenItIsChecked) {
  const std::string hash = hashPassword("walnut bowl", kCheap);
  EXPECT_TRUE(hash.starts_with("scrypt$4$8$1$")) << hash;
  std::string other = hash;
  other[7] = '5';
  EXPECT_FALSE(isPassword("walnut bowl", other));
}

TEST(Password, AHashOfAnotherCostIsOutdated) {
  EXPECT_TRUE(isOutdatedHash(hashPassword("walnut bowl", kCheap)));
  EXPECT_FALSE(isOutdatedHash(nobodysHash()));
}

TEST(Password, NobodysHashMatchesNothing) { EXPECT_FALSE(isPassword("", nobodysHash())); }

TEST(Password, TheDigestIsThatOfTheStandard) {
  // RFC 7914, section 12, second vector, its first 32 bytes.
  EXPECT_TRUE(
      isPassword("password", "scrypt$10$8$16$NaCl$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"));
}

TEST(Password, WhatIsNoHashMatchesNothing) {
  const std::string tail = "$NaCl$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162";
  for (const std::string& hash :
       {std::string(), std::string("password"), std::string("scrypt$10$8$16$NaCl"), "bcrypt$10$8$16" + tail,
        "scrypt$0$8$16" + tail, "scrypt$x$8$16" + tail, "scrypt$10$-8$16" + tail, "scrypt$24$64$16" + tail}) {
    EXPECT_FALSE(isPassword("password", hash)) << hash;
    EXPECT_TRUE(isOutdatedHash(hash)) << hash;
  }
}

}  // namespace
}  // namespace cossistant::server
