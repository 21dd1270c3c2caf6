#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "core/composer/outbox_store.hpp"
#include "tests/core/runtime/session.hpp"

/// Unsent messages over a reload of the page (runtime §10.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<StoredValue> unsentIn(const Session& session) {
  std::vector<StoredValue> unsent;
  for (const StoredValue& entry : session.storage()) {
    if (entry.key.starts_with(kOutboxKeyPrefix)) unsent.push_back(entry);
  }
  return unsent;
}

/// The next page in the same browser, up to where the website is known.
Session reloaded(const Session& before) {
  Session session;
  session.now = before.now;
  session.start(before.storage());
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  return session;
}

TEST(Unsent, AMessageIsKeptUntilTheServerHasIt) {
  Session session = Session::talking();
  EXPECT_THAT(unsentIn(session), IsEmpty());
  session.act(action::SendMessage{"still there?"});
  EXPECT_THAT(unsentIn(session), SizeIs(1));
  const auto& request = *session.request("/messages");
  session.answer(request.requestId, 200,
                 R"({"item":)" +
                     itemJson(Session::valueOf(*request.body, "id"), session.conversationId, "visitor", "still there?",
                              session.now) +
                     "}");
  EXPECT_THAT(unsentIn(session), IsEmpty());
}

TEST(Unsent, AMessageGoesOutAgainAfterAReloadWithTheSameId) {
  Session before = Session::talking();
  before.act(action::SendMessage{"still there?"});
  const std::string id = Session::valueOf(*before.request("/messages")->body, "id");
  Session after = reloaded(before);
  const auto* request = after.request("/messages");
  ASSERT_NE(request, nullptr);
  EXPECT_EQ(Session::valueOf(*request->body, "id"), id);
}

TEST(Unsent, AMessageIsOnScreenAgainAfterAReload) {
  Session before = Session::talking();
  before.act(action::SendMessage{"still there?"});
  EXPECT_THAT(reloaded(before).rows(), HasSubstr("still there?"));
}

TEST(Unsent, AFirstMessageMakesItsConversationAfterAReload) {
  Config config = Session::defaultConfig();
  config.defaultMessages = {{"Welcome!", SenderType::TeamMember, std::nullopt}};
  Session before = Session::ready(config);
  before.act(action::StartConversation{});
  before.act(action::SendMessage{"hello"});
  const std::string first = *before.request("/conversations")->body;
  Session after = reloaded(before);
  const auto* create = after.request("/conversations");
  ASSERT_NE(create, nullptr);
  ASSERT_TRUE(create->body);
  EXPECT_EQ(*create->body, first);
  EXPECT_THAT(after.rows(), HasSubstr("Welcome!"));
}

TEST(Unsent, WhatIsKeptForgetsTheCreationOnceTheConversationIsMade) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"one"});
  session.act(action::SendMessage{"two"});
  const effect::HttpRequest create = *session.request("/conversations");
  session.conversationId = Session::valueOf(*create.body, "conversationId");
  session.answer(
      create.requestId, 200,
      R"({"initialTimelineItems":[)" +
          itemJson(Session::valueOf(*create.body, "id"), session.conversationId, "visitor", "one", session.now) +
          R"(],"conversation":)" + conversationJson(session.conversationId) + "}");
  ASSERT_THAT(unsentIn(session), SizeIs(1));
  EXPECT_THAT(unsentIn(session)[0].value, HasSubstr(R"("startsConversation":false)"));
}

TEST(Unsent, ARefusedMessageIsNotKept) {
  Session session = Session::talking();
  session.act(action::SendMessage{"no"});
  session.answer(session.request("/messages")->requestId, 422, "{}");
  EXPECT_THAT(unsentIn(session), IsEmpty());
}

TEST(Unsent, AConversationWhoseOnlyMessageWasRefusedIsToBeStartedAfterAReload) {
  Session before = Session::ready();
  before.act(action::StartConversation{});
  before.act(action::SendMessage{"hello"});
  before.answer(before.request("/conversations")->requestId, 403, "");
  const Session after = reloaded(before);
  EXPECT_THAT(after.slice(Slice::Conversation), HasSubstr(R"("isPending":true)"));
  EXPECT_EQ(after.requestCount("/timeline"), 0u);
}

