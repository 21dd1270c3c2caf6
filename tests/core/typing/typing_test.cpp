#include "core/typing/typing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Actor kAda{ActorType::User, "ada"};
const Actor kRobin{ActorType::AiAgent, "robin"};
const Actor kMe{ActorType::Visitor, "me"};

TypingReported report(Actor actor, std::int64_t at, bool isTyping = true, std::string conversationId = "c1") {
  return {std::move(conversationId), std::move(actor), isTyping, std::nullopt, Timestamp{at}, kTypingTtlMs};
}

std::vector<std::string> typingIds(const Typing& state, std::string_view conversationId = "c1") {
  std::vector<std::string> ids;
  for (const Typist& typist : typistsIn(state, conversationId, "me")) ids.push_back(typist.actor.id);
  return ids;
}

ConversationTyping typingEventOf(std::optional<std::string> userId, std::optional<std::string> aiAgentId,
                                 std::optional<std::string> visitorId) {
  ConversationTyping event;
  event.scope = {"site", "org", std::move(visitorId), std::move(userId)};
  event.conversationId = "c1";
  event.aiAgentId = std::move(aiAgentId);
  event.isTyping = true;
  event.visitorPreview = "I wond";
  return event;
}

TEST(Typing, WhoeverReportsIsListed) { EXPECT_THAT(typingIds(update({}, report(kAda, 0))), ElementsAre("ada")); }

TEST(Typing, AReportThatItStoppedTakesTheTypistOut) {
  const Typing state = update(update({}, report(kAda, 0)), report(kAda, 1, false));
  EXPECT_EQ(state, Typing{});
}

TEST(Typing, AReportForSomebodyWhoDoesNotTypeChangesNothing) {
  EXPECT_EQ(update({}, report(kAda, 0, false)), Typing{});
}

TEST(Typing, ATypistExpiresSixSecondsAfterTheLastReport) {
  Typing state = update(update({}, report(kAda, 0)), report(kAda, 1'000));
  EXPECT_EQ(nextExpiry(state), Timestamp{7'000});
  state = update(std::move(state), TypingExpired{Timestamp{6'999}});
  EXPECT_THAT(typingIds(state), ElementsAre("ada"));
  EXPECT_EQ(update(std::move(state), TypingExpired{Timestamp{7'000}}), Typing{});
}

TEST(Typing, AReportMayLiveShorter) {
  TypingReported shorter = report(kAda, 0);
  shorter.ttlMs = 100;
  EXPECT_EQ(nextExpiry(update({}, shorter)), Timestamp{100});
}

TEST(Typing, TheNextExpiryIsTheEarliestOfAllConversations) {
  EXPECT_EQ(nextExpiry({}), std::nullopt);
  const Typing state = update(update({}, report(kAda, 500)), report(kRobin, 200, true, "c2"));
  EXPECT_EQ(nextExpiry(state), Timestamp{6'200});
}

TEST(Typing, ReadersGetThoseWhoReportedEarlierFirst) {
  Typing state = update(update({}, report(kAda, 0)), report(kRobin, 1));
  EXPECT_THAT(typingIds(state), ElementsAre("ada", "robin"));
  state = update(std::move(state), report(kAda, 2));
  EXPECT_THAT(typingIds(state), ElementsAre("robin", "ada"));
}

TEST(Typing, ReadersDoNotGetTheOwnVisitor) { EXPECT_THAT(typingIds(update({}, report(kMe, 0))), IsEmpty()); }

TEST(Typing, ConversationsAreApart) { EXPECT_THAT(typingIds(update({}, report(kAda, 0)), "c2"), IsEmpty()); }

TEST(Typing, ClearingTakesEverybodyOutOfOneConversation) {
  Typing state = update(update({}, report(kAda, 0)), report(kRobin, 0));
  state = update(update(std::move(state), report(kAda, 0, true, "c2")), TypingCleared{"c1"});
  EXPECT_THAT(typingIds(state, "c1"), IsEmpty());
  EXPECT_THAT(typingIds(state, "c2"), ElementsAre("ada"));
}

TEST(Typing, OnlyVisitorsHaveAPreview) {
  TypingReported ada = report(kAda, 0);
  ada.preview = "secret";
  TypingReported visitor = report(kMe, 0);
  visitor.preview = "I wond";
  EXPECT_EQ(update({}, ada).byConversation.at("c1").front().preview, std::nullopt);
  EXPECT_EQ(update({}, visitor).byConversation.at("c1").front().preview, "I wond");
}

TEST(Typing, TheActorOfAnEventIsTheUserBeforeTheAiBeforeTheVisitor) {
  const auto actorOf = [](const ConversationTyping& event) {
    return std::get<TypingReported>(*typingEvent(event, "me", Timestamp{5})).actor;
  };
  EXPECT_EQ(actorOf(typingEventOf("ada", "robin", "me")), kAda);
  EXPECT_EQ(actorOf(typingEventOf(std::nullopt, "robin", "me")), kRobin);
  EXPECT_EQ(actorOf(typingEventOf(std::nullopt, std::nullopt, "v2")), (Actor{ActorType::Visitor, "v2"}));
}

TEST(Typing, EventsOfTheOwnVisitorOrOfNobodyAreIgnored) {
  EXPECT_EQ(typingEvent(typingEventOf(std::nullopt, std::nullopt, "me"), "me", {}), std::nullopt);
  EXPECT_EQ(typingEvent(typingEventOf(std::nullopt, std::nullopt, std::nullopt), "me", {}), std::nullopt);
}

TEST(Typing, AUserWithTheIdOfTheVisitorIsNotIgnored) {
  EXPECT_NE(typingEvent(typingEventOf("me", std::nullopt, std::nullopt), "me", {}), std::nullopt);
}

TEST(Typing, AMessageOfAnyAuthorClearsItsConversation) {
  const auto event = typingEvent(TimelineItemCreated{{}, "c1", samples::visitorMessage("i1", 0)}, "me", {});
  ASSERT_TRUE(event.has_value());
  EXPECT_EQ(update(update({}, report(kAda, 0)), *event), Typing{});
}

TEST(Typing, OtherItemsAndMessagesWithoutAnAuthorClearNothing) {
  TimelineItem item = samples::event("i1", 0, "resolved");
  item.userId = "ada";
  EXPECT_EQ(typingEvent(TimelineItemCreated{{}, "c1", item}, "me", {}), std::nullopt);
  EXPECT_EQ(typingEvent(TimelineItemCreated{{}, "c1", samples::message("i2", 0)}, "me", {}), std::nullopt);
}

TEST(Typing, EventsOfOtherKindsMeanNothing) { EXPECT_EQ(typingEvent(ConversationUpdated{}, "me", {}), std::nullopt); }

TEST(Typing, OnlyHumansCountForTheLauncherAndForRows) {
  const Typing robin = update({}, report(kRobin, 0));
  EXPECT_FALSE(isHumanTyping(robin, "c1"));
  EXPECT_FALSE(isHumanTypingAnywhere(robin));
  const Typing ada = update(robin, report(kAda, 0));
  EXPECT_TRUE(isHumanTyping(ada, "c1"));
  EXPECT_FALSE(isHumanTyping(ada, "c2"));
  EXPECT_TRUE(isHumanTypingAnywhere(ada));
}

}  // namespace
}  // namespace cossistant
