#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/composer/outbox.hpp"
#include "core/composer/outbox_store.hpp"
#include "core/seen/auto_seen.hpp"
#include "tests/core/runtime/session.hpp"

/// Several tabs of one visitor: one sends, all show the same.

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Two tabs on the same conversation, of which the first holds the lease. Each hears what the other stores.
class Tabs : public testing::Test {
 protected:
  Tabs() : leader_(Session::talking()), other_(Session::talking()) {
    other_.conversationId = leader_.conversationId;
    other_.act(action::OpenConversation{leader_.conversationId});
    other_.handle(input::LeaseChanged{false});
  }

  /// What `output` of one tab stored, as the other tab hears of it; gives what that does.
  static Output tell(Session& tab, const Output& output) {
    Output all;
    const auto hear = [&](std::string key, std::optional<std::string> value) {
      Output next = tab.handle(input::StorageChanged{std::move(key), std::move(value)});
      for (Effect& effect : next.effects) all.effects.push_back(std::move(effect));
    };
    for (const Effect& effect : output.effects) {
      if (const auto* set = std::get_if<effect::StorageSet>(&effect)) {
        hear(set->key, set->value);
      } else if (const auto* gone = std::get_if<effect::StorageRemove>(&effect)) {
        hear(gone->key, std::nullopt);
      }
    }
    return all;
  }

  /// The other tab writes; the leader hears of it.
  void write(std::string text) { tell(leader_, other_.act(action::SendMessage{std::move(text)})); }
  [[nodiscard]] std::string idSent() const { return Session::valueOf(*leader_.request("/messages")->body, "id"); }
  [[nodiscard]] std::string acceptance(std::string_view text) const {
    return R"({"item":)" + itemJson(idSent(), leader_.conversationId, "visitor", text, leader_.now) + "}";
  }

  /// The id of the last message that `tab` keeps.
  static std::string idKept(const Session& tab) {
    std::string id;
    for (const StoredValue& entry : tab.storage()) {
      if (entry.key.starts_with(kOutboxKeyPrefix)) id = entry.key.substr(kOutboxKeyPrefix.size());
    }
    return id;
  }
  /// What `tab` keeps of a message.
  static std::string keptBy(const Session& tab, std::string_view id) {
    for (const StoredValue& entry : tab.storage()) {
      if (entry.key == outboxKey(id)) return entry.value;
    }
    return {};
  }

  Session leader_;
  Session other_;
};

TEST_F(Tabs, ATabWithoutTheLeaseSendsNothing) {
  write("from here");
  EXPECT_EQ(other_.request("/messages"), nullptr);
  EXPECT_THAT(other_.rows(), HasSubstr(R"("delivery":"sending")"));
}

TEST_F(Tabs, TheOneWithTheLeaseSendsForTheOthers) {
  write("from here");
  ASSERT_NE(leader_.request("/messages"), nullptr);
  EXPECT_THAT(*leader_.request("/messages")->body, HasSubstr("from here"));
  EXPECT_THAT(leader_.rows(), HasSubstr("from here"));
}

TEST_F(Tabs, AMessageThatIsConfirmedIsSoInEveryTab) {
  write("from here");
  tell(other_, leader_.answer(leader_.request("/messages")->requestId, 200, acceptance("from here")));
  EXPECT_THAT(other_.rows(), HasSubstr("from here"));
  EXPECT_THAT(other_.rows(), Not(HasSubstr(R"("delivery":"sending")")));
}

TEST_F(Tabs, ThePageOfEveryTabIsToldWhatTheServerMadeOfAMessage) {
  write("from here");
  tell(other_, leader_.answer(leader_.request("/messages")->requestId, 200, acceptance("as the server has it")));
  const auto& told = std::get<event::MessageSent>(other_.events.back());
  EXPECT_EQ(told.message.text, "as the server has it");
  EXPECT_THAT(other_.rows(), HasSubstr("as the server has it"));
}

TEST_F(Tabs, ARefusedMessageGoesBackToTheComposersWithItsReason) {
  write("from here");
  tell(other_, leader_.answer(leader_.request("/messages")->requestId, 422, R"({"message":"too rude"})"));
  EXPECT_THAT(other_.rows(), Not(HasSubstr("from here")));
  EXPECT_THAT(other_.slice(Slice::Composer), HasSubstr("too rude"));
  EXPECT_THAT(other_.slice(Slice::Composer), HasSubstr(R"("text":"from here")"));
}

TEST_F(Tabs, ATextThatIsGivenBackIsInTheDraftOnce) {
  for (const char* text : {"one", "two"}) write(text);
  for (int i = 0; i < 2; ++i) {
    tell(leader_, tell(other_, leader_.answer(leader_.request("/messages")->requestId, 422, "")));
  }
  for (const Session* tab : {&leader_, &other_}) {
    EXPECT_THAT(tab->slice(Slice::Composer), HasSubstr(R"("text":"two\none")"));
  }
}

