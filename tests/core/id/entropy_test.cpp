#include "core/id/entropy.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cossistant {
namespace {

TEST(Entropy, ReadsTwentyBytesInOrder) {
  const auto entropy = parseEntropy("00010203040506070809aAbBcCdDeEfF10203040");
  ASSERT_TRUE(entropy);
  EXPECT_EQ(entropy->ulid, (std::array<std::uint8_t, 10>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_EQ(entropy->conversationId,
            (std::array<std::uint8_t, 10>{0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 0x10, 0x20, 0x30, 0x40}));
}

TEST(Entropy, OfAnotherLengthIsNothing) {
  for (const std::size_t length : {0, 20, 39, 41, 80}) EXPECT_FALSE(parseEntropy(std::string(length, '0'))) << length;
}

TEST(Entropy, WithAnythingButHexDigitsIsNothing) {
  for (const std::size_t at : {0, 19, 20, 39}) {
    for (const char wrong : {'g', ' ', '-', '\0'}) {
      std::string hex(40, '0');
      hex[at] = wrong;
      EXPECT_FALSE(parseEntropy(hex)) << at;
    }
  }
}

}  // namespace
}  // namespace cossistant
