#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What the socket brings, and what happens when it breaks (protocol §14, runtime §10.5, §13.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

std::string agentMessage(const Session& session, std::string_view id, std::string_view text) {
  return eventJson("timelineItemCreated", session.conversationId,
                   "\"item\":" + itemJson(id, session.conversationId, "agent", text, Timestamp{session.now.ms + 1}));
}

/// The socket breaks and is open again.
Output reconnect(Session& session) {
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.fire(500);
  return session.handle(input::SocketOpened{session.socketId()});
}

TEST(Live, TheSocketIsOpenedOnceTheVisitorIsKnown) {
  Session session;
  const Output started = session.start();
  EXPECT_FALSE(hasEffect<effect::SocketOpen>(started));
  const Output answered = session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_TRUE(hasEffect<effect::SocketOpen>(answered));
}

TEST(Live, NoSocketIsOpenedWithoutAutoConnect) {
  Config config = Session::defaultConfig();
  config.autoConnect = false;
  Session session(config);
  session.start();
  const Output answered = session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_FALSE(hasEffect<effect::SocketOpen>(answered));
  EXPECT_EQ(session.requestCount("/conversations"), 0u);
}

TEST(Live, NoSocketIsOpenedForABlockedVisitor) {
  Session session;
  session.start();
  const Output answered = session.answer(session.request("/websites")->requestId, 200, websiteJson(true));
  EXPECT_FALSE(hasEffect<effect::SocketOpen>(answered));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("gate":"nothing")"));
}

TEST(Live, AnAgentsMessageIsAddedToTheRowsAndAnnounced) {
  Session session = Session::talking();
  const Output output = session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  ASSERT_EQ(output.rows.size(), 1u);
  EXPECT_THAT(session.rows(), HasSubstr("Hi there"));
  EXPECT_EQ(countOf<event::MessageReceived>(session.events), 1u);
}

TEST(Live, TheSameMessageTwiceIsShownAndAnnouncedOnce) {
  Session session = Session::talking();
  const std::string frame = agentMessage(session, "01J0000000000000000000000A", "Hi there");
  session.receive(frame);
  const Output again = session.receive(frame);
  EXPECT_TRUE(again.rows.empty());
  EXPECT_EQ(countOf<event::MessageReceived>(session.events), 1u);
}

TEST(Live, AFrameOfAnotherWebsiteChangesNothing) {
  Session session = Session::talking();
  std::string frame = agentMessage(session, "01J0000000000000000000000A", "Hi there");
  frame.replace(frame.find(kWebsiteId), kWebsiteId.size(), "01J0000000000000000000000Z");
  EXPECT_TRUE(session.receive(frame).rows.empty());
  EXPECT_THAT(session.rows(), Not(HasSubstr("Hi there")));
}

TEST(Live, AnItemOfAConversationWithoutAnIdIsOnNoPage) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const std::string id = Session::valueOf(*session.request("/messages")->body, "id");
  session.receive(
      eventJson("timelineItemCreated", "", "\"item\":" + itemJson(id, "", "visitor", "again", session.now)));
  session.act(action::GoHome{});
  EXPECT_EQ(session.rows(), "[]");
}

TEST(Live, NonsenseOnTheSocketChangesNothing) {
  Session session = Session::talking();
  const std::string before = session.rows();
  for (const char* frame : {"", "{", "[]", "null", R"({"type":7})", R"({"type":"conversationCreated"})"}) {
    session.receive(frame);
  }
  EXPECT_EQ(session.rows(), before);
}

TEST(Live, AResolvedConversationIsClosedAndThePageIsTold) {
  Session session = Session::talking();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("closed":"resolved")"));
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("isDisabled":true)"));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
}

TEST(Live, AnAgentTypesUntilSixSecondsHavePassed) {
  Session session = Session::talking();
  std::string frame = eventJson("conversationTyping", session.conversationId, R"("aiAgentId":null,"isTyping":true)");
  frame.replace(frame.find(R"("userId":null)"), 13, R"("userId":"ada")");
  session.receive(frame);
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("name":"Ada")"));
  session.fire(6'000);
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("typing":[])"));
}

std::string progress(const Session& session, std::string_view audience) {
  return eventJson("aiAgentProcessingProgress", session.conversationId,
                   R"("aiAgentId":"robin","workflowRunId":"run1","phase":"searching","message":null,"audience":")" +
                       std::string(audience) + "\"");
}

