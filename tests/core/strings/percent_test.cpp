#include "core/strings/percent.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(PercentEncoded, LettersDigitsAndFourMarksStay) { EXPECT_EQ(percentEncoded("aZ09-._~"), "aZ09-._~"); }

TEST(PercentEncoded, EveryOtherByteIsEscaped) {
  EXPECT_EQ(percentEncoded("a/b?c=d&e f%"), "a%2Fb%3Fc%3Dd%26e%20f%25");
  EXPECT_EQ(percentEncoded("é"), "%C3%A9");
}

}  // namespace
}  // namespace cossistant
