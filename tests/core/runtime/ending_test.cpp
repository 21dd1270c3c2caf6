#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// `conversationEnd`: by whatever way a conversation is found to have ended (api §4.5).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

TEST(Ending, AResolvedConversationIsClosedAndThePageIsTold) {
  Session session = Session::talking();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("closed":"resolved")"));
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("isDisabled":true)"));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
}

TEST(Ending, AConversationEndsOnceAndAgainAfterItWasReopened) {
  Session session = Session::talking();
  const auto becomes = [&](std::string_view status) {
    session.receive(eventJson("conversationUpdated", session.conversationId,
                              R"("aiAgentId":null,"updates":{"status":")" + std::string(status) + R"("})"));
  };
  for (int i = 0; i < 2; ++i) becomes("resolved");
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
  becomes("open");
  becomes("spam");
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 2u);
}

TEST(Ending, AnArchivedConversationEnds) {
  Session session = Session::talking();
  session.receive(eventJson("conversationUpdated", session.conversationId,
                            R"("aiAgentId":null,"updates":{"deletedAt":"2026-11-22T07:54:00.000Z"})"));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
}

TEST(Ending, AnItemThatResolvesEndsTheConversation) {
  Session session = Session::talking();
  std::string item = itemJson("01J0000000000000000000000E", session.conversationId, "agent", "", session.now);
  const std::string parts = R"("parts":[{"type":"text","text":""}])";
  item.replace(item.find(parts), parts.size(), R"("parts":[{"type":"event","eventType":"resolved"}])");
  item.replace(item.find("message"), 7, "event");
  session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
}

TEST(Ending, AConversationThatIsDeletedAfterItWasClosedEndsAgain) {
  Session session = Session::talking();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  session.receive(eventJson("conversationUpdated", session.conversationId,
                            R"("aiAgentId":null,"updates":{"deletedAt":"2026-11-22T07:54:00.000Z"})"));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 2u);
}

TEST(Ending, AConversationThatIsSaidToBeCreatedWhenItIsClosedAlreadyEnds) {
  Session session = Session::talking();
  session.receive(eventJson("conversationCreated", session.conversationId,
                            "\"conversation\":" + conversationJson(session.conversationId, "spam")));
  EXPECT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
}

TEST(Ending, AConversationThatWasClosedBeforeItsCreationWasAnsweredEndsAfterItsStart) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const effect::HttpRequest create = *session.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  session.events.clear();
  session.answer(create.requestId, 200,
                 R"({"initialTimelineItems":[)" +
                     itemJson(Session::valueOf(*create.body, "id"), id, "visitor", "hello", session.now) +
                     R"(],"conversation":)" + conversationJson(id, "resolved") + "}");
  ASSERT_EQ(session.events.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<event::ConversationStart>(session.events[0]));
  EXPECT_TRUE(std::holds_alternative<event::MessageSent>(session.events[1]));
  EXPECT_TRUE(std::holds_alternative<event::ConversationEnd>(session.events[2]));
}

}  // namespace
}  // namespace cossistant
