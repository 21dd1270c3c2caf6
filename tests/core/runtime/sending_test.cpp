#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// A message from the composer to the server and back (runtime §10.3, §16).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

std::string echoOf(const Session& session, const effect::HttpRequest& request, std::string_view text) {
  return eventJson("timelineItemCreated", session.conversationId,
                   "\"item\":" + itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor",
                                          text, session.now));
}

TEST(Sending, TheFirstMessageIsOnScreenBeforeTheServerKnows) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  EXPECT_EQ(timesShown(session, "hello"), 1u);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"sending")"));
}

TEST(Sending, TheFirstMessageCreatesTheConversationWithItsWelcomeMessages) {
  Session session = Session::ready(withWelcome());
  session.act(action::StartConversation{});
  EXPECT_EQ(timesShown(session, "Welcome!"), 1u);
  session.act(action::SendMessage{"hello"});
  const auto* create = session.request("/conversations");
  ASSERT_NE(create, nullptr);
  EXPECT_EQ(create->method, "POST");
  const auto welcome = create->body->find("Welcome!");
  const auto hello = create->body->find("hello");
  ASSERT_NE(welcome, std::string::npos);
  ASSERT_NE(hello, std::string::npos);
  EXPECT_LT(welcome, hello);
}

TEST(Sending, TheRouteNamesTheNewConversationBeforeTheRequestEnds) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("conversationId":"__pending__","isPending":true)"));
  session.act(action::SendMessage{"hello"});
  const std::string id = Session::valueOf(*session.request("/conversations")->body, "conversationId");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr("\"conversationId\":\"" + id + "\",\"isPending\":false"));
}

TEST(Sending, ThePageHearsOfTheConversationAndThenOfTheMessage) {
  const Session session = Session::talking();
  ASSERT_EQ(session.events.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<event::WsConnect>(session.events[0]));
  EXPECT_TRUE(std::holds_alternative<event::ConversationStart>(session.events[1]));
  EXPECT_TRUE(std::holds_alternative<event::MessageSent>(session.events[2]));
}

TEST(Sending, AConfirmedMessageIsShownOnceAndAsSent) {
  const Session session = Session::talking("hello");
  EXPECT_EQ(timesShown(session, "hello"), 1u);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"sent")"));
}

TEST(Sending, ALaterMessageLeavesItsTimeToTheServer) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto* request = session.request("/messages");
  ASSERT_NE(request, nullptr);
  EXPECT_THAT(*request->body, Not(HasSubstr("createdAt")));
  EXPECT_THAT(*request->body, HasSubstr(session.conversationId));
}

TEST(Sending, AnEchoBeforeTheAnswerConfirmsAndTheAnswerChangesNothing) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  const std::string item =
      itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor", "again", session.now);
  session.receive(echoOf(session, request, "again"));
  EXPECT_EQ(timesShown(session, "again"), 1u);
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
  const Output after = session.answer(request.requestId, 200, R"({"item":)" + item + "}");
  EXPECT_TRUE(after.rows.empty());
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
}

TEST(Sending, AnEchoAfterTheAnswerChangesNothing) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  const std::string echo = echoOf(session, request, "again");
  session.answer(
      request.requestId, 200,
      R"({"item":)" +
          itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor", "again", session.now) +
          "}");
  const Output late = session.receive(echo);
  EXPECT_EQ(timesShown(session, "again"), 1u);
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
}

/// A creation that the server has carried out, but whose answer was lost; then it is asked for again.
Session creationAnsweredLate(std::string_view answerOfRetry) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const effect::HttpRequest create = *session.request("/conversations");
  session.conversationId = Session::valueOf(*create.body, "conversationId");
  session.fail(create.requestId);
  session.fire(1'000);
  const std::string hello =
      itemJson(Session::valueOf(*create.body, "id"), session.conversationId, "visitor", "hello", session.now);
  const std::string last = answerOfRetry.empty() ? hello : std::string(answerOfRetry);
  std::string conversation = conversationJson(session.conversationId);
  conversation.insert(conversation.size() - 1, ",\"lastTimelineItem\":" + last);
  session.answer(session.request("/conversations")->requestId, 200,
                 R"({"initialTimelineItems":[)" + hello + R"(],"conversation":)" + conversation + "}");
  return session;
}

TEST(Sending, ANewConversationIsNotFetched) { EXPECT_EQ(Session::talking().requestCount("/timeline"), 0u); }

TEST(Sending, AConversationThatAnEarlierTryMayHaveMadeIsFetched) {
  EXPECT_EQ(creationAnsweredLate("").requestCount("/timeline"), 1u);
}

TEST(Sending, AConversationThatTheServerHadAlreadyIsFetchedWithWhatFollowed) {
  const std::string reply = itemJson("01J0000000000000000000000A", "CO1", "agent", "Hi there", Timestamp{1});
  EXPECT_EQ(creationAnsweredLate(reply).requestCount("/timeline"), 1u);
}

