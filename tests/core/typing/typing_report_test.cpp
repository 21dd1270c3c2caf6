#include "core/typing/typing_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TypingReportEffect fx(TypingReportEffect effect) { return effect; }
TypingReportEffect typing(std::string preview) { return SendTypingReport{"c1", true, std::move(preview)}; }
TypingReportEffect stopped() { return SendTypingReport{"c1", false, std::nullopt}; }
TypingReportEffect timer(std::int64_t delayMs) { return SetTypingTimer{delayMs}; }
TypingReportEffect noTimer() { return CancelTypingTimer{}; }

TypingTextChanged change(std::string text, std::int64_t at, std::string conversationId = "c1") {
  return {std::move(conversationId), std::move(text), Timestamp{at}};
}

struct Session {
  TypingReport state;
  std::vector<TypingReportEffect> effects;

  Session& on(const TypingReportEvent& event) {
    TypingReportStep step = update(state, event);
    state = step.state;
    effects = step.effects;
    return *this;
  }
};

TEST(TypingReport, TheFirstChangeIsReportedAtOnceWithTheTrimmedText) {
  EXPECT_THAT(Session{}.on(change(" Hi ", 0)).effects, ElementsAre(typing("Hi"), timer(2'000)));
}

TEST(TypingReport, BlankTextIsNoTyping) { EXPECT_THAT(Session{}.on(change(" \n", 0)).effects, IsEmpty()); }

TEST(TypingReport, AChangeWithin800MillisecondsIsNotReported) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(change("Hi", 799)).effects, ElementsAre(timer(2'000)));
}

TEST(TypingReport, AChangeAfter800MillisecondsIsReported) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(change("Hi", 800)).effects, ElementsAre(typing("Hi"), timer(2'000)));
}

TEST(TypingReport, StopsAfterTwoSecondsWithoutAChange) {
  Session session = Session{}.on(change("H", 0)).on(change("Hi", 500)).on(TypingTimerDue{Timestamp{2'500}});
  EXPECT_THAT(session.effects, ElementsAre(stopped(), noTimer()));
  EXPECT_EQ(session.state, TypingReport{});
}

TEST(TypingReport, ATimerThatComesEarlyWaitsOn) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(TypingTimerDue{Timestamp{1'990}}).effects, ElementsAre(timer(10)));
}

TEST(TypingReport, IsRepeatedAfterFourSecondsOfTyping) {
  Session session;
  for (int at = 0; at <= 3'200; at += 800) session.on(change("Hi", at));
  session.on(change("Hi there", 3'300));
  EXPECT_THAT(session.effects, ElementsAre(timer(700)));
  session.on(TypingTimerDue{Timestamp{4'000}});
  EXPECT_THAT(session.effects, ElementsAre(typing("Hi there"), timer(1'300)));
}

TEST(TypingReport, ARepeatRightAfterAReportIsLeftOut) {
  Session session;
  for (int at = 0; at <= 3'600; at += 900) session.on(change("Hi", at));
  session.on(TypingTimerDue{Timestamp{4'000}});
  EXPECT_THAT(session.effects, ElementsAre(timer(1'600)));
}

TEST(TypingReport, ClearingTheTextStops) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(change("", 100)).effects, ElementsAre(stopped(), noTimer()));
}

TEST(TypingReport, SubmittingOrLeavingStops) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(TypingEnded{}).effects, ElementsAre(stopped(), noTimer()));
}

TEST(TypingReport, StoppingIsSaidOnce) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(TypingEnded{}).on(TypingEnded{}).effects, IsEmpty());
  EXPECT_THAT(Session{}.on(TypingTimerDue{Timestamp{9'999}}).effects, IsEmpty());
}

TEST(TypingReport, TypingInAnotherConversationStopsInTheFirst) {
  EXPECT_THAT(Session{}.on(change("H", 0)).on(change("Yo", 100, "c2")).effects,
              ElementsAre(stopped(), noTimer(), fx(SendTypingReport{"c2", true, "Yo"}), timer(2'000)));
}

TEST(TypingReport, ThePreviewIsCutAt2000CharactersBetweenCharacters) {
  const std::string text = std::string(1'999, 'a') + "😀";
  EXPECT_EQ(Session{}.on(change(text, 0)).effects.front(), typing(std::string(1'999, 'a')));
  EXPECT_EQ(Session{}.on(change(std::string(2'001, 'a'), 0)).effects.front(), typing(std::string(2'000, 'a')));
}

}  // namespace
}  // namespace cossistant