TEST(Live, WhatAnAiAgentIsAtIsKnownUntilFifteenSecondsHavePassed) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("aiAgentId":"robin","phase":"searching")"));
  const Output expired = session.fire(15'000);
  EXPECT_THAT(expired.changes, testing::ElementsAre(Slice::Conversation));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Live, EveryReportOfAnAiAgentBeginsTheFifteenSecondsAnew) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const std::int64_t first = session.timers.back().timerId;
  session.now.ms += 10'000;
  const Output again = session.receive(progress(session, "all"));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(again));
  EXPECT_NE(session.timers.back().timerId, first);
  EXPECT_EQ(session.timers.back().delayMs, 15'000);
}

TEST(Live, TheEndOfAnAiAgentsRunClearsWhatItWasAtAndItsTimer) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const Output ended =
      session.receive(eventJson("aiAgentProcessingCompleted", session.conversationId,
                                R"("aiAgentId":"robin","workflowRunId":"run1","status":"success","audience":"all")"));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(ended));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Live, ProcessingForTheDashboardIsNotShown) {
  Session session = Session::talking();
  session.receive(progress(session, "dashboard"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Live, AfterTheStopNoTimerOfProcessingIsLeft) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const std::int64_t timer = session.timers.back().timerId;
  std::vector<std::int64_t> cancelled;
  for (const Effect& effect : session.handle(input::Stop{}).effects) {
    if (const auto* cancel = std::get_if<effect::TimerCancel>(&effect)) cancelled.push_back(cancel->timerId);
  }
  EXPECT_THAT(cancelled, testing::Contains(timer));
}

TEST(Live, AfterTheFirstConnectionNothingIsFetchedAgain) {
  Session session = Session::ready();
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
}

TEST(Live, AfterALostConnectionListAndTimelineAreFetchedAgain) {
  Session session = Session::talking();
  reconnect(session);
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
}

TEST(Live, AMessageMissedWhileAwayIsShownOnceAfterReconnecting) {
  Session session = Session::talking("hello");
  const std::string own =
      itemJson("01J0000000000000000000000B", session.conversationId, "visitor", "hello", session.now);
  reconnect(session);
  const std::string missed = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "Hi there",
                                      Timestamp{session.now.ms + 1});
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(missed));
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  const std::string rows = session.rows();
  const auto at = rows.find("\"text\":\"Hi there\"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(rows.find("\"text\":\"Hi there\"", at + 1), std::string::npos);
}

TEST(Live, APageThatDoesNotReachBackToWhatIsKnownReplacesItRatherThanHideAGap) {
  Session session = Session::talking("hello");
  reconnect(session);
  const std::string newest = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "much later",
                                      Timestamp{session.now.ms + 1});
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(newest, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("much later"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("hasOlder":true)"));
}

std::string agentItem(const Session& session, std::string_view id, std::string_view text, std::int64_t afterMs) {
  return itemJson(id, session.conversationId, "agent", text, Timestamp{session.now.ms + afterMs});
}

TEST(Live, AGapIsSeenThoughTheNewestItemIsKnown) {
  Session session = Session::talking("hello");
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  const std::string own =
      itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor", "again", session.now);
  session.answer(request.requestId, 200, R"({"item":)" + own + "}");
  session.fire(500);
  session.handle(input::SocketOpened{session.socketId()});
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(own, "cursor"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("hasOlder":true)"));
}

TEST(Live, WhatCameBehindAPageWithAGapIsKept) {
  Session session = Session::talking("hello");
  reconnect(session);
  const auto load = *session.request("/timeline");
  const std::string page = agentItem(session, "01J0000000000000000000000A", "much later", 1);
  session.receive(eventJson("timelineItemCreated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000B", "and then", 2)));
  session.answer(load.requestId, 200, timelineJson(page, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("much later"));
  EXPECT_THAT(session.rows(), HasSubstr("and then"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
}

TEST(Live, AnOlderPageOfWhatWasDroppedIsNotShown) {
  Session session = Session::talking("hello");
  reconnect(session);
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000B", "later", 1), "first"));
  session.act(action::LoadOlder{});
  const auto older = *session.request("cursor=first");
  reconnect(session);
  session.answer(session.request("/timeline?limit=50")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000C", "much later", 50), "second"));
  session.answer(older.requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000A", "between", 0), "third"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("between")));
  session.act(action::LoadOlder{});
  EXPECT_EQ(session.requestCount("cursor=second"), 1u);
}

TEST(Live, APageThatWasAskedForBeforeTheConnectionWasBackIsAskedForAgain) {
  Session session = Session::talking();
  reconnect(session);
  const auto before = *session.request("/timeline");
  reconnect(session);
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
  session.answer(before.requestId, 200, timelineJson(""));
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
}

TEST(Live, AnItemThatChangesKeepsItsChangeWhenAnEarlierPageArrives) {
  Session session = Session::talking();
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  const std::string before = agentItem(session, "01J0000000000000000000000A", "Hi there", 1);
  reconnect(session);
  session.receive(eventJson("timelineItemUpdated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000A", "Hello there", 1)));
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(before));
  EXPECT_THAT(session.rows(), HasSubstr("Hello there"));
}

TEST(Live, AnItemIsShownWithThePageThoughOneOfItsPartsHasChangedMeanwhile) {
  Session session = Session::talking();
  reconnect(session);
  const auto load = *session.request("/timeline");
  session.receive(eventJson(
      "timelineItemPartUpdated", session.conversationId,
      R"("timelineItemId":"01J0000000000000000000000A","partIndex":0,"part":{"type":"text","text":"Hi there"})"));
  session.answer(load.requestId, 200, timelineJson(agentItem(session, "01J0000000000000000000000A", "Hi", 1)));
  EXPECT_THAT(session.rows(), HasSubstr(R"("text":"Hi")"));
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000A", "Hi there", 1)));
  EXPECT_THAT(session.rows(), HasSubstr("Hi there"));
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
}

TEST(Live, AnItemDeletedWhileAwayIsGone) {
  Session session = Session::talking("hello");
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  reconnect(session);
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(""));
  EXPECT_THAT(session.rows(), Not(HasSubstr("Hi there")));
}

TEST(Live, AnUnsentMessageThatThePageHasIsSent) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  session.fail(request.requestId);
  reconnect(session);
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor",
                                       "again", session.now)));
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
  EXPECT_THAT(session.rows(), Not(HasSubstr(R"("delivery":"sending")")));
}

