#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Feature flags and onboarding in a running widget (runtime §8, §10.1, §13.2, api §9).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kState =
    R"({"featureFlags":["new-nav","beta"],"onboarding":{"steps":{"profile":{"completed":true,"metadata":null}}}})";

Config withOnboarding() {
  Config config = Session::defaultConfig();
  config.support = SupportDefinition{{"beta"}, {{{{"profile", true, false}, {"invite", false, true}}}}};
  return config;
}

/// Ready, with the support state that the server has.
Session loaded(Config config = withOnboarding()) {
  Session session = Session::ready(std::move(config));
  session.answer(session.request("/support/state")->requestId, 200, kState);
  return session;
}

Output complete(Session& session, std::string stepId) {
  return session.act(action::UpdateOnboarding{{.stepId = std::move(stepId), .completed = true}});
}

TEST(SupportStateFlow, IsFetchedOnceTheVisitorIsKnown) {
  Session session;
  session.start();
  EXPECT_EQ(session.requestCount("/support/state"), 0u);
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("status":"idle")"));
  const Output known = session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(known.changes, testing::Contains(Slice::SupportState));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("status":"loading")"));
  const effect::HttpRequest* request = session.request("/support/state");
  ASSERT_NE(request, nullptr);
  EXPECT_EQ(request->method, "GET");
  EXPECT_THAT(request->headers, testing::Contains(testing::Pair("X-Visitor-Id", std::string(kVisitorId))));
}

TEST(SupportStateFlow, IsFetchedWithoutAutoConnect) {
  Config config = Session::defaultConfig();
  config.autoConnect = false;
  Session session(config);
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_EQ(session.requestCount("/support/state"), 1u);
}

TEST(SupportStateFlow, IsNotFetchedForABlockedVisitor) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson(true));
  session.act(action::RefreshSupportState{});
  EXPECT_EQ(session.requestCount("/support/state"), 0u);
}

TEST(SupportStateFlow, TheSliceHasFlagsAndTheConfiguredSteps) {
  EXPECT_EQ(loaded().slice(Slice::SupportState),
            R"({"featureFlags":["beta","new-nav"],"steps":[)"
            R"({"id":"profile","isFirst":true,"isLast":false,"completed":true,"metadata":null},)"
            R"({"id":"invite","isFirst":false,"isLast":true,"completed":false,"metadata":null}],)"
            R"("currentStepId":"invite","isCompleted":false,"status":"success","error":null})");
}

TEST(SupportStateFlow, AServerWithoutSupportStatesIsNoErrorToAnybody) {
  Session session = Session::ready();
  session.answer(session.request("/support/state")->requestId, 404, R"({"error":"NOT_FOUND","message":"no route"})");
  EXPECT_EQ(countOf<event::Failed>(session.events), 0u);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("error":null)"));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("status":"error","error":{"code":"HTTP_404")"));
}

TEST(SupportStateFlow, AFailedFetchIsToldAndLeavesHomeAlone) {
  Session session = Session::ready();
  session.answer(session.request("/support/state")->requestId, 503, "");
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->context, "support_state_load_failed");
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("error":null)"));
}

TEST(SupportStateFlow, WhatCouldNotBeFetchedIsFetchedWhenTheConnectionIsBack) {
  Session session = Session::ready();
  session.fail(session.request("/support/state")->requestId);
  session.reconnect();
  EXPECT_EQ(session.requestCount("/support/state"), 2u);
}

TEST(SupportStateFlow, WhatIsThereOrWasNeverToBeHadIsNotFetchedAgain) {
  Session there = loaded();
  there.reconnect();
  EXPECT_EQ(there.requestCount("/support/state"), 1u);
  Session without = Session::ready();
  without.answer(without.request("/support/state")->requestId, 404, "");
  without.reconnect();
  EXPECT_EQ(without.requestCount("/support/state"), 1u);
}

