#include "server/services/clock.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TEST(Clock, OneThatStepsBackGoesOnFromWhereItWasUntilTheTimeIsThereAgain) {
  std::int64_t time = 1'000;
  const Clock clock = neverBackwards([&] { return Timestamp{time}; });
  EXPECT_EQ(clock().ms, 1'000);
  EXPECT_EQ(clock().ms, 1'000);
  time = 400;
  EXPECT_EQ(clock().ms, 1'001);
  EXPECT_EQ(clock().ms, 1'002);
  time = 1'500;
  EXPECT_EQ(clock().ms, 1'500);
}

TEST(Clock, OneThatStartsLaterGoesOnFromThere) {
  const Clock clock = neverBackwards([] { return Timestamp{400}; }, {1'000});
  EXPECT_EQ(clock().ms, 1'001);
  EXPECT_EQ(clock().ms, 1'002);
}

}  // namespace
}  // namespace cossistant::server
