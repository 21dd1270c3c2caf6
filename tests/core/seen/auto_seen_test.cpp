#include "core/seen/auto_seen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

AutoSeenEffect fx(AutoSeenEffect effect) { return effect; }

/// Somebody else's item `i1` in view.
SeenView inView() { return {true, true, "c1", "i1", false}; }
SeenView inView(std::string itemId) { return {true, true, "c1", std::move(itemId), false}; }

struct Session {
  AutoSeen state;
  std::vector<AutoSeenEffect> effects;

  Session& on(const AutoSeenEvent& event) {
    AutoSeenStep step = update(state, event);
    state = step.state;
    effects = step.effects;
    return *this;
  }
  Session& sees(SeenView view) { return on(SeenViewChanged{std::move(view)}); }
};

Session marked() { return Session{}.sees(inView()).on(AutoSeenDelayPassed{}).on(AutoSeenAnswered{"c1", true}); }

TEST(AutoSeen, AnItemInViewIsMarkedAfterTwoSeconds) {
  Session session = Session{}.sees(inView());
  EXPECT_THAT(session.effects, ElementsAre(fx(SetSeenTimer{2'000})));
  EXPECT_THAT(session.on(AutoSeenDelayPassed{}).effects, ElementsAre(fx(MarkConversationSeen{"c1"})));
}

struct HiddenCase {
  const char* name;
  SeenView view;
};

class AutoSeenHidden : public testing::TestWithParam<HiddenCase> {};

TEST_P(AutoSeenHidden, NeverStartsTheTimer) { EXPECT_THAT(Session{}.sees(GetParam().view).effects, IsEmpty()); }

TEST_P(AutoSeenHidden, CancelsTheTimerThatRuns) {
  EXPECT_THAT(Session{}.sees(inView()).sees(GetParam().view).effects, ElementsAre(fx(CancelSeenTimer{})));
}

INSTANTIATE_TEST_SUITE_P(, AutoSeenHidden,
                         testing::ValuesIn<HiddenCase>({
                             {"WidgetClosed", {false, true, "c1", "i1", false}},
                             {"PageHidden", {true, false, "c1", "i1", false}},
                             {"NoConversation", {true, true, std::nullopt, "i1", false}},
                             {"NoItem", {true, true, "c1", std::nullopt, false}},
                             {"OwnItem", {true, true, "c1", "i1", true}},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(AutoSeen, ANewItemDoesNotStartTheTwoSecondsAnew) {
  EXPECT_THAT(Session{}.sees(inView()).sees(inView("i2")).effects, IsEmpty());
}

TEST(AutoSeen, AMarkedItemIsNotMarkedAgain) {
  EXPECT_THAT(marked().sees({true, false, "c1", "i1", false}).sees(inView()).effects, IsEmpty());
}

TEST(AutoSeen, TheNextItemIsMarkedInItsTurn) {
  EXPECT_THAT(marked().sees(inView("i2")).effects, ElementsAre(fx(SetSeenTimer{2'000})));
}

TEST(AutoSeen, ANewItemCountsItsTwoSecondsWhileARequestIsOnItsWay) {
  Session session = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).sees(inView("i2"));
  EXPECT_THAT(session.effects, ElementsAre(fx(SetSeenTimer{2'000})));
  EXPECT_THAT(session.on(AutoSeenAnswered{"c1", true}).effects, IsEmpty());
  EXPECT_THAT(session.on(AutoSeenDelayPassed{}).effects, ElementsAre(fx(MarkConversationSeen{"c1"})));
}

TEST(AutoSeen, ANewItemThatIsDueIsMarkedWhenTheRequestOnItsWayIsAnswered) {
  for (const bool succeeded : {true, false}) {
    Session session = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).sees(inView("i2")).on(AutoSeenDelayPassed{});
    EXPECT_THAT(session.effects, IsEmpty());
    EXPECT_THAT(session.on(AutoSeenAnswered{"c1", succeeded}).effects, ElementsAre(fx(MarkConversationSeen{"c1"})));
  }
}

TEST(AutoSeen, AnItemThatWasDueIsNotMarkedOnceTheVisitorHasLeft) {
  Session session = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).sees(inView("i2")).on(AutoSeenDelayPassed{});
  session.sees({true, false, "c1", "i2", false});
  EXPECT_THAT(session.on(AutoSeenAnswered{"c1", true}).effects, IsEmpty());
}

TEST(AutoSeen, AFailureIsNotTriedAgainByItself) {
  Session session = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).on(AutoSeenAnswered{"c1", false});
  EXPECT_THAT(session.effects, IsEmpty());
}

TEST(AutoSeen, AFailureIsTriedAgainWhenTheViewChanges) {
  Session session = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).on(AutoSeenAnswered{"c1", false});
  EXPECT_THAT(session.sees({true, false, "c1", "i1", false}).sees(inView()).effects,
              ElementsAre(fx(SetSeenTimer{2'000})));
}

TEST(AutoSeen, ClosingTheWidgetForgetsWhatWasMarked) {
  EXPECT_THAT(marked().sees({false, true, "c1", "i1", false}).sees(inView()).effects,
              ElementsAre(fx(SetSeenTimer{2'000})));
}

TEST(AutoSeen, AnotherConversationStartsAnew) {
  EXPECT_THAT(Session{}.sees(inView()).sees({true, true, "c2", "i9", false}).effects,
              ElementsAre(fx(CancelSeenTimer{}), fx(SetSeenTimer{2'000})));
}

TEST(AutoSeen, AnAnswerForAConversationThatWasLeftIsIgnored) {
  const Session before = Session{}.sees(inView()).on(AutoSeenDelayPassed{}).sees({true, true, "c2", "i9", false});
  Session session = before;
  session.on(AutoSeenAnswered{"c1", true});
  EXPECT_EQ(session.state, before.state);
}

TEST(AutoSeen, ATimerThatWasCancelledMarksNothing) {
  EXPECT_THAT(Session{}.on(AutoSeenDelayPassed{}).effects, IsEmpty());
}

}  // namespace
}  // namespace cossistant
