#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What the socket brings, and what happens when it breaks (protocol §14, runtime §10.5, §13.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

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
}

TEST(Live, ThePageHearsOfEachConnectionAndOfEachLoss) {
  Session session = Session::ready();
  EXPECT_EQ(countOf<event::WsConnect>(session.events), 1u);
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  EXPECT_EQ(countOf<event::WsDisconnect>(session.events), 1u);
  session.fire(500);
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  EXPECT_EQ(countOf<event::WsDisconnect>(session.events), 1u);  // it was not open
  session.fire(1'000);
  session.handle(input::SocketOpened{session.socketId()});
  EXPECT_EQ(countOf<event::WsConnect>(session.events), 2u);
}

TEST(Live, ThePageHearsOfEachErrorOfTheSocketOnce) {
  Session session = Session::ready();
  for (const char* message : {"slow", "slow", "slower"}) {
    session.receive(R"({"error":"x","message":")" + std::string(message) + R"("})");
  }
  session.handle(input::SocketClosed{session.socketId(), 1008, "no visitor"});
  EXPECT_EQ(countOf<event::WsError>(session.events), 3u);
  EXPECT_EQ(std::get<event::WsError>(session.events.back()).error.message, "no visitor");
}

struct Revival {
  const char* name;
  void (*happens)(Session&);
};

class SocketClosedForGood : public testing::TestWithParam<Revival> {};

TEST_P(SocketClosedForGood, IsOpenedAgain) {
  Session session = Session::ready();
  session.handle(input::SocketClosed{session.socketId(), 1011, "restarting"});
  const std::int64_t closed = session.socketId();
  GetParam().happens(session);
  EXPECT_GT(session.socketId(), closed);
}

INSTANTIATE_TEST_SUITE_P(
    , SocketClosedForGood,
    testing::ValuesIn<Revival>({
        {"WhenThePageIsLookedAtAgain", [](Session& session) { session.handle(input::VisibilityChanged{true}); }},
        {"WhenTheNetworkIsBack", [](Session& session) { session.handle(input::ConnectivityChanged{true}); }},
        {"WhenThePanelIsOpened", [](Session& session) { session.act(action::Open{}); }},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Live, ASocketThatWasClosedForGoodIsNotOpenedByItself) {
  Session session = Session::ready();
  const std::int64_t closed = session.socketId();
  const Output output = session.handle(input::SocketClosed{closed, 1008, "no visitor"});
  EXPECT_FALSE(hasEffect<effect::TimerSet>(output));
  session.handle(input::VisibilityChanged{false});
  EXPECT_EQ(session.socketId(), closed);
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

TEST(Live, WhatIsNoMessageOfTheTeamIsNotAnnounced) {
  Session session = Session::talking();
  const std::string own = itemJson("01J0000000000000000000000F", session.conversationId, "visitor", "me", session.now);
  std::string tool = itemJson("01J0000000000000000000000G", session.conversationId, "agent", "searching", session.now);
  tool.replace(tool.find("message"), 7, "tool");
  std::string note = itemJson("01J0000000000000000000000H", session.conversationId, "agent", "hm", session.now);
  note.replace(note.find("public"), 6, "private");
  for (const std::string& item : {own, tool, note}) {
    session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item));
  }
  EXPECT_EQ(countOf<event::MessageReceived>(session.events), 0u);
}

TEST(Live, AnAgentWasOnlineUntilFifteenMinutesHavePassed) {
  Session session;
  session.start();
  std::string website = websiteJson();
  const std::string never = R"("lastSeenAt":null)";
  website.replace(website.find(never), never.size(), R"("lastSeenAt":")" + formatIsoTime(session.now) + '"');
  session.answer(session.request("/websites")->requestId, 200, website);
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("presence":"online")"));
  session.fire(15 * 60'000);
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("presence":"away")"));
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

TEST(Live, ThatTheVisitorTypesComesBackAndChangesNothing) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"Hel"});
  EXPECT_TRUE(session.receive(session.sent.back().data).changes.empty());
}

TEST(Live, TypingIsReportedOverTheSocket) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"Hel"});
  ASSERT_FALSE(session.sent.empty());
  EXPECT_THAT(session.sent.back().data, HasSubstr(R"("type":"conversationTyping")"));
  EXPECT_THAT(session.sent.back().data, HasSubstr(R"("visitorPreview":"Hel")"));
}

struct Departure {
  const char* name;
  Action action;
};

class Leaving : public testing::TestWithParam<Departure> {};

TEST_P(Leaving, EndsTheTyping) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"Hel"});
  session.act(GetParam().action);
  EXPECT_THAT(session.sent.back().data, HasSubstr(R"("isTyping":false)"));
}

INSTANTIATE_TEST_SUITE_P(, Leaving,
                         testing::ValuesIn<Departure>({{"TheConversation", action::GoHome{}},
                                                       {"ThePanel", action::Close{}}}),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Live, WhoeverTypesIsNotReportedTwiceAsDone) {
  Session session = Session::talking();
  session.act(action::ComposerChanged{"Hel"});
  session.act(action::GoHome{});
  const std::size_t reports = session.sent.size();
  session.act(action::Close{});
  EXPECT_EQ(session.sent.size(), reports);
}

TEST(Live, WithoutASocketTypingIsReportedByRest) {
  Session session = Session::talking();
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.act(action::ComposerChanged{"Hel"});
  EXPECT_EQ(session.requestCount("/typing"), 1u);
}

TEST(Live, OnceTheNewestMessageIsDeletedTheListSaysWhichOneIs) {
  Session session = Session::talking("hello");
  const std::string id = "01J0000000000000000000000A";
  session.receive(agentMessage(session, id, "Hi there"));
  const std::size_t lists = session.requestCount("/conversations?");
  std::string deleted = agentItem(session, id, "Hi there", 0);
  const std::string_view still = R"("deletedAt":null)";
  deleted.replace(deleted.find(still), still.size(), R"("deletedAt":"2026-11-22T07:54:00.000Z")");
  session.receive(eventJson("timelineItemUpdated", session.conversationId, "\"item\":" + deleted));
  EXPECT_EQ(session.requestCount("/conversations?"), lists + 1);
}

TEST(Live, WithoutASocketAPageThatGoesAwaySaysByRestThatTheTypingIsOver) {
  Session session = Session::talking();
  session.handle(input::SocketClosed{session.socketId(), 1006, ""});
  session.act(action::ComposerChanged{"Hel"});
  const Output output = session.handle(input::Stop{});
  const effect::HttpRequest& last = *session.request("/typing");
  EXPECT_THAT(*last.body, HasSubstr(R"("isTyping":false)"));
  EXPECT_TRUE(last.outlivesPage);
  for (const Effect& effect : output.effects) {
    if (const auto* cancel = std::get_if<effect::HttpCancel>(&effect)) EXPECT_NE(cancel->requestId, last.requestId);
  }
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