TEST(Sending, AConversationInTheListNeedNotBeCreated) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const effect::HttpRequest create = *session.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  session.reconnect();
  session.answer(session.request("/conversations?")->requestId, 200,
                 R"({"conversations":[)" + conversationJson(id, "resolved") +
                     R"(],"pagination":{"page":1,"limit":50,"total":1,"totalPages":1,"hasMore":false}})");
  EXPECT_EQ(countOf<event::ConversationStart>(session.events), 1u);
  EXPECT_EQ(session.requestCount("/timeline"), 1u);
  // The answer to the creation is older than the list.
  session.answer(create.requestId, 200, R"({"initialTimelineItems":[],"conversation":)" + conversationJson(id) + "}");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("closed":"resolved")"));
}

TEST(Sending, ARejectedMessageGoesBackToTheComposerWithItsReason) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, R"({"error":"this conversation is closed"})");
  EXPECT_EQ(timesShown(session, "again"), 0u);
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("text":"again")"));
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr("this conversation is closed"));
  EXPECT_EQ(countOf<event::Failed>(session.events), 1u);
}

TEST(Sending, AMessageThatCameBackCanBeSentAgainWhileItsReasonIsShown) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.answer(session.request("/messages")->requestId, 403, R"({"error":"this conversation is closed"})");
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("canSubmit":true)"));
  session.act(action::SendMessage{"again"});
  EXPECT_EQ(timesShown(session, "again"), 1u);
}

TEST(Sending, TextsThatCameBackOutOfSightAreAllThere) {
  Session session = Session::talking();
  session.act(action::SendMessage{"one"});
  session.act(action::SendMessage{"two"});
  session.act(action::GoHome{});
  session.answer(session.request("/messages")->requestId, 403, "");
  session.answer(session.request("/messages")->requestId, 403, "");
  session.act(action::GoBack{});
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("text":"two\none")"));
}

TEST(Sending, ADiscardedMessageGoesBackWithoutAReason) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto request = *session.request("/messages");
  session.fail(request.requestId);
  session.act(action::DiscardMessage{Session::valueOf(*request.body, "id")});
  EXPECT_EQ(timesShown(session, "again"), 0u);
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("error":null,"text":"again")"));
}

TEST(Sending, AMessageOnItsWayCannotBeDiscarded) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.act(action::DiscardMessage{Session::valueOf(*session.request("/messages")->body, "id")});
  EXPECT_EQ(timesShown(session, "again"), 1u);
}

TEST(Sending, MessagesOfOneConversationGoOneAfterAnother) {
  Session session = Session::talking();
  session.act(action::SendMessage{"one"});
  session.act(action::SendMessage{"two"});
  EXPECT_EQ(session.requestCount("/messages"), 1u);
  const auto first = *session.request("/messages");
  session.answer(
      first.requestId, 200,
      R"({"item":)" +
          itemJson(Session::valueOf(*first.body, "id"), session.conversationId, "visitor", "one", session.now) + "}");
  ASSERT_EQ(session.requestCount("/messages"), 2u);
  EXPECT_THAT(*session.request("/messages")->body, HasSubstr("two"));
}

TEST(Sending, AConversationWhoseFirstMessageWaitsIsListedByIt) {
  Session session = Session::ready();
  session.handle(input::ConnectivityChanged{false});
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"Where is my order?"});
  session.act(action::GoHome{});
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("title":"Where is my order?")"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("title":"Where is my order?")"));
}

TEST(Sending, AConversationWhoseOnlyMessageWasRefusedIsNotListed) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"Where is my order?"});
  const Output output = session.answer(session.request("/conversations")->requestId, 403, "");
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("conversations":[])"));
  EXPECT_THAT(output.changes, testing::Contains(Slice::History));
}

TEST(Sending, AMessageThatTheServerNamesAnewIsShownOnceAndAsSent) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.act(action::SendMessage{"and more"});
  session.answer(session.request("/messages")->requestId, 200,
                 R"({"item":)" +
                     itemJson("01J0000000000000000000000Z", session.conversationId, "visitor", "again", session.now) +
                     "}");
  EXPECT_EQ(timesShown(session, "again"), 1u);
  EXPECT_EQ(session.requestCount("/messages"), 2u);  // the next one is not held up
  EXPECT_EQ(countOf<event::MessageSent>(session.events), 2u);
}

TEST(Sending, AFirstMessageThatTheServerNamesAnewIsShownOnceAndAsSent) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const effect::HttpRequest create = *session.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  session.answer(create.requestId, 200,
                 R"({"initialTimelineItems":[)" +
                     itemJson("01J0000000000000000000000Z", id, "visitor", "hello", session.now) +
                     R"(],"conversation":)" + conversationJson(id) + "}");
  EXPECT_EQ(timesShown(session, "hello"), 1u);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"sent")"));
}

TEST(Sending, AFirstMessageThatTheServerLeftOutGoesByItself) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const effect::HttpRequest create = *session.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  session.answer(create.requestId, 200, R"({"initialTimelineItems":[],"conversation":)" + conversationJson(id) + "}");
  ASSERT_NE(session.request("/messages"), nullptr);
  EXPECT_EQ(Session::valueOf(*session.request("/messages")->body, "id"), Session::valueOf(*create.body, "id"));
}

TEST(Sending, ABlankTextIsNotSent) {
  Session session = Session::talking();
  session.act(action::SendMessage{"  \n"});
  EXPECT_EQ(session.requestCount("/messages"), 0u);
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr("message_empty"));
}

}  // namespace
}  // namespace cossistant
