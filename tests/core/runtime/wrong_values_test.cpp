#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// A server that says something that the protocol does not know loses that alone.

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

/// An agent's message whose time cannot be read.
std::string timelessItem(const Session& session, std::string_view id, std::string_view text) {
  const std::string item = agentItem(session, id, text, 1);
  return withReplaced(item, Session::valueOf(item, "createdAt"), "soon");
}

constexpr const char* kFirstId = "01J0000000000000000000000A";
constexpr const char* kSecondId = "01J0000000000000000000000B";

TEST(WrongValues, OfAnAgentLeaveTheWebsite) {
  Session session;
  session.start();
  const std::string website = withReplaced(websiteJson(), R"("email":)", R"("email":5,"was":)");
  session.answer(session.request("/websites")->requestId, 200, website);
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("status":"success")"));
}

TEST(WrongValues, OfAnUpdateLeaveTheRestOfTheUpdate) {
  Session session = Session::talking();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("updates":{"status":"snoozed","title":"Bowls"})"));
  EXPECT_THAT(session.slice(Slice::Conversations), HasSubstr(R"("title":"Bowls")"));
}

TEST(WrongValues, OfAnItemLeaveItsText) {
  Session session = Session::talking();
  const std::string item =
      withReplaced(agentItem(session, kFirstId, "Hi there", 1), R"("deletedAt":null)", R"("deletedAt":"x")");
  session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item));
  EXPECT_EQ(timesShown(session, "Hi there"), 1u);
}

TEST(WrongValues, OfATimeLeaveAKnownItemWhereItIs) {
  Session session = Session::talking();
  for (const auto& [id, text] : {std::pair(kFirstId, "first"), std::pair(kSecondId, "second")}) {
    session.receive(agentMessage(session, id, text));
  }
  session.receive(eventJson("timelineItemUpdated", session.conversationId,
                            "\"item\":" + timelessItem(session, kSecondId, "changed")));
  const std::string rows = session.rows();
  EXPECT_LT(rows.find("first"), rows.find("changed"));
  EXPECT_NE(rows.find("changed"), std::string::npos);
}

TEST(WrongValues, OfATimeHideNoGapBeforeANewestPage) {
  Session session = Session::talking("hello");
  session.reconnect();
  const std::string page =
      timelessItem(session, kFirstId, "timeless") + "," + agentItem(session, kSecondId, "much later", 1000);
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(page, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("much later"));
  EXPECT_THAT(session.rows(), Not(HasSubstr("hello")));
}

TEST(WrongValues, OfATimeThrowAwayNothingThatIsOlderThanTheNewestPage) {
  Session session = Session::talking("hello");
  session.receive(agentMessage(session, kSecondId, "since"));
  const std::string known = agentItem(session, kSecondId, "since", 0);
  session.reconnect();
  session.answer(session.request("/timeline")->requestId, 200,
                 timelineJson(timelessItem(session, kFirstId, "timeless") + "," + known, "cursor"));
  EXPECT_THAT(session.rows(), HasSubstr("hello"));
}

}  // namespace
}  // namespace cossistant
