#include "core/timeline/feedback_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/timeline/message_view.hpp"
#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

TimelineItem review(std::int64_t rating, std::string text) {
  TimelineItem item = test::makeMessage("a", {}, std::move(text));
  item.parts.push_back(FeedbackPart{"f1", rating, "billing", "conversation_resolved", "widget"});
  return item;
}

TEST(Feedback, OfSeveralPartsTheLastValidOneCounts) {
  TimelineItem item = review(2, "so so");
  item.parts.push_back(FeedbackPart{"f2", 4, {}, {}, "widget"});
  item.parts.push_back(FeedbackPart{"f3", 6, {}, {}, "widget"});
  ASSERT_NE(feedbackPartOf(item), nullptr);
  EXPECT_EQ(feedbackPartOf(item)->rating, 4);
  EXPECT_EQ(feedbackPartOf(test::makeMessage("a", {})), nullptr);
}

TEST(Feedback, HasALabelOfTopicTriggerAndSource) {
  EXPECT_EQ(viewFeedback({"f", 3, "billing", "conversation_resolved", "api"}),
            (FeedbackView{3, {"Billing", "Conversation Resolved", "API"}}));
  EXPECT_EQ(viewFeedback({"f", 3, {}, " ", ""}), (FeedbackView{3, {}}));
}

struct LabelCase {
  const char* name;
  const char* text;
  const char* label;
};

class FeedbackLabel : public testing::TestWithParam<LabelCase> {};

TEST_P(FeedbackLabel, IsTheWordsOfAName) { EXPECT_EQ(feedbackLabel(GetParam().text), GetParam().label); }

INSTANTIATE_TEST_SUITE_P(, FeedbackLabel,
                         testing::ValuesIn<LabelCase>({
                             {"Underscores", "conversation_resolved", "Conversation Resolved"},
                             {"Hyphens", "help-center", "Help Center"},
                             {"Spaces", "a  b", "A B"},
                             {"Api", "api-docs", "API Docs"},
                             {"NotAscii", "été", "été"},
                             {"Nothing", "__", ""},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Feedback, ItsTextIsTheComment) {
  const MessageView view = viewMessage(review(5, "lovely, *really*"), Delivery::Sent);
  ASSERT_TRUE(view.feedback);
  EXPECT_EQ(view.feedback->rating, 5);
  EXPECT_TRUE(view.words.nodes);
  EXPECT_EQ(viewMessage(review(5, "lovely"), Delivery::Sent).words.text, "lovely");
}

TEST(Feedback, ASummaryThatTheServerWroteIsNoComment) {
  EXPECT_EQ(viewMessage(review(5, " left a 5 star review "), Delivery::Sent).words.text, std::nullopt);
  EXPECT_EQ(viewMessage(review(5, " "), Delivery::Sent).words.text, std::nullopt);
  EXPECT_EQ(viewMessage(review(4, "left a 5 star review"), Delivery::Sent).words.text, "left a 5 star review");
}

TEST(Feedback, InJsonHasRatingAndLabels) {
  EXPECT_EQ(json::encode(FeedbackView{3, {"Billing"}}), R"({"rating":3,"labels":["Billing"]})");
}

}  // namespace
}  // namespace cossistant