TEST(SupportStateFlow, ARefreshAlwaysAsks) {
  Session session = Session::ready();
  const std::int64_t first = session.request("/support/state")->requestId;
  session.act(action::RefreshSupportState{});
  EXPECT_EQ(session.requestCount("/support/state"), 2u);
  const Output late = session.answer(first, 200, kState);
  EXPECT_TRUE(late.changes.empty()) << "only the newest answer counts";
  session.answer(session.request("/support/state")->requestId, 200, kState);
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("featureFlags":["beta","new-nav"])"));
}

TEST(SupportStateFlow, AChangeShowsAtOnceAndIsSent) {
  Session session = loaded();
  const Output output = complete(session, "invite");
  EXPECT_THAT(output.changes, testing::ElementsAre(Slice::SupportState));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("currentStepId":null,"isCompleted":true)"));
  const effect::HttpRequest* request = session.request("/support/onboarding");
  ASSERT_NE(request, nullptr);
  EXPECT_EQ(request->method, "PATCH");
  EXPECT_EQ(request->body, R"({"stepId":"invite","completed":true})");
}

TEST(SupportStateFlow, TheAnswerToAChangeIsTheWholeState) {
  Session session = loaded();
  complete(session, "invite");
  session.answer(session.request("/support/onboarding")->requestId, 200,
                 R"({"featureFlags":["pro"],"onboarding":{"steps":{"invite":{"completed":true,"metadata":null}}}})");
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("featureFlags":["pro"])"));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("currentStepId":"profile")"));
}

TEST(SupportStateFlow, AFailedChangeIsTakenBackAndTold) {
  for (const std::int64_t status : {0, 404, 500}) {
    Session session = loaded();
    complete(session, "invite");
    const std::int64_t id = session.request("/support/onboarding")->requestId;
    status == 0 ? session.fail(id) : session.answer(id, status, "");
    EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("currentStepId":"invite")"));
    EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("status":"error")"));
    ASSERT_NE(lastError(session), nullptr);
    EXPECT_EQ(lastError(session)->context, "support_state_update_failed");
  }
}

TEST(SupportStateFlow, AResetEmptiesTheOnboarding) {
  Session session = loaded();
  session.act(action::UpdateOnboarding{{.reset = true}});
  EXPECT_EQ(session.request("/support/onboarding")->body, R"({"reset":true})");
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("currentStepId":"profile")"));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("featureFlags":["beta","new-nav"])"));
}

TEST(SupportStateFlow, AChangeThatCannotBeMadeIsToldAndNotSent) {
  Session session = loaded();
  session.act(action::UpdateOnboarding{{.stepId = "invite"}});
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->error.code, "INVALID_UPDATE");
  EXPECT_EQ(session.requestCount("/support/onboarding"), 0u);
}

TEST(SupportStateFlow, AChangeBeforeTheVisitorIsKnownIsToldAndNotSent) {
  Session session;
  session.start();
  complete(session, "invite");
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->error.code, "NO_VISITOR");
  EXPECT_EQ(session.requestCount("/support/onboarding"), 0u);
}

TEST(SupportStateFlow, AnEventReplacesTheState) {
  Session session = loaded();
  const Output output = session.receive(eventJson(
      "supportStateUpdated", "",
      R"("state":{"featureFlags":["z","a"],"onboarding":{"steps":{"invite":{"completed":true,"metadata":{"by":1}}}}})"));
  EXPECT_THAT(output.changes, testing::Contains(Slice::SupportState));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("featureFlags":["a","z"])"));
  EXPECT_THAT(session.slice(Slice::SupportState), HasSubstr(R"("completed":true,"metadata":{"by":1}}])"));
}

TEST(SupportStateFlow, ADefinitionThatCannotBeRightIsToldAndForgotten) {
  Config config = Session::defaultConfig();
  config.support = SupportDefinition{{}, {{{{"alone", true, true}}}}};
  Session session(config);
  session.start();
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->error.code, "INVALID_SUPPORT_DEFINITION");
  EXPECT_EQ(lastError(session)->context, "support_definition_invalid");
  EXPECT_THAT(session.slice(Slice::SupportState), Not(HasSubstr("alone")));
}

}  // namespace
}  // namespace cossistant
