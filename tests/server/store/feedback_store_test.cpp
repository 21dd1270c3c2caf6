#include "server/store/feedback_store.hpp"

#include "tests/server/store/store_suite.hpp"

namespace cossistant::server {
namespace {

class FeedbackStoreTest : public testing::StoreSuite {
 protected:
  void SetUp() override {
    StoreSuite::SetUp();
    addConversation("talk", "ada", 1);
    first_ = add("f1", 5, 10);
    Feedback second = feedbackOf("f2", 3, 20);
    second.conversationId = "talk";
    second.visitorId = "ada";
    second.topic = "Prices";
    second.comment = "too high";
    second.trigger = "pricing_page";
    second.source = "api";
    store_->addFeedback(second);
    second_ = second;
    add("f3", 5, 20);
  }

  static Feedback feedbackOf(const std::string& id, std::int64_t rating, std::int64_t createdAt) {
    Feedback feedback;
    feedback.id = id;
    feedback.organizationId = "organization";
    feedback.websiteId = "site";
    feedback.rating = rating;
    feedback.source = "widget";
    feedback.createdAt = {createdAt};
    feedback.updatedAt = {createdAt};
    return feedback;
  }
  Feedback add(const std::string& id, std::int64_t rating, std::int64_t createdAt) {
    const Feedback feedback = feedbackOf(id, rating, createdAt);
    store_->addFeedback(feedback);
    return feedback;
  }

  std::string ids(const FeedbackQuery& query) {
    std::string text;
    for (const Feedback& feedback : store_->feedbackList(query)) text += feedback.id + " ";
    return text;
  }

  Feedback first_;
  Feedback second_;
  FeedbackQuery all_{"site"};
};

TEST_P(FeedbackStoreTest, FeedbackComesBackAsItWasAdded) {
  EXPECT_EQ(store_->feedback("f1"), first_);
  EXPECT_EQ(store_->feedback("f2"), second_);
  EXPECT_EQ(store_->feedback("f9"), std::nullopt);
}

TEST_P(FeedbackStoreTest, TheNewestComesFirstUnlessAskedOtherwise) {
  EXPECT_EQ(ids(all_), "f3 f2 f1 ");
  all_.ascending = true;
  EXPECT_EQ(ids(all_), "f1 f2 f3 ");
}

TEST_P(FeedbackStoreTest, AListIsCutIntoPages) {
  all_.offset = 1;
  all_.limit = 1;
  EXPECT_EQ(ids(all_), "f2 ");
}

TEST_P(FeedbackStoreTest, EveryFilterAloneFindsWhatItNames) {
  const auto with = [&](auto change) {
    FeedbackQuery query = all_;
    change(query);
    return ids(query);
  };
  EXPECT_EQ(with([](auto& query) { query.trigger = "pricing_page"; }), "f2 ");
  EXPECT_EQ(with([](auto& query) { query.source = "widget"; }), "f3 f1 ");
  EXPECT_EQ(with([](auto& query) { query.conversationId = "talk"; }), "f2 ");
  EXPECT_EQ(with([](auto& query) { query.visitorId = "ada"; }), "f2 ");
  EXPECT_EQ(with([](auto& query) { query.contactId = "nobody"; }), "");
  EXPECT_EQ(with([](auto& query) { query.topic = "Prices"; }), "f2 ");
  EXPECT_EQ(with([](auto& query) { query.rating = 5; }), "f3 f1 ");
  EXPECT_EQ(with([](auto& query) { query.createdAtFrom = Timestamp{20}; }), "f3 f2 ");
  EXPECT_EQ(with([](auto& query) { query.createdAtTo = Timestamp{10}; }), "f1 ");
  EXPECT_EQ(with([](auto& query) { query.websiteId = "other"; }), "");
}

TEST_P(FeedbackStoreTest, RatingsAreCountedWithoutRegardToPages) {
  all_.limit = 1;
  EXPECT_EQ(store_->ratingCounts(all_), (RatingCounts{0, 0, 1, 0, 2}));
  all_.source = "api";
  EXPECT_EQ(store_->ratingCounts(all_), (RatingCounts{0, 0, 1, 0, 0}));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, FeedbackStoreTest, testing::kStores);

}  // namespace
}  // namespace cossistant::server
