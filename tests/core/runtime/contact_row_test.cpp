#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

namespace cossistant {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// As `Session::talking`, on a website that has no AI agent.
Session talking(std::string contact = "null") {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteWithoutAiJson(contact));
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  session.connect(emptyList());
  session.begin("hello");
  return session;
}

std::string contactFrame() {
  return eventJson("visitorIdentified", "",
                   R"("visitor":{"id":"v","isBlocked":false,"language":null,)"
                   R"("contact":{"id":"c","name":null,"email":"a@b.test","image":null}})");
}

std::string key(const Session& session) { return R"("key":"identification-)" + session.conversationId + "\""; }

std::string identificationJson(const Session& session) {
  std::string item = itemJson("01J000000000000000000000T1", session.conversationId, "agent", "", session.now);
  const std::string type = R"("type":"message")";
  return item.replace(item.find(type), type.size(), R"("type":"identification")");
}

TEST(ContactRow, StandsBehindTheItemsOfAConversation) {
  const Session session = talking();
  const std::string rows = session.rows();
  EXPECT_THAT(rows, HasSubstr(key(session)));
  EXPECT_GT(rows.find("identification-"), rows.find("hello"));
  EXPECT_THAT(rows, HasSubstr(R"("name":"identification","textKey":"component.identificationTool.title")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("rowCount":3)"));
}

TEST(ContactRow, ComesWithASpliceAtTheEndAndStaysThere) {
  Session session = talking();
  session.now.ms += 10 * 60'000;
  const Output output = session.receive(eventJson(
      "timelineItemCreated", session.conversationId,
      R"("item":)" + itemJson("01J000000000000000000000A1", session.conversationId, "agent", "hi", session.now)));
  ASSERT_EQ(output.rows.size(), 1u);
  EXPECT_EQ(output.rows[0].rowCount, 4);
  EXPECT_THAT(output.rows[0].splices, ElementsAre(RowSplice{2, 0, 1}));
  EXPECT_GT(session.rows().find("identification-"), session.rows().find("\"hi\""));
}

TEST(ContactRow, IsNotThereBeforeTheConversationIs) {
  Session session;
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteWithoutAiJson());
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  EXPECT_THAT(session.rows(), Not(HasSubstr("identification-")));
}

TEST(ContactRow, IsNotThereWhereAnAiAgentAnswers) {
  EXPECT_THAT(Session::talking().rows(), Not(HasSubstr("identification-")));
}

TEST(ContactRow, IsNotThereForAContact) {
  EXPECT_THAT(talking(R"({"id":"c","name":null,"email":"a@b.test","image":null})").rows(),
              Not(HasSubstr("identification-")));
}

TEST(ContactRow, IsNotThereWhileThePageSaysWhoTheVisitorIs) {
  Session session = talking();
  session.act(action::GoHome{});
  session.act(action::Identify{0, {.email = "ada@example.com"}});
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.rows(), Not(HasSubstr(key(session))));
  session.fail(session.request("/identify")->requestId);
  EXPECT_THAT(session.rows(), HasSubstr(key(session)));
}

TEST(ContactRow, StaysWhileItsOwnFormIdentifies) {
  Session session = talking();
  session.act(action::Identify{0, {.email = "ada@example.com"}});
  EXPECT_THAT(session.rows(), HasSubstr(key(session)));
}

TEST(ContactRow, GivesWayToAnItemThatAsks) {
  Session session = talking();
  const Output output = session.receive(
      eventJson("timelineItemCreated", session.conversationId, R"("item":)" + identificationJson(session)));
  ASSERT_EQ(output.rows.size(), 1u);
  EXPECT_EQ(output.rows[0].rowCount, 3);
  EXPECT_THAT(session.rows(), Not(HasSubstr("identification-")));
  EXPECT_THAT(session.rows(), HasSubstr(R"("name":"identification")"));
}

TEST(ContactRow, IsDoneOnceAnAddressIsKnownAndGoneAfterThat) {
  Session session = talking();
  EXPECT_THAT(session.rows(), HasSubstr(R"("toolState":"partial")"));
  const Output output = session.receive(contactFrame());
  ASSERT_EQ(output.rows.size(), 1u);
  EXPECT_THAT(output.rows[0].splices, ElementsAre(RowSplice{2, 1, 1}));
  EXPECT_THAT(session.rows(), HasSubstr(R"("textKey":"component.identificationTool.eventLog")"));
  EXPECT_THAT(session.rows(), HasSubstr(R"("toolState":"result")"));
  session.act(action::GoHome{});
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.rows(), Not(HasSubstr("identification-")));
}

TEST(ContactRow, AnItemThatAsksIsDoneOnceAnAddressIsKnown) {
  Session session = talking();
  session.receive(eventJson("timelineItemCreated", session.conversationId, R"("item":)" + identificationJson(session)));
  const Output output = session.receive(contactFrame());
  ASSERT_EQ(output.rows.size(), 1u);
  EXPECT_THAT(output.rows[0].splices, ElementsAre(RowSplice{2, 1, 1}));
  EXPECT_THAT(session.rows(), HasSubstr(R"("toolState":"result")"));
}

}  // namespace
}  // namespace cossistant
