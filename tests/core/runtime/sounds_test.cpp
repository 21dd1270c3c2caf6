#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What the host is to play, and which of the tabs is (runtime §21).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

const std::string kLookedAt = "cossistant:looked-at";

std::size_t messageSounds(const Output& output) {
  std::size_t count = 0;
  for (const Effect& effect : output.effects) count += std::holds_alternative<effect::MessageSound>(effect) ? 1 : 0;
  return count;
}

/// Whether the sound of typing begins, or ends; nothing when it goes on as it was.
std::optional<bool> typingSound(const Output& output) {
  for (const Effect& effect : output.effects) {
    if (const auto* sound = std::get_if<effect::TypingSound>(&effect)) return sound->on;
  }
  return std::nullopt;
}

std::string written(const Session& session, std::string_view id, std::string_view author = "agent",
                    std::string_view text = "Hi there") {
  return eventJson("timelineItemCreated", session.conversationId,
                   "\"item\":" + itemJson(id, session.conversationId, author, text, Timestamp{session.now.ms + 1}));
}

std::string typing(const Session& session, bool isTyping = true) {
  std::string frame = eventJson("conversationTyping", session.conversationId,
                                std::string(R"("aiAgentId":null,"isTyping":)") + (isTyping ? "true" : "false"));
  frame.replace(frame.find(R"("userId":null)"), 13, R"("userId":"ada")");
  return frame;
}

TEST(SoundsInTabs, AMessageOfTheTeamInTheConversationOnScreenSoundsOnce) {
  Session session = Session::talking();
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 1u);
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 0u);
}

TEST(SoundsInTabs, AMessageOfTheVisitorDoesNotSound) {
  Session session = Session::talking();
  EXPECT_EQ(messageSounds(session.act(action::SendMessage{"again"})), 0u);
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000B", "visitor"))), 0u);
}

TEST(SoundsInTabs, AReplyThatStreamsInSoundsWithItsFirstWord) {
  Session session = Session::talking();
  const std::string id = "01J0000000000000000000000A";
  EXPECT_EQ(messageSounds(session.receive(written(session, id, "agent", ""))), 0u);
  const std::string item = itemJson(id, session.conversationId, "agent", "Hi", Timestamp{session.now.ms});
  const std::string more = itemJson(id, session.conversationId, "agent", "Hi there", Timestamp{session.now.ms});
  EXPECT_EQ(
      messageSounds(session.receive(eventJson("timelineItemUpdated", session.conversationId, "\"item\":" + item))), 1u);
  EXPECT_EQ(
      messageSounds(session.receive(eventJson("timelineItemUpdated", session.conversationId, "\"item\":" + more))), 0u);
}

TEST(SoundsInTabs, WhatWasMissedWithoutAConnectionSoundsOnceForAll) {
  Session session = Session::talking();
  session.reconnect();
  const Timestamp at = session.now;
  const std::string items = itemJson("01J0000000000000000000000A", session.conversationId, "agent", "One", at) + "," +
                            itemJson("01J0000000000000000000000B", session.conversationId, "agent", "Two", at);
  EXPECT_EQ(messageSounds(session.answer(session.request("/timeline")->requestId, 200, timelineJson(items))), 1u);
}

TEST(SoundsInTabs, AConversationThatIsOpenedDoesNotSound) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  const std::string item = itemJson("01J0000000000000000000000A", "CO1", "agent", "Hi", session.now);
  EXPECT_EQ(messageSounds(session.answer(session.request("/timeline")->requestId, 200, timelineJson(item))), 0u);
}

TEST(SoundsInTabs, EarlierMessagesDoNotSound) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  const std::string item = itemJson("01J0000000000000000000000B", "CO1", "agent", "later", session.now);
  session.answer(session.request("/timeline")->requestId, 200, timelineJson(item, "the-cursor"));
  session.act(action::LoadOlder{});
  const std::string older =
      itemJson("01J0000000000000000000000A", "CO1", "agent", "earlier", Timestamp{session.now.ms - 10'000});
  EXPECT_EQ(messageSounds(session.answer(session.request("cursor=")->requestId, 200, timelineJson(older))), 0u);
}

TEST(SoundsInTabs, WelcomeMessagesDoNotSound) {
  Config config = Session::defaultConfig();
  config.defaultMessages = {{"Hello!", SenderType::Ai, std::nullopt}};
  Session session = Session::ready(config);
  EXPECT_EQ(messageSounds(session.act(action::StartConversation{})), 0u);
}

TEST(SoundsInTabs, WithAClosedPanelAConversationThatBecomesUnreadSounds) {
  Session session = Session::talking();
  session.act(action::Close{});
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 1u);
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000B"))), 0u)
      << "it is unread anyway";
  EXPECT_EQ(messageSounds(session.act(action::Open{})), 0u);
}

