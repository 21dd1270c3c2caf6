#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/visitor/tab_session.hpp"
#include "core/visitor/tracking.hpp"
#include "tests/core/runtime/session.hpp"

/// What the team is told of a visit (runtime §15).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

const std::string kPatch = "/visitors/" + std::string(kVisitorId);
const std::string kActivity = kPatch + "/activity";

PageFacts page(std::string path) { return {"https://shop.test" + path, "Shop", ""}; }

/// Whether `output` has the visit watched, or no more watched; nothing when it says neither.
std::optional<bool> watched(const Output& output) {
  for (const Effect& effect : output.effects) {
    if (const auto* watch = std::get_if<effect::VisitWatch>(&effect)) return watch->on;
  }
  return std::nullopt;
}

Output report(Session& session, std::vector<StoredValue> tabStorage = {}) {
  input::VisitReported reported;
  reported.browser.userAgent = "Firefox/127.0";
  reported.page = page("/");
  reported.tabStorage = std::move(tabStorage);
  return session.handle(std::move(reported));
}

/// Answers the newest request to exactly `url`.
Output answer(Session& session, std::string_view url, std::int64_t status = 200) {
  for (auto request = session.requests.rbegin(); request != session.requests.rend(); ++request) {
    if (request->url.ends_with(url)) return session.answer(request->requestId, status, "{}");
  }
  ADD_FAILURE() << "nothing was sent to " << url;
  return {};
}

/// What was reported, newest last.
std::string activities(const Session& session) {
  std::string all;
  for (const auto& request : session.requests) {
    if (request.url.ends_with("/activity")) all += Session::valueOf(*request.body, "activityType") + ' ';
  }
  return all;
}

/// `connected` has been reported.
Session connected() {
  Session session = Session::ready();
  report(session);
  answer(session, kPatch);
  return session;
}

TEST(Visit, IsWatchedFromTheLoadOfTheWebsiteOn) {
  Session session;
  EXPECT_EQ(watched(session.start()), std::nullopt);
  EXPECT_EQ(watched(session.answer(session.request("/websites")->requestId, 200, websiteJson())), true);
}

TEST(Visit, IsPatchedAndThenReportedAsConnected) {
  Session session = Session::ready();
  report(session);
  const auto* patch = session.request(kPatch);
  EXPECT_EQ(patch->method, "PATCH");
  EXPECT_THAT(*patch->body, HasSubstr(R"("browser":"Firefox")"));
  EXPECT_THAT(*patch->body, HasSubstr(R"("firstTouch")"));
  EXPECT_EQ(activities(session), "");
  answer(session, kPatch);
  EXPECT_EQ(session.request(kActivity)->method, "POST");
  EXPECT_EQ(activities(session), "connected ");
}

TEST(Visit, IsNotWatchedWhereThePageForbidsIt) {
  Config config = Session::defaultConfig();
  config.tracking = false;
  Session session(config);
  session.start();
  EXPECT_EQ(watched(session.answer(session.request("/websites")->requestId, 200, websiteJson())), std::nullopt);
  report(session);
  session.handle(input::PageMoved{page("/a")});
  session.handle(input::PageFocused{});
  EXPECT_EQ(session.requestCount("/visitors"), 0u);
}

TEST(Visit, OfABlockedVisitorIsNotWatched) {
  Session session;
  session.start();
  EXPECT_EQ(watched(session.answer(session.request("/websites")->requestId, 200, websiteJson(true))), std::nullopt);
  report(session);
  EXPECT_EQ(session.requestCount("/visitors"), 0u);
}

TEST(Visit, EndsAtOnceWhenTheVisitorIsBlocked) {
  Session session = connected();
  session.act(action::Identify{0, {.externalId = "7"}});
  session.answer(session.request("/contacts/identify")->requestId, 200, R"({"contact":{"id":"c1"},"visitorId":"v"})");
  const Output blocked = session.answer(session.request("/websites")->requestId, 200, websiteJson(true));
  EXPECT_EQ(watched(blocked), false);
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(blocked));
  session.handle(input::PageFocused{}, 5'000);
  EXPECT_EQ(activities(session), "connected ");
}

