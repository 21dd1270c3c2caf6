#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Fetching conversations: their list, page by page, and single ones (runtime §2, §13.2, §22, §23).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

std::string titledJson(std::string_view id, std::string_view status = "open") {
  std::string text = conversationJson(id, status);
  return text.insert(1, R"("title":")" + std::string(id) + R"(",)");
}

std::string listJson(const std::vector<std::string>& conversations, int page = 1, bool hasMore = false) {
  std::string list;
  for (const std::string& each : conversations) list += (list.empty() ? "" : ",") + each;
  return R"({"conversations":[)" + list + R"(],"pagination":{"page":)" + std::to_string(page) +
         R"(,"limit":50,"total":9,"totalPages":2,"hasMore":)" + (hasMore ? "true" : "false") + "}}";
}

/// Started, with the website there and the list asked for.
Session asked(bool autoConnect = true) {
  Config config = Session::defaultConfig();
  config.autoConnect = autoConnect;
  Session session(config);
  session.start();
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  return session;
}

/// With a list of these conversations.
Session listed(const std::vector<std::string>& conversations, bool hasMore = false, bool autoConnect = true) {
  Session session = asked(autoConnect);
  session.answer(session.request("/conversations?")->requestId, 200, listJson(conversations, 1, hasMore));
  if (autoConnect) session.connect(listJson(conversations, 1, hasMore));
  return session;
}

TEST(ConversationList, IsFetchedOnceTheVisitorIsKnownWithASocketOrWithout) {
  for (const bool autoConnect : {true, false}) EXPECT_EQ(asked(autoConnect).requestCount("/conversations?"), 1u);
}

TEST(ConversationList, IsLoadingOnlyWhileThereIsNothingToShow) {
  Session session;
  session.start(asked().storage());
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("isLoading":true)"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("isLoading":true)"));
  session = listed({titledJson("c1")}, false, false);
  session.handle(input::VisibilityChanged{true});
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("isLoading":false)"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("isLoading":false)"));
}

TEST(ConversationList, IsNotWaitedForBySomebodyNew) {
  const Session session = asked();
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("isLoading":false)"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("isLoading":false)"));
}

TEST(ConversationList, WithoutASocketIsFetchedAgainWhenThePageIsLookedAt) {
  Session session = listed({}, false, false);
  session.handle(input::VisibilityChanged{false});
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
  session.handle(input::VisibilityChanged{true});
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(ConversationList, WithASocketIsNotFetchedAgainWhenThePageIsLookedAt) {
  Session session = listed({});
  session.handle(input::VisibilityChanged{true});
  EXPECT_EQ(session.requestCount("/conversations?"), 1u);
}

TEST(ConversationList, ThatFailedSaysSoUntilItIsFetchedAgain) {
  Session session = asked();
  session.fail(session.request("/conversations?")->requestId);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("code":"NETWORK_ERROR")"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("code":"NETWORK_ERROR")"));
  session.act(action::RetryLoad{});
  session.answer(session.request("/conversations?")->requestId, 200, listJson({titledJson("c1")}));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("error":null)"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("id":"c1")"));
}

TEST(ConversationList, ThatFailedIsFetchedWithTheNextWebsite) {
  Session session = asked();
  session.fail(session.request("/conversations?")->requestId);
  session.act(action::Identify{0, {.email = "ada@example.com"}});
  session.answer(session.request("/identify")->requestId, 200,
                 R"({"contact":{"id":"c","name":null,"email":"ada@example.com","image":null},"visitorId":"v"})");
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  EXPECT_GE(session.requestCount("/conversations?"), 2u);
}

TEST(ConversationList, HomeCountsTheOthersBesideTheHighlightedOne) {
  EXPECT_THAT(listed({titledJson("c1"), titledJson("c2"), titledJson("c3")}).slice(Slice::Home),
              HasSubstr(R"("otherCount":2)"));
  EXPECT_THAT(listed({}).slice(Slice::Home), HasSubstr(R"("otherCount":0)"));
}