TEST(SoundsInTabs, AConversationThatTheTeamBeginsSounds) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::GoHome{});
  session.act(action::Close{});
  session.conversationId = "CO1";
  session.receive(eventJson("conversationCreated", "CO1", "\"conversation\":" + conversationJson("CO1")));
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 1u);
}

TEST(SoundsInTabs, TypingSoundsFromItsBeginToItsEnd) {
  Session session = Session::talking();
  EXPECT_EQ(typingSound(session.receive(typing(session))), true);
  EXPECT_EQ(typingSound(session.receive(typing(session))), std::nullopt);
  EXPECT_EQ(typingSound(session.receive(typing(session, false))), false);
  session.receive(typing(session));
  EXPECT_EQ(typingSound(session.receive(written(session, "01J0000000000000000000000A"))), false);
}

TEST(SoundsInTabs, TypingSoundsWhereItIsDrawn) {
  Session session = Session::talking();
  session.receive(typing(session));
  EXPECT_EQ(typingSound(session.act(action::GoHome{})), false) << "the page does not show who types";
  EXPECT_EQ(typingSound(session.act(action::Close{})), true) << "the launcher does";
  EXPECT_EQ(typingSound(session.handle(input::VisibilityChanged{false})), false);
}

TEST(SoundsInTabs, MutedNothingSoundsAndTypingEnds) {
  Session session = Session::talking();
  session.receive(typing(session));
  EXPECT_EQ(typingSound(session.act(action::SetMuted{true})), false);
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isMuted":true)"));
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 0u);
  EXPECT_EQ(messageSounds(session.act(action::SetMuted{false})), 0u);
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000B"))), 1u);
}

TEST(SoundsInTabs, ThatSoundsAreMutedIsRememberedAndToldToTheOtherTabs) {
  Session session = Session::ready();
  session.act(action::SetMuted{true});
  Session later;
  later.start(session.storage());
  EXPECT_THAT(later.slice(Slice::Shell), HasSubstr(R"("isMuted":true)"));

  Session other = Session::ready();
  const Output told = other.handle(input::StorageChanged{"cossistant:muted", "true"});
  EXPECT_THAT(told.changes, testing::ElementsAre(Slice::Shell));
  EXPECT_THAT(other.slice(Slice::Shell), HasSubstr(R"("isMuted":true)"));
  other.handle(input::StorageChanged{"cossistant:muted", "false"});
  EXPECT_THAT(other.slice(Slice::Shell), HasSubstr(R"("isMuted":false)"));
}

TEST(SoundsInTabs, TheTabThatIsLookedAtSaysSoUntilItIsNot) {
  Session session = Session::ready();
  EXPECT_THAT(session.storage(), testing::Contains(testing::Field(&StoredValue::key, kLookedAt)));
  session.handle(input::VisibilityChanged{false});
  EXPECT_THAT(session.storage(), testing::Not(testing::Contains(testing::Field(&StoredValue::key, kLookedAt))));
  session.handle(input::VisibilityChanged{true});
  EXPECT_THAT(session.storage(), testing::Contains(testing::Field(&StoredValue::key, kLookedAt)));
  session.handle(input::Stop{});
  EXPECT_THAT(session.storage(), testing::Not(testing::Contains(testing::Field(&StoredValue::key, kLookedAt))));
}

TEST(SoundsInTabs, ATabBehindTheOneThatIsLookedAtIsSilent) {
  Session session = Session::talking();
  session.handle(input::VisibilityChanged{false});
  session.handle(input::StorageChanged{kLookedAt, "1"});
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 0u);
  session.handle(input::StorageChanged{kLookedAt, std::nullopt});
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000B"))), 1u) << "it holds the lease";
  session.handle(input::LeaseChanged{false});
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000C"))), 0u);
}

TEST(SoundsInTabs, OfTwoWindowsTheOneThatStaysVisibleSoundsOn) {
  Session session = Session::talking();
  session.handle(input::StorageChanged{kLookedAt, "1"});
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000A"))), 0u);
  const Output left = session.handle(input::StorageChanged{kLookedAt, std::nullopt});
  EXPECT_TRUE(hasEffect<effect::StorageSet>(left));
  EXPECT_EQ(messageSounds(session.receive(written(session, "01J0000000000000000000000B"))), 1u);
}

TEST(SoundsInTabs, ATabThatIsLoadedInTheBackgroundIsSilent) {
  Session session;
  session.start({{kLookedAt, "1"}});
  session.handle(input::VisibilityChanged{false});
  session.answer(session.request("/websites")->requestId, 200, websiteJson());
  session.answer(session.request("/conversations?")->requestId, 200, emptyList());
  session.handle(input::SocketOpened{session.socketId()});
  session.conversationId = "CO1";
  session.receive(eventJson("conversationCreated", "CO1", "\"conversation\":" + conversationJson("CO1")));
  const Output received = session.receive(written(session, "01J0000000000000000000000A"));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("unreadCount":1)"));
  EXPECT_EQ(messageSounds(received), 0u);
}

}  // namespace
}  // namespace cossistant
