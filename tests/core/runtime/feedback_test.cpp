#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Ratings and feedback in a running widget (runtime §16, api §10, protocol §8.8, §10).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kStored = R"({"feedback":{"id":"f1","rating":4}})";

/// A conversation on screen that the team has resolved.
Session resolved() {
  Session session = Session::talking();
  session.receive(
      eventJson("conversationUpdated", session.conversationId, R"("aiAgentId":null,"updates":{"status":"resolved"})"));
  return session;
}

Session rated(std::optional<std::string> comment = std::nullopt) {
  Session session = resolved();
  session.act(action::RateConversation{4, std::move(comment)});
  return session;
}

const effect::CallAnswer* callAnswer(const Output& output) {
  for (const Effect& effect : output.effects) {
    if (const auto* answer = std::get_if<effect::CallAnswer>(&effect)) return answer;
  }
  return nullptr;
}

TEST(RatingFlow, AConversationIsAskedForStarsOnceItIsResolved) {
  EXPECT_THAT(Session::talking().slice(Slice::Conversation), HasSubstr(R"("rating":null)"));
  EXPECT_THAT(resolved().slice(Slice::Conversation),
              HasSubstr(R"("rating":{"rating":null,"canRate":true,"isSubmitting":false,"error":null})"));
}

TEST(RatingFlow, TheStarsShowBeforeTheServerHasThem) {
  Session session = resolved();
  const Output output = session.act(action::RateConversation{4, std::nullopt});
  EXPECT_THAT(output.changes, Contains(Slice::Conversation));
  EXPECT_THAT(session.slice(Slice::Conversation),
              HasSubstr(R"("rating":{"rating":4,"canRate":false,"isSubmitting":true,"error":null})"));
}

TEST(RatingFlow, SendsTheStarsWithTheTrimmedComment) {
  EXPECT_EQ(rated(" very good ").request("/rating")->body,
            R"({"rating":4,"comment":"very good","visitorId":")" + std::string(kVisitorId) + R"("})");
  EXPECT_EQ(rated("  ").request("/rating")->body, R"({"rating":4,"visitorId":")" + std::string(kVisitorId) + R"("})");
}

TEST(RatingFlow, TheAnswerIsTheRatingOfTheConversation) {
  Session session = rated();
  session.answer(
      session.request("/rating")->requestId, 200,
      R"({"conversationId":")" + session.conversationId + R"(","rating":4,"ratedAt":"2026-11-22T07:54:00.000Z"})");
  EXPECT_THAT(session.slice(Slice::Conversation),
              HasSubstr(R"("rating":{"rating":4,"canRate":false,"isSubmitting":false,"error":null})"));
}

TEST(RatingFlow, ARefusalTakesTheStarsBackAndTellsThePage) {
  Session session = rated();
  session.answer(session.request("/rating")->requestId, 403, R"({"error":"FORBIDDEN","message":"not resolved"})");
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("rating":{"rating":null,"canRate":true)"));
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->context, "rating_failed");
}

TEST(RatingFlow, OneIsSentAtATimeAndNoneAfterwards) {
  Session session = rated();
  session.act(action::RateConversation{1, std::nullopt});
  EXPECT_EQ(session.requestCount("/rating"), 1u);
  session.fail(session.request("/rating")->requestId);
  session.act(action::RateConversation{1, std::nullopt});
  EXPECT_EQ(session.requestCount("/rating"), 2u);
}

TEST(RatingFlow, OpenConversationsAndStarsThatAreNoneAreNotSent) {
  Session session = Session::talking();
  session.act(action::RateConversation{4, std::nullopt});
  Session other = resolved();
  other.act(action::RateConversation{0, std::nullopt});
  other.act(action::RateConversation{6, std::nullopt});
  EXPECT_EQ(session.requestCount("/rating") + other.requestCount("/rating"), 0u);
}

TEST(RatingFlow, WhatWasRefusedIsForgottenWhenTheVisitorComesBack) {
  Session session = rated();
  session.fail(session.request("/rating")->requestId);
  session.act(action::GoHome{});
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("isSubmitting":false,"error":null})"));
}

TEST(FeedbackFlow, OpensWithTheOptionsOfThePage) {
  Session session = Session::ready();
  const Output output = session.act(action::OpenFeedback{FeedbackOptions{.topics = {"Prices"}}});
  EXPECT_THAT(output.changes, Contains(Slice::Feedback));
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("isOpen":true)"));
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("topics":["Prices"])"));
}

