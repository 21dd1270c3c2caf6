#include "core/composer/composer.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(Composer, ABlankTextIsRefused) {
  ASSERT_TRUE(refusalOf(" \n\t "));
  EXPECT_EQ(refusalOf(" \n\t ")->code, "message_empty");
}

TEST(Composer, AnOversizedTextIsRefusedWithItsSize) {
  const auto refusal = refusalOf(std::string(kLongestMessageBytes + 1, 'x'));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code, "message_too_long");
  EXPECT_NE(refusal->message.find("65537"), std::string::npos);
}

TEST(Composer, ATextOfTheLongestSizeIsTaken) {
  EXPECT_EQ(refusalOf(std::string(kLongestMessageBytes, 'x')), std::nullopt);
}

TEST(Composer, TextsThatComeBackAreKeptInOrderAndTheLastReasonCounts) {
  Composer composer;
  giveBack(composer, {"hello", 1}, Failure{"message_send_failed", "no"});
  EXPECT_EQ(composer.error, (Failure{"message_send_failed", "no"}));
  giveBack(composer, {"hello", 3}, std::nullopt);
  EXPECT_EQ(composer.restored, (std::vector<RestoredText>{{"hello", 1}, {"hello", 3}}));
  EXPECT_EQ(composer.error, std::nullopt);
}

TEST(Composer, ChangingTheTextClearsTheError) {
  Composer composer;
  giveBack(composer, {"hello", 1}, Failure{"message_send_failed", "no"});
  textChanged(composer);
  EXPECT_EQ(composer.error, std::nullopt);
}

}  // namespace
}  // namespace cossistant
