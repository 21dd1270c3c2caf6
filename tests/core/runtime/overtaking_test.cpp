#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Events that say more of an item than a page or an answer that was asked for before them (runtime §13.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kItemId = "01J0000000000000000000000A";

void receiveUpdate(Session& session, const std::string& item) {
  session.receive(eventJson("timelineItemUpdated", session.conversationId, "\"item\":" + item));
}

/// A conversation whose older items are on their way.
Session loadingOlder() {
  Session session = Session::talking("hello");
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(agentItem(session, "01J0000000000000000000000Z", "newest", 1), "older"));
  session.act(action::LoadOlder{});
  return session;
}

/// A conversation with a message that is on its way, and the item that the server has of it.
struct Sending {
  Session session = Session::talking("hello");
  effect::HttpRequest request;
  std::string id;

  Sending() {
    session.act(action::SendMessage{"again"});
    request = *session.request("/messages");
    id = Session::valueOf(*request.body, "id");
  }
  [[nodiscard]] std::string item(std::string_view text) const {
    return itemJson(id, session.conversationId, "visitor", text, session.now);
  }
};

TEST(Overtaking, AnItemThatChangesKeepsItsChangeWhenAnOlderPageArrives) {
  Session session = loadingOlder();
  const std::string before = agentItem(session, kItemId, "Hi there", -50);
  receiveUpdate(session, agentItem(session, kItemId, "Hello there", -50));
  session.answer(session.request("cursor=older")->requestId, 200, timelineJson(before, "oldest"));
  EXPECT_THAT(session.rows(), HasSubstr("Hello there"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("Hi there")));
  session.act(action::LoadOlder{});
  EXPECT_EQ(session.requestCount("cursor=oldest"), 1u);
}

TEST(Overtaking, AnOlderPageOvertakenByAPartOfAnItemThatIsNotThereIsAskedForAgain) {
  Session session = loadingOlder();
  session.receive(eventJson(
      "timelineItemPartUpdated", session.conversationId,
      R"("timelineItemId":"01J0000000000000000000000A","partIndex":0,"part":{"type":"text","text":"Hello there"})"));
  const std::string before = agentItem(session, kItemId, "Hi there", -50);
  session.answer(session.request("cursor=older")->requestId, 200, timelineJson(before));
  EXPECT_EQ(session.requestCount("cursor=older"), 2u);
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("isLoadingOlder":true)"));
  const std::string after = agentItem(session, kItemId, "Hello there", -50);
  session.answer(session.request("cursor=older")->requestId, 200, timelineJson(after));
  EXPECT_EQ(session.requestCount("cursor=older"), 2u);
  EXPECT_THAT(session.rows(), HasSubstr("Hello there"));
}

TEST(Overtaking, AnOlderPageIsTakenThoughAPartOfAnItemElsewhereHasChanged) {
  Session session = loadingOlder();
  session.receive(eventJson(
      "timelineItemPartUpdated", session.conversationId,
      R"("timelineItemId":"01J0000000000000000000000B","partIndex":0,"part":{"type":"text","text":"Hello there"})"));
  session.answer(session.request("cursor=older")->requestId, 200,
                 timelineJson(agentItem(session, kItemId, "Hi there", -50)));
  EXPECT_EQ(session.requestCount("cursor=older"), 1u);
  EXPECT_THAT(session.rows(), HasSubstr("Hi there"));
}

TEST(Overtaking, AnUnsentMessageThatChangesOnTheServerIsSent) {
  Sending sending;
  receiveUpdate(sending.session, sending.item("again, mended"));
  EXPECT_EQ(countOf<event::MessageSent>(sending.session.events), 2u);
  EXPECT_THAT(sending.session.rows(), HasSubstr("again, mended"));
  EXPECT_THAT(sending.session.rows(), Not(HasSubstr(R"("delivery":"sending")")));
}

TEST(Overtaking, AnUnsentMessageThatChangesKeepsItsChangeWhenAnEarlierPageHasIt) {
  Sending sending;
  sending.session.reconnect();
  const std::string before = sending.item("again");
  receiveUpdate(sending.session, sending.item("again, mended"));
  sending.session.answer(sending.session.request("/timeline")->requestId, 200, timelineJson(before));
  EXPECT_THAT(sending.session.rows(), HasSubstr("again, mended"));
}

TEST(Overtaking, AnUnsentMessageThatChangesKeepsItsChangeWhenItsAnswerArrives) {
  Sending sending;
  const std::string before = sending.item("again");
  receiveUpdate(sending.session, sending.item("again, mended"));
  sending.session.answer(sending.request.requestId, 200, R"({"item":)" + before + "}");
  EXPECT_THAT(sending.session.rows(), HasSubstr("again, mended"));
  EXPECT_EQ(countOf<event::MessageSent>(sending.session.events), 2u);
}

TEST(Overtaking, APageIsAskedForAgainWhenAPartOfAnUnsentMessageHasChangedMeanwhile) {
  Sending sending;
  sending.session.reconnect();
  sending.session.receive(eventJson(
      "timelineItemPartUpdated", sending.session.conversationId,
      R"("timelineItemId":")" + sending.id + R"(","partIndex":0,"part":{"type":"text","text":"again, mended"})"));
  sending.session.answer(sending.session.request("/timeline")->requestId, 200, timelineJson(sending.item("again")));
  EXPECT_EQ(sending.session.requestCount("/timeline"), 2u);
  sending.session.answer(sending.session.request("/timeline")->requestId, 200,
                         timelineJson(sending.item("again, mended")));
  EXPECT_THAT(sending.session.rows(), HasSubstr("again, mended"));
}

}  // namespace
}  // namespace cossistant
