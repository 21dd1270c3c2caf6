#include "core/model/feedback.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

constexpr const char* kFeedback =
    R"({"feedback":{"id":"f","organizationId":"o","websiteId":"w","conversationId":"CO1","visitorId":"v",)"
    R"("contactId":null,"rating":4,"topic":"Prices","comment":null,"trigger":"pricing_page","source":"widget",)"
    R"("createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:54:00.000Z"}})";

TEST(RateConversationRequest, LeavesOutWhatIsNotSaid) {
  EXPECT_EQ(roundTrip<RateConversationRequest>(R"({"rating":5})"), R"({"rating":5})");
  EXPECT_EQ(roundTrip<RateConversationRequest>(R"({"rating":1,"comment":"slow","visitorId":"v"})"),
            R"({"rating":1,"comment":"slow","visitorId":"v"})");
}

TEST(RateConversationRequest, RefusesARatingThatIsNone) {
  for (const char* text : {R"({"rating":0})", R"({"rating":6})"}) {
    EXPECT_EQ(complaintAbout<RateConversationRequest>(text), "rating: expected 1 to 5") << text;
  }
  EXPECT_EQ(complaintAbout<RateConversationRequest>("{}"), "rating: missing");
}

TEST(RateConversationResponse, IsReadAndWrittenTheSame) {
  const std::string text = R"({"conversationId":"CO1","rating":3,"ratedAt":"2026-11-22T07:54:00.000Z"})";
  EXPECT_EQ(roundTrip<RateConversationResponse>(text), text);
}

TEST(ReviewSummary, SaysTheStars) { EXPECT_EQ(reviewSummary(4), "left a 4 star review"); }

TEST(SubmitFeedbackRequest, ComesFromTheWidgetUnlessItSaysOtherwise) {
  EXPECT_EQ(roundTrip<SubmitFeedbackRequest>(R"({"rating":2})"), R"({"rating":2,"source":"widget"})");
  const std::string text =
      R"({"rating":2,"topic":"a","comment":"b","trigger":"c","source":"api","conversationId":"CO1","visitorId":"v",)"
      R"("contactId":"k"})";
  EXPECT_EQ(roundTrip<SubmitFeedbackRequest>(text), text);
}

TEST(SubmitFeedbackRequest, RefusesARatingThatIsNone) {
  EXPECT_EQ(complaintAbout<SubmitFeedbackRequest>(R"({"rating":9})"), "rating: expected 1 to 5");
}

TEST(Feedback, IsReadAndWrittenTheSame) { EXPECT_EQ(roundTrip<FeedbackResponse>(kFeedback), kFeedback); }

}  // namespace
}  // namespace cossistant
