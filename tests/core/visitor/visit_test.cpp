#include "core/visitor/visit.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

const BrowserFacts kBrowser{"Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
                            false,
                            "de-DE",
                            "Europe/Berlin",
                            "1920x1080",
                            "1280x720"};

TEST(VisitorPatch, HasWhatIsKnownAndLeavesOutWhatIsNot) {
  VisitorPatch patch;
  patch.browser = kBrowser;
  patch.attribution = json::Raw{R"({"version":1})"};
  patch.page = currentPage({"https://shop.test/", "Shop", ""}, {});
  EXPECT_EQ(json::encode(patch),
            R"({"browser":"Firefox","browserVersion":"127.0","os":"Linux","deviceType":"desktop","language":"de-DE",)"
            R"("timezone":"Europe/Berlin","screenResolution":"1920x1080","viewport":"1280x720",)"
            R"("attribution":{"version":1},"currentPage":{"url":"https://shop.test/","path":"/","title":"Shop",)"
            R"("referrerUrl":null,"updatedAt":"1970-01-01T00:00:00.000Z"}})");
}

TEST(VisitorPatch, OfAPageThatIsNotToldHasNothing) { EXPECT_EQ(json::encode(VisitorPatch{}), "{}"); }

TEST(ActivityReport, OccursWhenItsPageIsLookedAt) {
  const ActivityReport report{
      "s1", ActivityType::RouteChange, {"{}"}, currentPage({"https://shop.test/", "", ""}, Timestamp{1})};
  EXPECT_EQ(json::encode(report),
            R"({"sessionId":"s1","activityType":"route_change","attribution":{},"currentPage":)"
            R"({"url":"https://shop.test/","path":"/","title":null,"referrerUrl":null,)"
            R"("updatedAt":"1970-01-01T00:00:00.001Z"},"occurredAt":"1970-01-01T00:00:00.001Z"})");
}

}  // namespace
}  // namespace cossistant
