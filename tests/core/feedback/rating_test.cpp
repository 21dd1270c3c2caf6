#include "core/feedback/rating.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

Conversation resolved(std::optional<std::int64_t> rating = std::nullopt) {
  Conversation conversation;
  conversation.id = "CO1";
  conversation.status = ConversationStatus::Resolved;
  conversation.visitorRating = rating;
  return conversation;
}

Ratings submitted(std::string conversationId = "CO1") {
  return update(Ratings{}, RatingSubmitted{std::move(conversationId), 4});
}

Ratings refusedRating() { return update(submitted(), RatingRefused{"CO1", {"HTTP_500", "broken"}}); }

TEST(Rating, OnlyResolvedConversationsHaveOne) {
  for (const auto status : {ConversationStatus::Open, ConversationStatus::Spam}) {
    Conversation conversation = resolved(5);
    conversation.status = status;
    EXPECT_EQ(ratingView({}, conversation), std::nullopt);
  }
  EXPECT_NE(ratingView({}, resolved()), std::nullopt);
}

TEST(Rating, AResolvedConversationWithoutOneCanBeRated) {
  EXPECT_EQ(ratingView({}, resolved()), (RatingView{std::nullopt, true, false, std::nullopt}));
}

TEST(Rating, OnceGivenItStays) { EXPECT_EQ(ratingView({}, resolved(2)), (RatingView{2, false, false, std::nullopt})); }

TEST(Rating, ShowsAtOnceAndIsSubmittedOneAtATime) {
  EXPECT_EQ(ratingView(submitted(), resolved()), (RatingView{4, false, true, std::nullopt}));
}

TEST(Rating, WhatTheServerHasWinsOverWhatIsOnItsWay) {
  EXPECT_EQ(ratingView(submitted(), resolved(1)), (RatingView{1, false, false, std::nullopt}));
}

TEST(Rating, ARefusalTakesTheStarsBackAndSaysWhy) {
  EXPECT_EQ(ratingView(refusedRating(), resolved()),
            (RatingView{std::nullopt, true, false, Failure{"HTTP_500", "broken"}}));
}

TEST(Rating, AnotherTryForgetsTheRefusal) {
  EXPECT_EQ(ratingView(update(refusedRating(), RatingSubmitted{"CO1", 5}), resolved()),
            (RatingView{5, false, true, std::nullopt}));
}

TEST(Rating, OfAnotherConversationItIsNotShown) {
  EXPECT_EQ(ratingView(submitted("CO2"), resolved()), (RatingView{std::nullopt, true, false, std::nullopt}));
}

TEST(Rating, IsNotPendingOnceItIsTaken) { EXPECT_EQ(update(submitted(), RatingTaken{"CO1"}), Ratings{}); }

TEST(Rating, ARefusalIsForgottenWhenTheVisitorLeaves) {
  EXPECT_EQ(update(refusedRating(), RatingShown{""}), Ratings{});
  EXPECT_EQ(update(refusedRating(), RatingShown{"CO1"}), refusedRating());
}

TEST(Rating, WhatIsOnItsWayStaysWhenTheVisitorLeaves) { EXPECT_EQ(update(submitted(), RatingShown{""}), submitted()); }

}  // namespace
}  // namespace cossistant
