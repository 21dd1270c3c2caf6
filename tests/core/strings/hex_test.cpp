#include "core/strings/hex.hpp"

#include <gtest/gtest.h>

#include <array>

namespace cossistant {
namespace {

TEST(HexDigit, MayBeInEitherCase) {
  EXPECT_EQ(hexDigit('0'), 0);
  EXPECT_EQ(hexDigit('9'), 9);
  EXPECT_EQ(hexDigit('a'), 10);
  EXPECT_EQ(hexDigit('F'), 15);
}

TEST(HexDigit, IsNothingElse) {
  for (const char c : {'/', ':', '@', 'G', '`', 'g', '\x10', ' ', '\0'}) EXPECT_EQ(hexDigit(c), -1) << c;
}

TEST(AppendHex, WritesTwoLowerCaseDigitsAByte) {
  std::string text = "#";
  appendHex(text, std::array<std::uint8_t, 3>{0x00, 0x9F, 0xFF});
  EXPECT_EQ(text, "#009fff");
}

}  // namespace
}  // namespace cossistant
