#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Conversations and items in the server's own shapes, for pages that draw them themselves (api §1.6).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ConversationsSlice, OfSomebodyNewThereIsNone) {
  const Session session = Session::ready();
  EXPECT_EQ(session.slice(Slice::Conversations),
            R"({"conversations":[],"lastOpenConversation":null,"activeConversation":null})");
}

TEST(ConversationsSlice, TheOneOnScreenIsTheActiveOneAndTheHighlightedOneTheLastOpen) {
  Session session = Session::talking();
  session.receive(eventJson("timelineItemCreated", session.conversationId,
                            R"("item":)" + agentItem(session, "i2", "Good day", 10)));
  const std::string id = R"({"id":")" + session.conversationId;
  EXPECT_THAT(session.slice(Slice::Conversations), StartsWith(R"({"conversations":[)" + id));
  EXPECT_THAT(session.slice(Slice::Conversations), HasSubstr(R"("lastOpenConversation":)" + id));
  EXPECT_THAT(session.slice(Slice::Conversations), HasSubstr(R"("activeConversation":)" + id));
  const Output output = session.act(action::GoHome{});
  EXPECT_THAT(output.changes, testing::IsSupersetOf({Slice::Conversations, Slice::Items}));
  EXPECT_THAT(session.slice(Slice::Conversations), HasSubstr(R"("activeConversation":null)"));
}

TEST(ItemsSlice, ThereAreTheItemsOfTheConversationOnScreenAndWhatArrives) {
  Session session = Session::talking("hello");
  EXPECT_THAT(session.slice(Slice::Items), HasSubstr(R"("text":"hello")"));
  const Output output = session.receive(eventJson("timelineItemCreated", session.conversationId,
                                                  R"("item":)" + agentItem(session, "i2", "Good day", 10)));
  EXPECT_THAT(output.changes, testing::Contains(Slice::Items));
  EXPECT_THAT(session.slice(Slice::Items), HasSubstr(R"("text":"Good day")"));
  session.act(action::GoHome{});
  EXPECT_EQ(session.slice(Slice::Items), R"({"items":[]})");
}

TEST(ItemsSlice, WelcomeMessagesStandInAConversationThatIsStillToBeStarted) {
  Session session = Session::ready(withWelcome());
  session.act(action::StartConversation{});
  EXPECT_THAT(session.slice(Slice::Items), HasSubstr(R"("text":"Welcome!")"));
}

}  // namespace
}  // namespace cossistant
