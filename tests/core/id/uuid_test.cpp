#include "core/id/uuid.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(Uuid, IsARandomOneOfTheFourthVersion) {
  Entropy entropy;
  entropy.ulid.fill(0xFF);
  entropy.conversationId.fill(0x01);
  EXPECT_EQ(makeUuid(entropy), "ffffffff-ffff-4fff-bfff-010101010101");
  EXPECT_EQ(makeUuid(Entropy{}), "00000000-0000-4000-8000-000000000000");
}

}  // namespace
}  // namespace cossistant