TEST(FeedbackFlow, TheShellSaysWhetherTheFormIsOpen) {
  Session session = Session::ready();
  EXPECT_THAT(session.act(action::OpenFeedback{}).changes, Contains(Slice::Shell));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isFeedbackOpen":true)"));
  EXPECT_THAT(session.act(action::ChangeFeedback{4, {}, {}}).changes, Not(Contains(Slice::Shell)));
  EXPECT_THAT(session.act(action::CloseFeedback{}).changes, Contains(Slice::Shell));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isFeedbackOpen":false)"));
}

TEST(FeedbackFlow, ADefaultTopicThatIsNoneIsToldAsAnError) {
  Session session = Session::ready();
  session.act(action::SetFeedbackOptions{{.topics = {"Prices"}, .defaultTopic = "Colours"}});
  ASSERT_NE(lastError(session), nullptr);
  EXPECT_EQ(lastError(session)->error.code, "UNKNOWN_TOPIC");
  EXPECT_THAT(lastError(session)->error.message, HasSubstr("Colours"));
}

TEST(FeedbackFlow, ACompleteFormIsSentInTheNameOfTheVisitor) {
  Session session = Session::ready();
  session.act(action::ChangeFeedback{5, std::nullopt, "good"});
  session.act(action::SubmitFeedbackForm{});
  ASSERT_NE(session.request("/feedback"), nullptr);
  EXPECT_EQ(session.request("/feedback")->body,
            R"({"rating":5,"comment":"good","source":"widget","visitorId":")" + std::string(kVisitorId) + R"("})");
  session.answer(session.request("/feedback")->requestId, 201, kStored);
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("hasSubmitted":true)"));
}

TEST(FeedbackFlow, AnIncompleteFormIsNotSent) {
  Session session = Session::ready();
  session.act(action::SubmitFeedbackForm{});
  EXPECT_EQ(session.requestCount("/feedback"), 0u);
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("isRatingMissing":true)"));
}

TEST(FeedbackFlow, AFormThatWasNotTakenStaysAndSaysWhy) {
  Session session = Session::ready();
  session.act(action::ChangeFeedback{5, std::nullopt, "good"});
  session.act(action::SubmitFeedbackForm{});
  session.answer(session.request("/feedback")->requestId, 500, R"({"error":"INTERNAL","message":"broken"})");
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("comment":"good")"));
  EXPECT_THAT(session.slice(Slice::Feedback), HasSubstr(R"("error":{"code":"HTTP_500","message":"broken"})"));
  EXPECT_EQ(lastError(session)->context, "feedback_failed");
}

TEST(FeedbackFlow, APagesOwnFeedbackIsAnsweredWithWhatTheServerStored) {
  Session session = Session::ready();
  session.act(action::SubmitFeedback{7, {.rating = 4, .topic = "Prices"}});
  const Output output = session.answer(session.request("/feedback")->requestId, 201, kStored);
  ASSERT_NE(callAnswer(output), nullptr);
  EXPECT_EQ(callAnswer(output)->callId, 7);
  EXPECT_EQ(callAnswer(output)->value, json::Raw{R"({"id":"f1","rating":4})"});
}

TEST(FeedbackFlow, APagesOwnFeedbackFailsWithoutStarsOrWithoutAVisitor) {
  Session session = Session::ready();
  const Output refused = session.act(action::SubmitFeedback{7, {}});
  ASSERT_NE(callAnswer(refused), nullptr);
  EXPECT_EQ(callAnswer(refused)->value, std::nullopt);
  EXPECT_EQ(lastError(session)->error.code, "BAD_REQUEST");
  Session early;
  early.start();
  EXPECT_NE(callAnswer(early.act(action::SubmitFeedback{7, {.rating = 4}})), nullptr);
  EXPECT_EQ(lastError(early)->error.code, "NO_VISITOR");
}

TEST(FeedbackFlow, APagesOwnFeedbackThatTheServerRefusesIsAnsweredWithNothing) {
  Session session = Session::ready();
  session.act(action::SubmitFeedback{7, {.rating = 4}});
  const Output output = session.fail(session.request("/feedback")->requestId);
  ASSERT_NE(callAnswer(output), nullptr);
  EXPECT_EQ(callAnswer(output)->value, std::nullopt);
}

}  // namespace
}  // namespace cossistant