TEST(Visit, AnotherPageIsPatchedAndThenReported) {
  Session session = connected();
  session.handle(input::PageMoved{page("/a?token=secret")});
  EXPECT_THAT(*session.request(kPatch)->body, HasSubstr(R"("url":"https://shop.test/a")"));
  EXPECT_THAT(*session.request(kPatch)->body, Not(HasSubstr("Firefox")));
  answer(session, kPatch);
  EXPECT_EQ(activities(session), "connected route_change ");
}

TEST(Visit, FocusIsReported) {
  Session session = connected();
  session.handle(input::PageFocused{}, 5'000);
  EXPECT_EQ(activities(session), "connected focus ");
}

TEST(Visit, BecomingVisibleIsReportedAsFocus) {
  Session session = connected();
  session.handle(input::VisibilityChanged{false});
  session.handle(input::VisibilityChanged{true}, 5'000);
  EXPECT_EQ(activities(session), "connected focus ");
}

TEST(Visit, TheHeartbeatGoesOnWhileThePageIsVisible) {
  Session session = connected();
  session.fire(kVisitHeartbeatMs);
  session.fire(kVisitHeartbeatMs);
  EXPECT_EQ(activities(session), "connected heartbeat heartbeat ");
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(session.handle(input::VisibilityChanged{false})));
}

TEST(Visit, AHeartbeatIsLeftOutWithoutANetwork) {
  Session session = connected();
  session.handle(input::ConnectivityChanged{false});
  session.fire(kVisitHeartbeatMs);
  EXPECT_EQ(activities(session), "connected ");
  session.handle(input::ConnectivityChanged{true});
  session.fire(kVisitHeartbeatMs);
  EXPECT_EQ(activities(session), "connected heartbeat ");
}

TEST(Visit, FailuresAreIgnored) {
  Session session = Session::ready();
  report(session);
  answer(session, kPatch, 500);
  EXPECT_EQ(activities(session), "connected ");
  session.fail(session.request(kActivity)->requestId);
  session.fire(kVisitHeartbeatMs);
  EXPECT_EQ(activities(session), "connected heartbeat ");
  EXPECT_EQ(countOf<event::Failed>(session.events), 0u);
}

TEST(Visit, AServerThatDoesNotTakePartIsLeftAlone) {
  Session session = Session::ready();
  report(session);
  EXPECT_EQ(watched(answer(session, kPatch, 404)), false);
  session.handle(input::PageMoved{page("/a")});
  session.handle(input::PageFocused{}, 5'000);
  EXPECT_EQ(activities(session), "");
  EXPECT_EQ(session.requestCount(kPatch), 1u);
  EXPECT_EQ(countOf<event::Failed>(session.events), 0u);
}

TEST(Visit, HasAnIdThatLastsAsLongAsTheTab) {
  Session session = connected();
  const effect::StorageSet& stored = session.stored.back();
  EXPECT_TRUE(stored.forTab);
  EXPECT_EQ(stored.key, tabSessionKey(kWebsiteId, kVisitorId));
  EXPECT_EQ(Session::valueOf(*session.request(kActivity)->body, "sessionId"), stored.value);

  Session next = Session::ready();
  EXPECT_FALSE(hasEffect<effect::StorageSet>(report(next, {{stored.key, stored.value}})));
  answer(next, kPatch);
  EXPECT_EQ(Session::valueOf(*next.request(kActivity)->body, "sessionId"), stored.value);
}

TEST(Visit, IsReportedAgainAfterAForcedLoadOfTheWebsite) {
  Session session = connected();
  session.act(action::Identify{0, {.externalId = "7"}});
  session.answer(session.request("/contacts/identify")->requestId, 200, R"({"contact":{"id":"c1"},"visitorId":"v"})");
  EXPECT_EQ(watched(session.answer(session.request("/websites")->requestId, 200, websiteJson())), true);
  report(session, {{session.stored.back().key, session.stored.back().value}});
  answer(session, kPatch);
  EXPECT_EQ(activities(session), "connected connected ");
}

TEST(Visit, TheStopEndsTheHeartbeat) {
  Session session = connected();
  std::int64_t heartbeat = 0;
  for (const auto& timer : session.timers) {
    if (timer.delayMs == kVisitHeartbeatMs) heartbeat = timer.timerId;
  }
  ASSERT_NE(heartbeat, 0);
  std::vector<std::int64_t> cancelled;
  for (const Effect& effect : session.handle(input::Stop{}).effects) {
    if (const auto* cancel = std::get_if<effect::TimerCancel>(&effect)) cancelled.push_back(cancel->timerId);
  }
  EXPECT_THAT(cancelled, testing::Contains(heartbeat));
}

}  // namespace
}  // namespace cossistant