TEST(Live, WhatCouldNotBeFetchedAgainIsFetchedWhenTheVisitorAsks) {
  Session session = Session::talking();
  reconnect(session);
  session.answer(session.request("/timeline")->requestId, 503, "");
  session.act(action::RetryLoad{});
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
  EXPECT_EQ(session.requestCount("cursor"), 0u);
}

TEST(Live, AfterAFirstConnectionThatTookMoreThanOneTryTheListIsFetchedAgain) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.fire(500);
  session.handle(input::SocketOpened{session.socketId()});
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(Live, AListOvertakenByAnItemThatIsNotKnownIsAskedForAgain) {
  Session session = Session::talking();
  reconnect(session);
  session.receive(eventJson("timelineItemUpdated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000A", "Hello there", 1)));
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  EXPECT_EQ(session.requestCount("/conversations?"), 3u);
}

TEST(Live, AListIsNotOvertakenBySomebodyWhoTypes) {
  Session session = Session::talking();
  reconnect(session);
  session.receive(eventJson("conversationTyping", session.conversationId, R"("aiAgentId":null,"isTyping":true)"));
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(Live, AListThatAnEventHasOvertakenIsAskedForAgainAndChangesNothing) {
  Session session = Session::talking();
  reconnect(session);
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  session.answer(session.request("/conversations?")->requestId, 200,
                 R"({"conversations":[)" + conversationJson(session.conversationId) +
                     R"(],"pagination":{"page":1,"limit":50,"total":1,"totalPages":1,"hasMore":false}})");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("closed":"resolved")"));
  EXPECT_EQ(session.requestCount("/conversations?"), 3u);
}

TEST(Live, AFailedMessageGoesAgainWhenTheConnectionIsBack) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.fail(session.request("/messages")->requestId);
  reconnect(session);
  EXPECT_EQ(session.requestCount("/messages"), 2u);
}

TEST(Live, TypingIsReportedOverTheSocket) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"Hel"});
  ASSERT_FALSE(session.sent.empty());
  EXPECT_THAT(session.sent.back().data, HasSubstr(R"("type":"conversationTyping")"));
  EXPECT_THAT(session.sent.back().data, HasSubstr(R"("visitorPreview":"Hel")"));
}

TEST(Live, WithoutASocketTypingIsReportedByRest) {
  Session session = Session::talking();
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.act(action::ComposerChanged{"Hel"});
  EXPECT_EQ(session.requestCount("/typing"), 1u);
}

TEST(Live, AMessageInViewForTwoSecondsIsMarkedAsSeen) {
  Session session = Session::talking();
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  session.fire(2'000);
  EXPECT_EQ(session.request("/seen")->method, "POST");
}

TEST(Live, AMessageToAClosedWidgetIsUnreadAndNotMarkedAsSeen) {
  Session session = Session::talking();
  session.act(action::Close{});
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("unreadCount":1)"));
  for (const auto& timer : session.timers) EXPECT_NE(timer.delayMs, 2'000);
}

}  // namespace
}  // namespace cossistant
