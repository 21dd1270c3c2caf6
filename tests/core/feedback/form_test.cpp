#include "core/feedback/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/feedback/form_view.hpp"

/// Feedback forms (api §10.2, ui §8).

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

FeedbackForm formWith(FeedbackOptions options) {
  return update(FeedbackForm{}, FeedbackConfigured{std::move(options)});
}

FeedbackForm rated(FeedbackForm form = {}) { return update(std::move(form), FeedbackRated{4}); }

FeedbackForm sent(FeedbackForm form = rated()) { return update(std::move(form), FeedbackSubmitted{}); }

FeedbackForm refused() {
  FeedbackForm form = sent();
  return update(form, FeedbackRefused{form.number, {"HTTP_500", "broken"}});
}

FeedbackForm taken() {
  FeedbackForm form = sent();
  return update(form, FeedbackTaken{form.number});
}

TEST(FeedbackTopics, AreTrimmedWithoutBlankAndRepeatedOnesInTheirOrder) {
  EXPECT_THAT(formWith({.topics = {" Prices ", "", "Speed", "Prices", "  "}}).options.topics,
              ElementsAre("Prices", "Speed"));
}

TEST(FeedbackTopics, TheDefaultIsChosenFromTheStart) {
  EXPECT_EQ(formWith({.topics = {"Prices", "Speed"}, .defaultTopic = " Speed "}).topic, "Speed");
}

TEST(FeedbackTopics, ADefaultThatIsNoneOfThemIsIgnored) {
  EXPECT_THAT(formWith({.topics = {"Prices"}, .defaultTopic = "Colours"}).topic, IsEmpty());
}

TEST(FeedbackTopics, ALateDefaultCountsWhileTheFieldIsUntouched) {
  const FeedbackOptions late{.topics = {"Prices", "Speed"}, .defaultTopic = "Speed"};
  FeedbackForm form = formWith({.topics = {"Prices", "Speed"}});
  EXPECT_EQ(update(form, FeedbackConfigured{late}).topic, "Speed");
  EXPECT_EQ(update(update(form, FeedbackTopicChosen{"Prices"}), FeedbackConfigured{late}).topic, "Prices");
  EXPECT_THAT(update(update(form, FeedbackFieldLeft{FeedbackField::Topic}), FeedbackConfigured{late}).topic, IsEmpty());
}

TEST(FeedbackTopics, OneThatIsNotAmongThemCannotBeChosen) {
  const FeedbackForm form = formWith({.topics = {"Prices"}});
  EXPECT_EQ(update(form, FeedbackTopicChosen{"Colours"}), form);
}

TEST(FeedbackTopics, AChosenOneGoesWithTheTopicsItWasAmong) {
  const FeedbackForm form = update(formWith({.topics = {"Prices"}}), FeedbackTopicChosen{"Prices"});
  EXPECT_THAT(update(form, FeedbackConfigured{{.topics = {"Speed"}}}).topic, IsEmpty());
}

TEST(FeedbackForm, OtherOptionsLeaveWhatIsFilledIn) {
  const FeedbackForm form = update(rated(), FeedbackCommented{"good"});
  const FeedbackForm changed = update(form, FeedbackConfigured{{.trigger = "checkout", .commentRequired = true}});
  EXPECT_EQ(changed.rating, 4);
  EXPECT_EQ(changed.comment, "good");
}

TEST(FeedbackForm, AnotherConversationEmptiesIt) {
  EXPECT_EQ(update(rated(), FeedbackConfigured{{.conversationId = "CO2"}}).rating, 0);
}

struct ValidityCase {
  const char* name;
  FeedbackOptions options;
  std::int64_t rating;
  const char* topic;
  const char* comment;
  bool isValid;
};

class FeedbackValidity : public testing::TestWithParam<ValidityCase> {};

TEST_P(FeedbackValidity, IsByWhatIsRequired) {
  const ValidityCase& given = GetParam();
  FeedbackForm form = update(formWith(given.options), FeedbackCommented{given.comment});
  if (given.rating != 0) form = update(form, FeedbackRated{given.rating});
  if (*given.topic) form = update(form, FeedbackTopicChosen{given.topic});
  EXPECT_EQ(isValid(form), given.isValid);
  EXPECT_EQ(feedbackFormView(form).canSubmit, given.isValid);
}

