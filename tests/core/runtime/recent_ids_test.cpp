#include "core/runtime/recent_ids.hpp"

#include <gtest/gtest.h>

#include <string>

namespace cossistant {
namespace {

TEST(RecentIds, AnIdIsNewOnce) {
  RecentIds recent;
  EXPECT_TRUE(recent.add("b"));
  EXPECT_TRUE(recent.add("a"));
  EXPECT_FALSE(recent.add("b"));
}

TEST(RecentIds, TheOldestIsForgottenForOneThatIsOneTooMany) {
  RecentIds recent;
  for (std::size_t i = 0; i <= RecentIds::kMost; ++i) EXPECT_TRUE(recent.add(std::to_string(i)));
  EXPECT_FALSE(recent.add("1"));
  EXPECT_TRUE(recent.add("0"));
  EXPECT_FALSE(recent.add("2"));
  EXPECT_TRUE(recent.add("1"));
}

}  // namespace
}  // namespace cossistant