TEST(ConversationList, SaysThatTheServerHasMore) {
  EXPECT_THAT(listed({titledJson("c1")}, true).slice(Slice::History), HasSubstr(R"("hasMore":true)"));
  EXPECT_THAT(listed({titledJson("c1")}).slice(Slice::History), HasSubstr(R"("hasMore":false)"));
}

TEST(ConversationList, TheNextPageFollowsTheOnesThatAreThere) {
  Session session = listed({titledJson("c1")}, true);
  session.act(action::LoadMoreConversations{});
  EXPECT_THAT(session.request("/conversations?")->url, HasSubstr("page=2"));
  EXPECT_THAT(session.slice(Slice::History), HasSubstr(R"("isLoadingMore":true)"));
  session.answer(session.request("/conversations?")->requestId, 200, listJson({titledJson("c2")}, 2));
  const std::string history = session.slice(Slice::History);
  EXPECT_THAT(history, HasSubstr(R"("hasMore":false)"));
  EXPECT_LT(history.find(R"("id":"c1")"), history.find(R"("id":"c2")"));
}

TEST(ConversationList, NoPageIsFetchedAfterTheLastOrTwiceAtATime) {
  Session last = listed({titledJson("c1")});
  last.act(action::LoadMoreConversations{});
  EXPECT_EQ(last.requestCount("/conversations?"), 1u);
  Session session = listed({titledJson("c1")}, true);
  session.act(action::LoadMoreConversations{});
  session.act(action::LoadMoreConversations{});
  EXPECT_EQ(session.requestCount("/conversations?"), 2u);
}

TEST(ConversationList, TellsThePageOfAConversationThatEndedMeanwhile) {
  Session session = listed({titledJson("c1"), titledJson("c2")}, false, false);
  session.handle(input::VisibilityChanged{true});
  session.answer(session.request("/conversations?")->requestId, 200,
                 listJson({titledJson("c1", "resolved"), titledJson("c2"), titledJson("c3", "spam")}));
  ASSERT_EQ(countOf<event::ConversationEnd>(session.events), 1u);
  EXPECT_EQ(std::get<event::ConversationEnd>(session.events.back()).conversationId, "c1");
}

/// The requests for the conversation itself.
std::vector<effect::HttpRequest> requestsFor(const Session& session, std::string_view id) {
  std::vector<effect::HttpRequest> requests;
  for (const auto& request : session.requests) {
    if (request.url.ends_with("/conversations/" + std::string(id))) requests.push_back(request);
  }
  return requests;
}

TEST(ConversationOnScreen, ThatNoListHasToldOfIsFetched) {
  Session session = listed({});
  session.act(action::OpenConversation{"c9"});
  ASSERT_EQ(requestsFor(session, "c9").size(), 1u);
  session.answer(requestsFor(session, "c9")[0].requestId, 200,
                 R"({"conversation":)" + titledJson("c9", "resolved") + "}");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("title":"c9")"));
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("isDisabled":true)"));
}

TEST(ConversationOnScreen, ThatIsListedIsNotFetched) {
  Session session = listed({titledJson("c1")});
  session.act(action::OpenConversation{"c1"});
  EXPECT_TRUE(requestsFor(session, "c1").empty());
}

TEST(ConversationOnScreen, ThatAnEventHasToldOfMeanwhileIsNewerThanTheAnswer) {
  Session session = listed({});
  session.act(action::OpenConversation{"c9"});
  session.receive(eventJson("conversationCreated", "c9", R"("conversation":)" + titledJson("c9", "resolved")));
  session.answer(requestsFor(session, "c9")[0].requestId, 200, R"({"conversation":)" + titledJson("c9") + "}");
  EXPECT_THAT(session.slice(Slice::Composer), HasSubstr(R"("isDisabled":true)"));
}

TEST(ConversationOnScreen, ThatCannotBeFetchedIsAskedForOnce) {
  Session session = listed({});
  session.act(action::OpenConversation{"c9"});
  session.answer(requestsFor(session, "c9")[0].requestId, 404, "");
  session.act(action::GoHome{});
  session.act(action::OpenConversation{"c9"});
  EXPECT_EQ(requestsFor(session, "c9").size(), 1u);
}

}  // namespace
}  // namespace cossistant