TEST(Unsent, AConversationThatIsOnItsWayIsNotFoundWithoutThatBeingAFailure) {
  Session before = Session::ready();
  before.act(action::StartConversation{});
  before.act(action::SendMessage{"hello"});
  Session after;
  after.now = before.now;
  after.start(before.storage());
  after.answer(after.request("/timeline")->requestId, 404, "");
  after.answer(after.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(after.slice(Slice::Conversation), HasSubstr(R"("error":null)"));
}

TEST(Unsent, AConversationThatWasNotFoundBeforeItWasMadeIsFetchedWithoutAFailure) {
  Session before = Session::ready();
  before.act(action::StartConversation{});
  before.act(action::SendMessage{"hello"});
  Session after = reloaded(before);
  const effect::HttpRequest fetched = *after.request("/timeline");
  const effect::HttpRequest create = *after.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  after.answer(create.requestId, 200,
               R"({"initialTimelineItems":[)" +
                   itemJson(Session::valueOf(*create.body, "id"), id, "visitor", "hello", after.now) +
                   R"(],"conversation":)" + conversationJson(id) + "}");
  after.answer(fetched.requestId, 404, "");
  EXPECT_THAT(after.slice(Slice::Conversation), HasSubstr(R"("error":null)"));
  EXPECT_EQ(after.requestCount("/timeline"), 2u);
}

TEST(Unsent, AConversationThatIsFoundNeedNotBeCreated) {
  Session before = Session::ready();
  before.act(action::StartConversation{});
  before.act(action::SendMessage{"hello"});
  const auto create = *before.request("/conversations");
  const std::string conversationId = Session::valueOf(*create.body, "conversationId");
  Session after = reloaded(before);
  after.answer(after.request("/timeline")->requestId, 200, timelineJson(""));
  after.answer(
      after.request("/timeline")->requestId, 200,
      timelineJson(itemJson(Session::valueOf(*create.body, "id"), conversationId, "visitor", "hello", after.now)));
  EXPECT_EQ(countOf<event::ConversationStart>(after.events), 1u);
  EXPECT_EQ(countOf<event::MessageSent>(after.events), 1u);
  EXPECT_THAT(unsentIn(after), IsEmpty());
}

TEST(Unsent, ADiscardedMessageIsNotKept) {
  Session session = Session::talking();
  session.handle(input::ConnectivityChanged{false});
  session.act(action::SendMessage{"no"});
  const auto kept = unsentIn(session);
  ASSERT_THAT(kept, SizeIs(1));
  session.act(action::DiscardMessage{kept[0].key.substr(kOutboxKeyPrefix.size())});
  EXPECT_THAT(unsentIn(session), IsEmpty());
}

TEST(Unsent, ATextThatWasOnItsWayBackIsInTheComposerAfterAReload) {
  Session before = Session::talking();
  before.act(action::SendMessage{"no"});
  auto storage = before.storage();
  for (StoredValue& entry : storage) {
    const auto at = entry.value.find(R"("isReturned":false)");
    if (at != std::string::npos) entry.value.replace(at, 18, R"("isReturned":true)");
  }
  Session after;
  after.now = before.now;
  after.start(storage);
  after.answer(after.request("/websites")->requestId, 200, websiteJson());
  EXPECT_THAT(after.slice(Slice::Composer), HasSubstr(R"("text":"no")"));
  EXPECT_EQ(after.request("/messages"), nullptr);
  EXPECT_THAT(unsentIn(after), IsEmpty());
}

TEST(Unsent, AMessageWhosePageWentAwayWithTheLastWordThatItIsSentIsNotSentAgain) {
  Session before = Session::talking();
  before.act(action::SendMessage{"still there?"});
  const auto& request = *before.request("/messages");
  const std::string item =
      itemJson(Session::valueOf(*request.body, "id"), before.conversationId, "visitor", "still there?", before.now);
  before.answer(request.requestId, 200, R"({"item":)" + item + "}");
  const effect::StorageSet& lastWord = before.stored.back();
  Session after;
  after.start({{lastWord.key, lastWord.value}});
  after.answer(after.request("/websites")->requestId, 200, websiteJson());
  EXPECT_EQ(after.request("/messages"), nullptr);
  EXPECT_THAT(unsentIn(after), IsEmpty());
}

TEST(Unsent, AnotherVisitorOfTheBrowserDoesNotSendThem) {
  Session before = Session::talking();
  before.act(action::SendMessage{"mine"});
  Session after;
  after.start(before.storage());
  std::string other = websiteJson();
  other.replace(other.find(kVisitorId), kVisitorId.size(), "01HQ000000000000000000000B");
  after.answer(after.request("/websites")->requestId, 200, other);
  EXPECT_EQ(after.request("/messages"), nullptr);
  EXPECT_THAT(after.slice(Slice::History), Not(HasSubstr("mine")));
}

}  // namespace
}  // namespace cossistant
