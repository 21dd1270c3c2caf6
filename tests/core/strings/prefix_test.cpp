#include "core/strings/prefix.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(StartsWithIgnoringCase, LettersMayBeInEitherCase) {
  EXPECT_TRUE(startsWithIgnoringCase("https://shop.test", "https:"));
  EXPECT_TRUE(startsWithIgnoringCase("HtTpS://shop.test", "https:"));
}

TEST(StartsWithIgnoringCase, TheWholePrefixHasToBeThere) {
  EXPECT_TRUE(startsWithIgnoringCase("https:", "https:"));
  EXPECT_FALSE(startsWithIgnoringCase("https", "https:"));
  EXPECT_FALSE(startsWithIgnoringCase(" https:", "https:"));
}

TEST(StartsWithIgnoringCase, EveryTextStartsWithNothing) { EXPECT_TRUE(startsWithIgnoringCase("", "")); }

}  // namespace
}  // namespace cossistant
