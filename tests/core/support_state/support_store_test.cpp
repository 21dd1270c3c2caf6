#include "core/support_state/support_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;

const RequestFailure kDown{503, "HTTP_503", "down"};

SupportState stateOf(std::vector<OnboardingStep> steps, std::vector<std::string> flags = {}) {
  return {std::move(flags), std::move(steps)};
}

OnboardingUpdate completing(std::string stepId) { return {.stepId = std::move(stepId), .completed = true}; }

/// Loaded for the visitor `me`, with one step.
SupportStore loaded() {
  const SupportStore asked = update(SupportStore{}, SupportStateRequested{"me"});
  return update(asked, SupportStateLoaded{asked.requests, stateOf({{"profile", false, {}}}, {"beta"})});
}

bool isCompleted(const SupportStore& store, std::string_view stepId) {
  for (const OnboardingStep& step : shownSupportState(store).steps) {
    if (step.id == stepId) return step.completed;
  }
  return false;
}

TEST(SupportStore, WhatIsLoadedIsNormalised) {
  const SupportStore asked = update(SupportStore{}, SupportStateRequested{"me"});
  const SupportStore store = update(asked, SupportStateLoaded{1, stateOf({}, {"b", "a", " b "})});
  EXPECT_THAT(shownSupportState(store).featureFlags, ElementsAre("a", "b"));
  EXPECT_EQ(store.status, LoadStatus::Success);
}

TEST(SupportStore, LoadingKeepsWhatIsThereAndClearsTheError) {
  const SupportStore failed = update(update(loaded(), SupportStateRequested{"me"}), SupportStateFailed{2, kDown});
  EXPECT_EQ(failed.status, LoadStatus::Failure);
  EXPECT_EQ(failed.failure, kDown);
  EXPECT_THAT(shownSupportState(failed).featureFlags, ElementsAre("beta"));
  const SupportStore again = update(failed, SupportStateRequested{"me"});
  EXPECT_EQ(again.status, LoadStatus::Loading);
  EXPECT_EQ(again.failure, std::nullopt);
  EXPECT_THAT(shownSupportState(again).featureFlags, ElementsAre("beta"));
}

TEST(SupportStore, OfAnotherVisitorNothingStays) {
  EXPECT_EQ(shownSupportState(update(loaded(), SupportStateRequested{"you"})), SupportState{});
}

TEST(SupportStore, OnlyTheNewestLoadCounts) {
  const SupportStore twice = update(update(loaded(), SupportStateRequested{"me"}), SupportStateRequested{"me"});
  EXPECT_EQ(update(twice, SupportStateLoaded{2, {}}), twice);
  EXPECT_EQ(update(twice, SupportStateFailed{2, kDown}), twice);
  EXPECT_EQ(shownSupportState(update(twice, SupportStateLoaded{3, {}})), SupportState{});
}

TEST(SupportStore, ALoadThatAnEventHasOvertakenDoesNotCount) {
  const SupportStore asked = update(loaded(), SupportStateRequested{"me"});
  const SupportStore told = update(asked, SupportStateReceived{stateOf({}, {"new"})});
  EXPECT_EQ(told.status, LoadStatus::Success);
  EXPECT_EQ(update(told, SupportStateLoaded{2, stateOf({}, {"old"})}), told);
}

TEST(SupportStore, AnEventReplacesTheState) {
  EXPECT_EQ(shownSupportState(update(loaded(), SupportStateReceived{stateOf({{"a", true, {}}}, {"x"})})),
            stateOf({{"a", true, {}}}, {"x"}));
}

TEST(SupportStore, AChangeShowsAtOnceAsASuccess) {
  const SupportStore asked = update(SupportStore{}, SupportStateRequested{"me"});
  const SupportStore store = update(asked, OnboardingUpdateBegun{completing("profile")});
  EXPECT_EQ(store.status, LoadStatus::Success);
  EXPECT_TRUE(isCompleted(store, "profile"));
}

TEST(SupportStore, AnsweredTheStateIsWhatTheServerSays) {
  const SupportStore begun = update(loaded(), OnboardingUpdateBegun{completing("profile")});
  const SupportStore store = update(begun, OnboardingUpdated{2, stateOf({{"profile", true, {}}, {"new", false, {}}})});
  EXPECT_EQ(shownSupportState(store), stateOf({{"profile", true, {}}, {"new", false, {}}}));
  EXPECT_TRUE(store.pending.empty());
}

TEST(SupportStore, AFailedChangeRestoresWhatWasThereAndIsAnError) {
  const SupportStore begun = update(loaded(), OnboardingUpdateBegun{completing("profile")});
  const SupportStore failed = update(begun, OnboardingUpdateFailed{2, kDown});
  EXPECT_EQ(shownSupportState(failed), shownSupportState(loaded()));
  EXPECT_EQ(failed.status, LoadStatus::Failure);
  EXPECT_EQ(failed.failure, kDown);
}

TEST(SupportStore, AFailedChangeLeavesLaterOnesStanding) {
  SupportStore store = update(loaded(), OnboardingUpdateBegun{completing("profile")});
  store = update(store, OnboardingUpdateBegun{completing("invite")});
  store = update(store, OnboardingUpdateFailed{2, kDown});
  EXPECT_FALSE(isCompleted(store, "profile"));
  EXPECT_TRUE(isCompleted(store, "invite"));
}

TEST(SupportStore, AnEventLeavesWhatIsOnItsWayStanding) {
  const SupportStore begun = update(loaded(), OnboardingUpdateBegun{completing("profile")});
  EXPECT_TRUE(isCompleted(update(begun, SupportStateReceived{stateOf({{"profile", false, {}}})}), "profile"));
}

TEST(SupportStore, ALoadFromBeforeAnAnsweredChangeDoesNotCount) {
  SupportStore store = update(loaded(), SupportStateRequested{"me"});
  store = update(store, OnboardingUpdateBegun{completing("profile")});
  store = update(store, OnboardingUpdated{3, stateOf({{"profile", true, {}}})});
  EXPECT_EQ(update(store, SupportStateLoaded{2, stateOf({{"profile", false, {}}})}), store);
}

TEST(SupportStore, AnAnswerToAChangeOfAnotherVisitorDoesNotCount) {
  const SupportStore begun = update(loaded(), OnboardingUpdateBegun{completing("profile")});
  const SupportStore other = update(begun, SupportStateRequested{"you"});
  EXPECT_EQ(update(other, OnboardingUpdated{2, stateOf({{"profile", true, {}}})}), other);
  EXPECT_EQ(update(other, OnboardingUpdateFailed{2, kDown}), other);
}

TEST(SupportStore, ALoadIsNeededUntilOneIsOnItsWayOrDone) {
  EXPECT_TRUE(needsLoad({}, "me"));
  const SupportStore asked = update(SupportStore{}, SupportStateRequested{"me"});
  EXPECT_FALSE(needsLoad(asked, "me"));
  EXPECT_FALSE(needsLoad(loaded(), "me"));
  EXPECT_TRUE(needsLoad(loaded(), "you"));
  EXPECT_TRUE(needsLoad(update(asked, SupportStateFailed{1, kDown}), "me"));
  EXPECT_FALSE(needsLoad(update(asked, SupportStateFailed{1, {404, "HTTP_404", "none"}}), "me"));
}

}  // namespace
}  // namespace cossistant