TEST_F(Tabs, AFileThatIsGivenBackToAllTabsGoesOutAgainFromOne) {
  other_.act(action::AddFiles{{{"a", "a.png", "image/png", 7, ""}}});
  other_.act(action::SendMessage{"see"});
  other_.answer(other_.request("sign-url")->requestId, 200,
                R"({"uploadUrl":"https://store.test/a","publicUrl":"https://files.test/a"})");
  tell(leader_, other_.answer(other_.request("store.test/a")->requestId, 200, ""));
  tell(other_, leader_.answer(leader_.request("/messages")->requestId, 422, ""));
  for (const Session* tab : {&leader_, &other_}) EXPECT_THAT(tab->slice(Slice::Composer), HasSubstr("a.png"));
  write("see again");
  EXPECT_THAT(*leader_.request("/messages")->body, HasSubstr("https://files.test/a"));
  EXPECT_THAT(leader_.slice(Slice::Composer), Not(HasSubstr("a.png")));
}

TEST_F(Tabs, AMessageThatFailedTooOftenSaysSoInEveryTab) {
  write("from here");
  for (int failures = 1; failures <= kTriesBeforeFailed; ++failures) {
    const Output failed = leader_.fail(leader_.request("/messages")->requestId);
    tell(other_, failed);
    if (failures < kTriesBeforeFailed) leader_.fire(retryDelayMs(failures, std::nullopt));
  }
  EXPECT_THAT(other_.rows(), HasSubstr(R"("delivery":"failed")"));
}

TEST_F(Tabs, ARetryInAnyTabReachesTheOneThatSends) {
  write("from here");
  for (int failures = 1; failures <= kTriesBeforeFailed; ++failures) {
    tell(other_, leader_.fail(leader_.request("/messages")->requestId));
    if (failures < kTriesBeforeFailed) leader_.fire(retryDelayMs(failures, std::nullopt));
  }
  const std::string id = idSent();
  leader_.requests.clear();
  tell(leader_, other_.act(action::RetryMessage{id}));
  ASSERT_NE(leader_.request("/messages"), nullptr);
  EXPECT_EQ(idSent(), id);
}

TEST_F(Tabs, AMessageThatIsDiscardedInOneTabIsGoneFromTheOthers) {
  leader_.handle(input::ConnectivityChanged{false});
  write("from here");
  tell(other_, tell(leader_, other_.act(action::DiscardMessage{idKept(other_)})));
  for (const Session* tab : {&leader_, &other_}) {
    EXPECT_THAT(tab->rows(), Not(HasSubstr("from here")));
    EXPECT_THAT(tab->slice(Slice::Composer), HasSubstr(R"("text":"from here")"));
  }
  leader_.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(leader_.request("/messages"), nullptr);
}

TEST_F(Tabs, AMessageOnItsWayIsNotTakenBackByAnotherTab) {
  write("from here");
  const std::string id = idSent();
  tell(other_, tell(leader_, other_.act(action::DiscardMessage{id})));
  for (const Session* tab : {&leader_, &other_}) {
    EXPECT_THAT(tab->rows(), HasSubstr("from here"));
    EXPECT_THAT(tab->slice(Slice::Composer), HasSubstr(R"("text":"")"));
  }
  EXPECT_EQ(Session::valueOf(keptBy(leader_, id), "isCalledBack"), "");
}

TEST_F(Tabs, AMessageWhoseEntryIsTakenAwayByAnotherScriptIsKeptAgainAndSent) {
  leader_.handle(input::ConnectivityChanged{false});
  leader_.act(action::SendMessage{"still mine"});
  const std::string id = idKept(leader_);
  leader_.handle(input::StorageChanged{outboxKey(id), std::nullopt});
  EXPECT_THAT(leader_.rows(), HasSubstr(R"("delivery":"waiting")"));
  EXPECT_EQ(countOf<event::MessageSent>(leader_.events), 1u);  // the one that began the conversation
  EXPECT_EQ(leader_.stored.back().key, outboxKey(id));
  leader_.handle(input::ConnectivityChanged{true});
  ASSERT_NE(leader_.request("/messages"), nullptr);
  EXPECT_EQ(idSent(), id);
}

TEST_F(Tabs, ATabThatDoesNotSendTakesNoRemovalForProofEither) {
  write("from here");
  const Output heard = other_.handle(input::StorageChanged{outboxKey(idSent()), std::nullopt});
  EXPECT_THAT(heard.effects, IsEmpty());
  EXPECT_THAT(other_.rows(), HasSubstr(R"("delivery":"sending")"));
  EXPECT_EQ(countOf<event::MessageSent>(other_.events), 1u);
}

TEST_F(Tabs, AMessageThatIsKeptAgainAfterItWasSentIsNotSentTwice) {
  write("from here");
  const Output kept = other_.act(action::RetryMessage{idSent()});
  leader_.answer(leader_.request("/messages")->requestId, 200, acceptance("from here"));
  leader_.requests.clear();
  tell(other_, tell(leader_, kept));
  EXPECT_EQ(leader_.request("/messages"), nullptr);
  EXPECT_EQ(countOf<event::MessageSent>(leader_.events), 2u);
  EXPECT_EQ(countOf<event::MessageSent>(other_.events), 2u);
}

TEST_F(Tabs, ATabThatTakesTheLeaseOverSendsWhatIsLeft) {
  write("from here");
  other_.handle(input::LeaseChanged{true});
  ASSERT_NE(other_.request("/messages"), nullptr);
  EXPECT_EQ(Session::valueOf(*other_.request("/messages")->body, "id"), idSent());
}

TEST_F(Tabs, AConversationThatWasStartedInOneTabIsListedInAll) {
  other_.act(action::StartConversation{});
  tell(leader_, other_.act(action::SendMessage{"a new matter"}));
  ASSERT_NE(leader_.request("/conversations"), nullptr);
  EXPECT_THAT(*leader_.request("/conversations")->body, HasSubstr("a new matter"));
  EXPECT_THAT(leader_.slice(Slice::History), HasSubstr(R"("title":"a new matter")"));
}

TEST_F(Tabs, ThePageOfEveryTabHearsThatAMessageWasSentOnce) {
  write("from here");
  tell(other_, leader_.answer(leader_.request("/messages")->requestId, 200, acceptance("from here")));
  leader_.receive(
      eventJson("timelineItemCreated", leader_.conversationId,
                "\"item\":" + itemJson(idSent(), leader_.conversationId, "visitor", "from here", leader_.now)));
  for (const Session* tab : {&leader_, &other_}) {
    EXPECT_EQ(countOf<event::MessageSent>(tab->events), 2u);  // with the one that began the conversation
  }
}

TEST_F(Tabs, ThePageOfTheTabThatStartedAConversationHearsOfItsStart) {
  other_.act(action::StartConversation{});
  tell(leader_, other_.act(action::SendMessage{"a new matter"}));
  const effect::HttpRequest create = *leader_.request("/conversations");
  const std::string id = Session::valueOf(*create.body, "conversationId");
  tell(other_,
       leader_.answer(create.requestId, 200,
                      R"({"initialTimelineItems":[)" +
                          itemJson(Session::valueOf(*create.body, "id"), id, "visitor", "a new matter", leader_.now) +
                          R"(],"conversation":)" + conversationJson(id) + "}"));
  ASSERT_EQ(countOf<event::ConversationStart>(other_.events), 2u);  // with the one that both talk in
  const auto& start = std::get<event::ConversationStart>(other_.events[other_.events.size() - 2]);
  EXPECT_EQ(formatIsoTime(start.conversation->createdAt), "2026-09-21T14:00:00.000Z");  // as the server says
  EXPECT_TRUE(std::holds_alternative<event::MessageSent>(other_.events.back()));
}

TEST_F(Tabs, EntriesThatAreNotOfTheOutboxChangeNothing) {
  const Output heard = leader_.handle(input::StorageChanged{"cossistant-support-store", "{}"});
  EXPECT_THAT(heard.changes, IsEmpty());
  EXPECT_THAT(leader_.handle(input::StorageChanged{"cossistant_outbox_x", "nonsense"}).changes, IsEmpty());
}

TEST_F(Tabs, WhatIsSeenInOneTabIsReadInAll) {
  for (Session* tab : {&leader_, &other_}) {
    tab->receive(eventJson("timelineItemCreated", tab->conversationId,
                           "\"item\":" + itemJson("news", tab->conversationId, "agent", "news", tab->now)));
  }
  EXPECT_THAT(other_.slice(Slice::Shell), HasSubstr(R"("unreadCount":1)"));
  leader_.act(action::Open{});
  leader_.fire(kAutoSeenDelayMs);
  const std::string at = "2031-01-01T00:00:00.000Z";
  tell(other_,
       leader_.answer(leader_.request("/seen")->requestId, 200,
                      R"({"conversationId":")" + leader_.conversationId + R"(","lastSeenAt":")" + at + R"("})"));
  EXPECT_THAT(other_.slice(Slice::Shell), HasSubstr(R"("unreadCount":0)"));
}

TEST_F(Tabs, AMessageThatIsWrittenBeforeATabKnowsItsVisitorIsNotLostToIt) {
  Session late;
  late.now = leader_.now;
  late.start();
  tell(late, other_.act(action::SendMessage{"from here"}));
  late.answer(late.request("/websites")->requestId, 200, websiteJson());
  ASSERT_NE(late.request("/messages"), nullptr);
  EXPECT_THAT(*late.request("/messages")->body, HasSubstr("from here"));
}

TEST(Lease, AWidgetMayStartWithoutIt) {
  Session session;
  input::Start start;
  start.config = Session::defaultConfig();
  start.holdsLease = false;
  session.handle(start);
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  session.act(action::StartConversation{"hello"});
  EXPECT_EQ(session.requestCount("/conversations"), 1u);  // the list; nothing is made
  session.handle(input::LeaseChanged{true});
  EXPECT_EQ(session.requestCount("/conversations"), 2u);
}

}  // namespace
}  // namespace cossistant
