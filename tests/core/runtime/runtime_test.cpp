#include "core/runtime/runtime.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/conversations/conversations.hpp"
#include "tests/core/runtime/session.hpp"

/// The life of a runtime, and what it shows on the way (runtime §9, §13, api §1.1).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

Input at(InputEvent event) {
  Input input;
  input.event = std::move(event);
  return input;
}

TEST(Runtime, RefusesAnythingBeforeItsStart) {
  Runtime runtime;
  const auto output = runtime.handle(at(input::Act{action::Open{}}));
  ASSERT_FALSE(output.ok());
  EXPECT_EQ(output.error().code, ErrorCode::InvalidState);
}

TEST(Runtime, RefusesASecondStart) {
  Session session = Session::ready();
  EXPECT_FALSE(session.runtime.handle(at(input::Start{})).ok());
}

TEST(Runtime, RefusesAnythingAfterItsStop) {
  Session session = Session::ready();
  session.handle(input::Stop{});
  EXPECT_FALSE(session.runtime.handle(at(input::Act{action::Open{}})).ok());
}

TEST(Runtime, StopEndsEveryTimerRequestAndSocket) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const Output stopped = session.handle(input::Stop{});
  EXPECT_TRUE(hasEffect<effect::HttpCancel>(stopped));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(stopped));
  EXPECT_TRUE(hasEffect<effect::SocketClose>(stopped));
  EXPECT_FALSE(hasEffect<effect::TimerSet>(stopped));
}

TEST(Runtime, DrawsNothingUntilTheWebsiteIsThere) {
  Session session;
  session.start();
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("gate":"nothing")"));
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("gate":"ready")"));
}

TEST(Runtime, WithoutAKeyShowsAConfigurationErrorAndAsksForNothing) {
  Config config = Session::defaultConfig();
  config.publicKey.clear();
  Session session(config);
  session.start();
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr("missing_api_key"));
  EXPECT_TRUE(session.requests.empty());
}

TEST(Runtime, ARefusedKeyIsAConfigurationError) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 401, R"({"error":"UNAUTHORIZED","message":"no"})");
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr("invalid_api_key"));
}

TEST(Runtime, AWebsiteThatCannotBeReachedIsTriedAgain) {
  Session session;
  session.start();
  session.fail(session.request("/websites")->requestId);
  session.fire(1'000);
  EXPECT_EQ(session.requestCount("/websites"), 2u);
}

TEST(Runtime, AnAnswerThatIsNotAWebsiteIsAnErrorThatNamesTheField) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, R"({"id":7})");
  ASSERT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_THAT(std::get<event::Failed>(session.events[0]).error.message, HasSubstr("id"));
}

TEST(Runtime, RemembersTheVisitorUnderItsWebsite) {
  const Session session = Session::ready();
  ASSERT_FALSE(session.stored.empty());
  EXPECT_EQ(session.stored[0].key, "cossistant_visitor_" + std::string(kWebsiteId));
  EXPECT_THAT(session.stored[0].value, HasSubstr(std::string(kVisitorId)));
}

TEST(Runtime, AVisitorThatCameBackIsAskedForByItsId) {
  Session first = Session::ready();
  Session second;
  second.start({{first.stored[0].key, first.stored[0].value}});
  const auto& headers = second.request("/websites")->headers;
  EXPECT_THAT(headers, testing::Contains(testing::Pair("X-Visitor-Id", std::string(kVisitorId))));
}

TEST(Runtime, AWidgetThatWasOpenOnAConversationIsSoAfterAReload) {
  Session first = Session::talking();
  Session second;
  second.start(first.storage());
  second.answer(second.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(second.slice(Slice::Shell), HasSubstr(R"("isOpen":true)"));
  EXPECT_THAT(second.request("/timeline")->url, HasSubstr(first.conversationId));
}

TEST(Runtime, DefaultOpenWinsOverWhatWasStored) {
  Session first = Session::talking();
  Config config = Session::defaultConfig();
  config.defaultOpen = false;
  Session second(config);
  second.start(first.storage());
  EXPECT_THAT(second.slice(Slice::Shell), HasSubstr(R"("isOpen":false)"));
}

TEST(Runtime, AResponsiveWidgetIsOpenWhateverItIsTold) {
  Config config = Session::defaultConfig();
  config.mode = SupportMode::Responsive;
  Session session = Session::ready(config);
  session.act(action::Close{});
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isOpen":true)"));
}

TEST(Runtime, OpeningAConversationNavigatesAndOpens) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isOpen":true)"));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("page":"CONVERSATION","params":null,"canGoBack":true)"));
  EXPECT_THAT(session.request("/timeline")->url, HasSubstr("CO1"));
}

TEST(Runtime, OlderItemsAreFetchedWithTheCursorAndOnlyOnceAtATime) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  session.answer(
      session.request("/timeline")->requestId, 200,
      timelineJson(itemJson("01J0000000000000000000000B", "CO1", "agent", "later", session.now), "the-cursor"));
  session.act(action::LoadOlder{});
  session.act(action::LoadOlder{});
  EXPECT_EQ(session.requestCount("cursor=the-cursor"), 1u);
  session.answer(session.request("cursor=")->requestId, 200,
                 timelineJson(itemJson("01J0000000000000000000000A", "CO1", "agent", "earlier",
                                       Timestamp{session.now.ms - 10'000})));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("hasOlder":false)"));
  const std::string rows = session.rows();
  EXPECT_LT(rows.find("earlier"), rows.find("later"));
}

TEST(Runtime, ATimelineThatFailedToLoadIsFetchedAgainWhenAsked) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  session.answer(session.request("/timeline")->requestId, 500, "");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr("HTTP_500"));
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
  session.act(action::RetryLoad{});
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
}

TEST(Runtime, ATimelineThatWasFetchedBeforeTheSocketWasOpenedIsFetchedAgain) {
  Session before = Session::ready();
  before.act(action::OpenConversation{"CO1"});
  Session session;
  session.start(before.storage());
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(""));
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
}

TEST(Runtime, AResultThatNobodyWaitsForChangesNothing) {
  Session session = Session::ready();
  const Output output = session.answer(999, 200, "{}");
  EXPECT_TRUE(output.effects.empty());
  EXPECT_TRUE(output.changes.empty());
}

TEST(Runtime, TheSameInputsGiveTheSameOutputs) {
  Session first = Session::talking();
  Session second = Session::talking();
  EXPECT_EQ(first.rows(), second.rows());
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::History, Slice::Conversation, Slice::Composer}) {
    EXPECT_EQ(first.slice(slice), second.slice(slice));
  }
}

}  // namespace
}  // namespace cossistant
