#include "core/visitor/tracking.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

PageFacts page(std::string path) { return {"https://shop.test" + path, "Shop", ""}; }
VisitReported report(std::string path = "/") { return {BrowserFacts{}, page(std::move(path)), "s1", Timestamp{0}}; }

constexpr VisitorPatched kTaken{true, true};
constexpr VisitorPatched kLost{false, true};

const TrackingStep kNothing{};
const TrackingStep kPatch{std::nullopt, true, false, false};

TrackingStep activity(ActivityType what, bool setsHeartbeat = false) { return {what, false, setsHeartbeat, false}; }

/// A page that is told of: `connected` has been reported.
Tracking connected() {
  Tracking state;
  updateInPlace(state, report());
  updateInPlace(state, kTaken);
  return state;
}

TEST(Tracking, BeginsWithAPatchAndThenConnects) {
  Tracking state;
  EXPECT_EQ(updateInPlace(state, report()), kPatch);
  EXPECT_EQ(updateInPlace(state, kTaken), activity(ActivityType::Connected, true));
}

TEST(Tracking, ConnectsAlthoughThePatchFailed) {
  Tracking state;
  updateInPlace(state, report());
  EXPECT_EQ(updateInPlace(state, kLost), activity(ActivityType::Connected, true));
}

TEST(Tracking, APageThatIsHiddenHasNoHeartbeat) {
  Tracking state;
  updateInPlace(state, report());
  EXPECT_EQ(updateInPlace(state, VisitorPatched{true, false}), activity(ActivityType::Connected, false));
}

TEST(Tracking, AnotherAddressIsPatchedAndThenReported) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/a")}), kPatch);
  EXPECT_EQ(updateInPlace(state, kTaken), activity(ActivityType::RouteChange));
}

TEST(Tracking, APatchOfAnAddressThatFailedReportsNothing) {
  Tracking state = connected();
  updateInPlace(state, PageMoved{page("/a")});
  EXPECT_EQ(updateInPlace(state, kLost), kNothing);
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/a")}), kPatch) << "the next change tries again";
}

TEST(Tracking, AnAddressThatIsTheSameOnceItIsSanitisedIsNoChange) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/?tab=2#reviews")}), kNothing);
}

TEST(Tracking, OnePatchIsOnItsWayAtMost) {
  Tracking state = connected();
  updateInPlace(state, PageMoved{page("/a")});
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/b")}), kNothing);
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/c")}), kNothing);
  EXPECT_EQ(updateInPlace(state, kTaken), (TrackingStep{ActivityType::RouteChange, true, false, false}));
  EXPECT_EQ(state.patchedUrl, "https://shop.test/c");
}

TEST(Tracking, APageThatMovesBeforeItIsConnectedIsReportedAfterIt) {
  Tracking state;
  updateInPlace(state, report());
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/a")}), kNothing);
  EXPECT_EQ(updateInPlace(state, kTaken), (TrackingStep{ActivityType::Connected, true, true, false}));
  EXPECT_EQ(updateInPlace(state, kTaken), activity(ActivityType::RouteChange));
}