INSTANTIATE_TEST_SUITE_P(, FeedbackValidity,
                         testing::ValuesIn<ValidityCase>({
                             {"WithoutStars", {}, 0, "", "words", false},
                             {"StarsAlone", {}, 1, "", "", true},
                             {"SixStars", {}, 6, "", "", false},
                             {"TopicsWithoutAChoice", {.topics = {"Prices"}}, 5, "", "", false},
                             {"TopicsWithAChoice", {.topics = {"Prices"}}, 5, "Prices", "", true},
                             {"ACommentIsRequired", {.commentRequired = true}, 5, "", "", false},
                             {"ABlankOneIsNone", {.commentRequired = true}, 5, "", " \n", false},
                             {"ACommentIsThere", {.commentRequired = true}, 5, "", "good", true},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(FeedbackForm, WhatIsMissingIsToldAfterATry) {
  FeedbackForm form = formWith({.topics = {"Prices"}, .commentRequired = true});
  EXPECT_FALSE(feedbackFormView(form).isRatingMissing);
  const FeedbackFormView tried = feedbackFormView(update(form, FeedbackSubmitted{}));
  EXPECT_TRUE(tried.isRatingMissing);
  EXPECT_TRUE(tried.isTopicMissing);
  EXPECT_TRUE(tried.isCommentMissing);
  EXPECT_FALSE(tried.isPending);
}

TEST(FeedbackForm, AFieldIsMissingOnceItWasLeft) {
  const FeedbackForm form = formWith({.topics = {"Prices"}, .commentRequired = true});
  EXPECT_FALSE(feedbackFormView(form).commentField.isMissing);
  EXPECT_TRUE(feedbackFormView(update(form, FeedbackFieldLeft{FeedbackField::Comment})).commentField.isMissing);
  EXPECT_TRUE(feedbackFormView(update(form, FeedbackFieldLeft{FeedbackField::Rating})).ratingField.isMissing);
  EXPECT_TRUE(feedbackFormView(update(form, FeedbackFieldLeft{FeedbackField::Topic})).topicField.isMissing);
}

TEST(FeedbackForm, AFieldIsMissingOnceItWasChangedToNothing) {
  const FeedbackForm form = formWith({.topics = {"Prices"}, .commentRequired = true});
  EXPECT_TRUE(feedbackFormView(update(form, FeedbackCommented{" "})).commentField.isMissing);
  const FeedbackForm unchosen = update(update(form, FeedbackTopicChosen{"Prices"}), FeedbackTopicChosen{""});
  EXPECT_TRUE(feedbackFormView(unchosen).topicField.isMissing);
}

TEST(FeedbackForm, ChoosingTouchesAFieldAndTypingDoesNot) {
  EXPECT_EQ(rated().ratingTrace, (FieldTrace{true, true}));
  EXPECT_EQ(update(formWith({.topics = {"A"}}), FeedbackTopicChosen{"A"}).topicTrace, (FieldTrace{true, true}));
  EXPECT_EQ(update(FeedbackForm{}, FeedbackCommented{"a"}).commentTrace, (FieldTrace{true, false}));
}

TEST(FeedbackForm, TheButtonSaysWhatIsNext) {
  EXPECT_EQ(feedbackFormView({}).label, FeedbackSubmitLabel::RatingRequired);
  EXPECT_EQ(feedbackFormView(rated()).label, FeedbackSubmitLabel::Idle);
  EXPECT_EQ(feedbackFormView(sent()).label, FeedbackSubmitLabel::Pending);
}

TEST(FeedbackForm, OnItsWayItCannotBeSentAgainOrChanged) {
  const FeedbackForm form = sent();
  EXPECT_TRUE(isOnItsWay(form));
  EXPECT_FALSE(feedbackFormView(form).canSubmit);
  EXPECT_EQ(update(form, FeedbackSubmitted{}), form);
  EXPECT_EQ(update(form, FeedbackRated{1}), form);
  EXPECT_EQ(update(form, FeedbackCommented{"x"}), form);
}

TEST(FeedbackForm, AFailureKeepsWhatIsFilledInUntilItIsChanged) {
  FeedbackForm form = refused();
  EXPECT_EQ(form.failure, (Failure{"HTTP_500", "broken"}));
  EXPECT_EQ(form.rating, 4);
  EXPECT_TRUE(feedbackFormView(form).canSubmit);
  EXPECT_EQ(update(form, FeedbackCommented{"x"}).failure, std::nullopt);
  EXPECT_EQ(update(form, FeedbackRated{5}).failure, std::nullopt);
}

TEST(FeedbackForm, AnotherTryForgetsTheFailure) {
  EXPECT_EQ(update(refused(), FeedbackSubmitted{}).failure, std::nullopt);
}

TEST(FeedbackForm, OnceTakenItIsDone) {
  EXPECT_TRUE(taken().hasSubmitted);
  EXPECT_FALSE(feedbackFormView(taken()).canSubmit);
  EXPECT_EQ(update(taken(), FeedbackSubmitted{}), taken());
}

TEST(FeedbackForm, AnotherOneStartsEmptyAndStaysOpen) {
  const FeedbackForm form = update(update(taken(), FeedbackOpened{}), FeedbackReset{});
  EXPECT_TRUE(form.isOpen);
  EXPECT_FALSE(form.hasSubmitted);
  EXPECT_EQ(form.rating, 0);
}

TEST(FeedbackForm, ClosingEmptiesItButForItsOptions) {
  FeedbackForm form = formWith({.topics = {"A", "B"}, .defaultTopic = "A"});
  form = update(update(rated(update(form, FeedbackOpened{})), FeedbackTopicChosen{"B"}), FeedbackClosed{});
  EXPECT_FALSE(form.isOpen);
  EXPECT_EQ(form.rating, 0);
  EXPECT_EQ(form.topic, "A");
  EXPECT_EQ(form.hasAttemptedSubmit, false);
}

TEST(FeedbackForm, TheAnswerToOneThatWasClosedIsNotThatOfTheNext) {
  const FeedbackForm first = sent();
  const FeedbackForm second = rated(update(first, FeedbackClosed{}));
  EXPECT_EQ(update(second, FeedbackTaken{first.number}), second);
  EXPECT_EQ(update(second, FeedbackRefused{first.number, {"x", "y"}}), second);
}

TEST(FeedbackForm, SendsTrimmedTextsAndLeavesEmptyOnesOut) {
  FeedbackForm form = formWith({.topics = {"A"}, .trigger = " checkout ", .conversationId = "CO1", .source = "site"});
  form = update(rated(form), FeedbackCommented{"  "});
  const SubmitFeedbackRequest request = requestOf(form);
  EXPECT_EQ(request.rating, 4);
  EXPECT_EQ(request.topic, std::nullopt);
  EXPECT_EQ(request.comment, std::nullopt);
  EXPECT_EQ(request.trigger, "checkout");
  EXPECT_EQ(request.source, "site");
  EXPECT_EQ(request.conversationId, "CO1");
  EXPECT_EQ(requestOf(update(form, FeedbackCommented{" good \n"})).comment, "good");
}

}  // namespace
}  // namespace cossistant
