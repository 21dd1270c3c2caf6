#include "server/http/router.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Router makeRouter() {
  Router router;
  router.add({"GET", "/v1/things/{thingId}", Access::Runtime, nullptr});
  router.add({"GET", "/v1/things/special", Access::Control, nullptr});
  router.add({"POST", "/v1/things/{thingId}/parts/{partId}", Access::Runtime, nullptr});
  return router;
}

TEST(Router, GivesWhatMatchedThePlaceholders) {
  const Router router = makeRouter();
  const auto match = router.find("POST", "/v1/things/a/parts/b");
  ASSERT_NE(match.route, nullptr);
  EXPECT_THAT(match.parameters, ElementsAre("a", "b"));
}

TEST(Router, AFixedSegmentWinsOverAPlaceholder) {
  const Router router = makeRouter();
  EXPECT_EQ(router.find("GET", "/v1/things/special").route->access, Access::Control);
  EXPECT_EQ(router.find("GET", "/v1/things/other").route->access, Access::Runtime);
}

TEST(Router, AnotherMethodIsNamedButNotMatched) {
  const Router router = makeRouter();
  const auto match = router.find("DELETE", "/v1/things/a/parts/b");
  EXPECT_EQ(match.route, nullptr);
  EXPECT_THAT(match.allowedMethods, ElementsAre("POST"));
}

TEST(Router, UnknownPathsMatchNothing) {
  const Router router = makeRouter();
  for (const char* path : {"", "/", "/v1", "/v1/things", "/v1/things/", "/v1/things/a/", "/v1/things/a/b"}) {
    const auto match = router.find("GET", path);
    EXPECT_EQ(match.route, nullptr) << path;
    EXPECT_THAT(match.allowedMethods, IsEmpty()) << path;
  }
}

}  // namespace
}  // namespace cossistant::server
