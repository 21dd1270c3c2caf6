#include "server/auth/api_key.hpp"

#include <gtest/gtest.h>

#include "server/auth/crypto.hpp"

namespace cossistant::server {
namespace {

const std::string kHex(64, 'a');

TEST(ApiKey, AllThreeShapesOfPublicKeysAreRead) {
  EXPECT_EQ(parseKey("pk_" + kHex), (KeyShape{KeyType::Public, false}));
  EXPECT_EQ(parseKey("pk_live_" + kHex), (KeyShape{KeyType::Public, false}));
  EXPECT_EQ(parseKey("pk_test_" + kHex), (KeyShape{KeyType::Public, true}));
}

TEST(ApiKey, PrivateKeysAreToldApart) {
  EXPECT_EQ(parseKey("sk_live_" + kHex), (KeyShape{KeyType::Private, false}));
  EXPECT_EQ(parseKey("sk_test_" + kHex), (KeyShape{KeyType::Private, true}));
}

TEST(ApiKey, WhatIsNotAKeyIsRefused) {
  for (const std::string& text :
       {std::string(), std::string("pk_"), "pk_test_" + kHex.substr(1), "pk_test_" + kHex + "a",
        "pk_test_" + std::string(64, 'A'), "xk_test_" + kHex, "pk_beta_" + kHex}) {
    EXPECT_EQ(parseKey(text), std::nullopt) << text;
  }
}

TEST(ApiKey, AMintedKeyHasItsShapeAndIsNeverTheSame) {
  const KeyShape shape{KeyType::Private, true};
  const std::string key = mintKey(shape);
  EXPECT_EQ(parseKey(key), shape);
  EXPECT_NE(key, mintKey(shape));
}

TEST(ApiKey, TheHashIsHmacSha256InHex) {
  // RFC 4231, test case 2.
  EXPECT_EQ(hashKey("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Crypto, ComparesTextsOfAnyLength) {
  EXPECT_TRUE(equalInConstantTime("same", "same"));
  EXPECT_FALSE(equalInConstantTime("same", "sane"));
  EXPECT_FALSE(equalInConstantTime("same", "sameness"));
}

}  // namespace
}  // namespace cossistant::server