TEST(Tracking, FocusIsReportedAndBeginsTheHeartbeatAnew) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, PageFocused{Timestamp{5'000}}), activity(ActivityType::Focus, true));
}

TEST(Tracking, BecomingVisibleAndTakingTheFocusIsOneFocus) {
  Tracking state = connected();
  updateInPlace(state, PageFocused{Timestamp{5'000}});
  EXPECT_EQ(updateInPlace(state, PageFocused{Timestamp{5'999}}), (TrackingStep{std::nullopt, false, true, false}));
  EXPECT_EQ(updateInPlace(state, PageFocused{Timestamp{6'000}}), activity(ActivityType::Focus, true));
}

TEST(Tracking, FocusBeforeItIsConnectedIsNotReported) {
  Tracking state;
  updateInPlace(state, report());
  EXPECT_EQ(updateInPlace(state, PageFocused{Timestamp{5'000}}), kNothing);
}

TEST(Tracking, AHeartbeatIsReportedAndFollowedByTheNext) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, HeartbeatPassed{}), activity(ActivityType::Heartbeat, true));
}

TEST(Tracking, HidingThePageEndsTheHeartbeat) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, PageHidden{}), (TrackingStep{std::nullopt, false, false, true}));
}

TEST(Tracking, OnceStoppedNothingIsToldUntilTheNextReport) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, TrackingStopped{}), (TrackingStep{std::nullopt, false, false, true}));
  EXPECT_EQ(updateInPlace(state, PageMoved{page("/a")}), kNothing);
  EXPECT_EQ(updateInPlace(state, PageFocused{Timestamp{9'000}}), kNothing);
  EXPECT_EQ(updateInPlace(state, HeartbeatPassed{}), kNothing);
  EXPECT_EQ(updateInPlace(state, report()), kPatch);
}

TEST(Tracking, AnAnswerThatComesAfterTheStopChangesNothing) {
  Tracking state;
  updateInPlace(state, report());
  updateInPlace(state, TrackingStopped{});
  EXPECT_EQ(updateInPlace(state, kTaken), kNothing);
}

TEST(Tracking, ASecondReportPatchesAndConnectsAgain) {
  Tracking state = connected();
  EXPECT_EQ(updateInPlace(state, report()), kPatch);
  EXPECT_EQ(updateInPlace(state, kTaken), activity(ActivityType::Connected, true));
}

TEST(Tracking, ASecondReportWaitsForThePatchThatIsOnItsWay) {
  Tracking state = connected();
  updateInPlace(state, PageMoved{page("/a")});
  EXPECT_EQ(updateInPlace(state, report("/a")), kNothing);
  EXPECT_EQ(updateInPlace(state, kTaken), activity(ActivityType::Connected, true));
}

TEST(Tracking, ThePageThatWasLandedOnIsAttributedOnce) {
  Tracking state;
  updateInPlace(state, report("/?utm_source=news"));
  const json::Raw landed = state.attribution;
  updateInPlace(state, report("/checkout"));
  EXPECT_EQ(state.attribution, landed);
}

TEST(VisitorPatch, OfAnotherPageHasThePageAlone) {
  Tracking state = connected();
  updateInPlace(state, PageMoved{page("/a")});
  const VisitorPatch patch = visitorPatch(state, {});
  EXPECT_EQ(patch.browser, std::nullopt);
  EXPECT_EQ(patch.attribution, std::nullopt);
  EXPECT_EQ(patch.page.path, "/a");
}

TEST(VisitorPatch, HasTheBrowserUntilTheServerHasIt) {
  Tracking state;
  updateInPlace(state, report());
  updateInPlace(state, kLost);
  updateInPlace(state, PageMoved{page("/a")});
  EXPECT_TRUE(visitorPatch(state, {}).browser.has_value());
  EXPECT_TRUE(visitorPatch(state, {}).attribution.has_value());
}

TEST(ActivityReport, ThereIsNoneOfAPageThatIsNotTold) {
  Tracking state;
  VisitReported reported = report();
  reported.page.url = "about:blank";
  updateInPlace(state, reported);
  EXPECT_FALSE(activityReport(state, ActivityType::Connected, {}).has_value());
  // A page that only became one of the web has an attribution still to come.
  updateInPlace(state, PageMoved{page("/")});
  EXPECT_FALSE(activityReport(state, ActivityType::Focus, {}).has_value());
}

TEST(EndsTracking, OnlyWhereThereIsNoPointInGoingOn) {
  for (const int status : {401, 403, 404, 405}) EXPECT_TRUE(endsTracking(status)) << status;
  for (const int status : {0, 200, 400, 408, 429, 500, 503}) EXPECT_FALSE(endsTracking(status)) << status;
}

}  // namespace
}  // namespace cossistant
