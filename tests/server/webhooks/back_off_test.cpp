#include "server/webhooks/back_off.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using namespace std::chrono_literals;

TEST(BackOff, GrowsWithEachAttemptUntilItGivesUp) {
  const std::chrono::seconds waits[] = {10s, 30s, 2min, 10min, 30min, 1h, 2h, 4h, 8h, 8h};
  std::int64_t attempt = 1;
  for (const std::chrono::seconds wait : waits) EXPECT_EQ(waitAfter(attempt++), wait);
  EXPECT_EQ(waitAfter(attempt), std::nullopt);
}

TEST(BackOff, GoesOnForAboutADay) {
  std::chrono::seconds total = 0s;
  for (std::int64_t attempt = 1; waitAfter(attempt); ++attempt) total += *waitAfter(attempt);
  EXPECT_GT(total, 23h);
  EXPECT_LT(total, 25h);
}

TEST(BackOff, KnowsNoAttemptBeforeTheFirst) { EXPECT_EQ(waitAfter(0), std::nullopt); }

}  // namespace
}  // namespace cossistant::server
