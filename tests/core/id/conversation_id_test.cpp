#include "core/id/conversation_id.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(ConversationId, IsCoAndFifteenLettersOrDigits) {
  EXPECT_EQ(makeConversationId({}), "CO000000000000000");
  std::array<std::uint8_t, 10> ones;
  ones.fill(0xFF);
  EXPECT_EQ(makeConversationId(ones), "COZZZZZZZZZZZZZZZ");
}

TEST(ConversationId, UsesTheFirstSeventyFiveBits) {
  EXPECT_EQ(makeConversationId({0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "CO100000000000000");
  EXPECT_EQ(makeConversationId({0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20}), "CO000000000000001");
  EXPECT_EQ(makeConversationId({0, 0, 0, 0, 0, 0, 0, 0, 0, 0x1F}), makeConversationId({}));
}

}  // namespace
}  // namespace cossistant
