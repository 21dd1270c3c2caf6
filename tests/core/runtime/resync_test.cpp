#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What was missed without a connection, and what is on its way while events overtake it (runtime §13.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

TEST(Resync, AfterTheFirstConnectionNothingIsFetchedAgain) {
  Session session = Session::ready();
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
}

TEST(Resync, AfterALostConnectionListAndTimelineAreFetchedAgain) {
  Session session = Session::talking();
  session.reconnect();
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
}

TEST(Resync, AMessageMissedWhileAwayIsShownOnceAfterReconnecting) {
  Session session = Session::talking("hello");
  const std::string own =
      itemJson("01J0000000000000000000000B", session.conversationId, "visitor", "hello", session.now);
  session.reconnect();
  const std::string missed = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "Hi there",
                                      Timestamp{session.now.ms + 1});
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(missed));
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  const std::string rows = session.rows();
  const auto at = rows.find("\"text\":\"Hi there\"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(rows.find("\"text\":\"Hi there\"", at + 1), std::string::npos);
}

TEST(Resync, APageThatDoesNotReachBackToWhatIsKnownReplacesItRatherThanHideAGap) {
  Session session = Session::talking("hello");
  session.reconnect();
  const std::string newest = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "much later",
                                      Timestamp{session.now.ms + 1});
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(newest, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("much later"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("hasOlder":true)"));
}

TEST(Resync, AGapIsSeenThoughTheNewestItemIsKnown) {
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

TEST(Resync, WhatCameBehindAPageWithAGapIsKept) {
  Session session = Session::talking("hello");
  session.reconnect();
  const auto load = *session.request("/timeline");
  const std::string page = agentItem(session, "01J0000000000000000000000A", "much later", 1);
  session.receive(eventJson("timelineItemCreated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000B", "and then", 2)));
  session.answer(load.requestId, 200, timelineJson(page, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("much later"));
  EXPECT_THAT(session.rows(), HasSubstr("and then"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
}

TEST(Resync, AnOlderPageOfWhatWasDroppedIsNotShown) {
  Session session = Session::talking("hello");
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000B", "later", 1), "first"));
  session.act(action::LoadOlder{});
  const auto older = *session.request("cursor=first");
  session.reconnect();
  session.answer(session.request("/timeline?limit=50")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000C", "much later", 50), "second"));
  session.answer(older.requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000A", "between", 0), "third"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("between")));
  session.act(action::LoadOlder{});
  EXPECT_EQ(session.requestCount("cursor=second"), 1u);
}

TEST(Resync, WithoutAGapOlderItemsAreFetchedFromWhereTheyEnded) {
  Session session = Session::talking("hello");
  session.reconnect();
  const std::string later = agentItem(session, "01J0000000000000000000000B", "later", 1);
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(later, "first"));
  session.act(action::LoadOlder{});
  session.answer(session.request("cursor=first")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000A", "between", 0), "second"));
  session.reconnect();
  session.answer(session.request("/timeline?limit=50")->requestId, 200, timelineJson(later, "first"));
  session.act(action::LoadOlder{});
  EXPECT_EQ(session.requestCount("cursor=first"), 1u);
  EXPECT_EQ(session.requestCount("cursor=second"), 1u);
}

TEST(Resync, APageThatWasAskedForBeforeTheConnectionWasBackIsAskedForAgain) {
  Session session = Session::talking();
  session.reconnect();
  const auto before = *session.request("/timeline");
  session.reconnect();
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
  session.answer(before.requestId, 200, timelineJson(""));
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
}

TEST(Resync, AnItemThatChangesKeepsItsChangeWhenAnEarlierPageArrives) {
  Session session = Session::talking();
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  const std::string before = agentItem(session, "01J0000000000000000000000A", "Hi there", 1);
  session.reconnect();
  session.receive(eventJson("timelineItemUpdated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000A", "Hello there", 1)));
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(before));
  EXPECT_THAT(session.rows(), HasSubstr("Hello there"));
}

TEST(Resync, AnItemIsShownWithThePageThoughOneOfItsPartsHasChangedMeanwhile) {
  Session session = Session::talking();
  session.reconnect();
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

TEST(Resync, AnItemDeletedWhileAwayIsGone) {
  Session session = Session::talking("hello");
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(""));
  EXPECT_THAT(session.rows(), Not(HasSubstr("Hi there")));
}

TEST(Resync, AnUnsentMessageThatThePageHasIsSent) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  session.fail(request.requestId);
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor",
                                       "again", session.now)));
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
  EXPECT_THAT(session.rows(), Not(HasSubstr(R"("delivery":"sending")")));
}

TEST(Resync, WhatCouldNotBeFetchedAgainIsFetchedWhenTheVisitorAsks) {
  Session session = Session::talking();
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 503, "");
  session.act(action::RetryLoad{});
  EXPECT_EQ(session.requestCount("/timeline"), 2u);
  EXPECT_EQ(session.requestCount("cursor"), 0u);
}

TEST(Resync, AfterAFirstConnectionThatTookMoreThanOneTryTheListIsFetchedAgain) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  session.reconnect();
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(Resync, AListOvertakenByAnItemThatIsNotKnownIsAskedForAgain) {
  Session session = Session::talking();
  session.reconnect();
  session.receive(eventJson("timelineItemUpdated", session.conversationId,
                            "\"item\":" + agentItem(session, "01J0000000000000000000000A", "Hello there", 1)));
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  EXPECT_EQ(session.requestCount("/conversations?"), 3u);
}

TEST(Resync, AListIsNotOvertakenBySomebodyWhoTypes) {
  Session session = Session::talking();
  session.reconnect();
  session.receive(eventJson("conversationTyping", session.conversationId, R"("aiAgentId":null,"isTyping":true)"));
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(Resync, AListThatAnEventHasOvertakenIsAskedForAgainAndChangesNothing) {
  Session session = Session::talking();
  session.reconnect();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  session.answer(session.request("/conversations?")->requestId, 200,
                 R"({"conversations":[)" + conversationJson(session.conversationId) +
                     R"(],"pagination":{"page":1,"limit":50,"total":1,"totalPages":1,"hasMore":false}})");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("closed":"resolved")"));
  EXPECT_EQ(session.requestCount("/conversations?"), 3u);
}

TEST(Resync, AFailedMessageGoesAgainWhenTheConnectionIsBack) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.fail(session.request("/messages")->requestId);
  session.reconnect();
  EXPECT_EQ(session.requestCount("/messages"), 2u);
}

}  // namespace
}  // namespace cossistant
