#include <chrono>

#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class RatingTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);
  std::string target_ = "/v1/conversations/" + talk_ + "/rating";

  void resolve() { ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/resolve").status, 200); }
  Answer rate(const std::string& body) { return visitor("POST", target_, ada_, body); }
  Json timeline() { return visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json(); }
  Json feedback() { return team("GET", "/v1/feedback?conversationId=" + talk_).json(); }
};

TEST_F(RatingTest, OnlyAResolvedConversationCanBeRated) {
  const Answer open = rate(R"({"rating":5})");
  EXPECT_EQ(open.status, 403);
  EXPECT_FALSE(open.json().text("/error").empty());
  EXPECT_FALSE(open.json().has("/message"));
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/spam").status, 200);
  EXPECT_EQ(rate(R"({"rating":5})").status, 403);
  EXPECT_EQ(timeline().size("/items"), 0u);
}

TEST_F(RatingTest, IsKeptWithTheConversationAndSaidInItsTimeline) {
  resolve();
  const Answer answer = rate(R"({"rating":4,"comment":"  quick and kind\n"})");
  ASSERT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().text("/conversationId"), talk_);
  EXPECT_EQ(answer.json().number("/rating"), 4);
  const std::string ratedAt = answer.json().text("/ratedAt");

  const Json talk = visitor("GET", "/v1/conversations/" + talk_, ada_).json();
  EXPECT_EQ(talk.number("/conversation/visitorRating"), 4);
  EXPECT_EQ(talk.text("/conversation/visitorRatingAt"), ratedAt);
  EXPECT_EQ(talk.text("/conversation/updatedAt"), ratedAt);
  EXPECT_EQ(talk.text("/conversation/status"), "resolved");
  EXPECT_EQ(team("POST", "/v1/conversations/" + talk_ + "/read").json().text("/conversation/lastMessageAt"), ratedAt);

  const Json items = timeline();
  ASSERT_EQ(items.size("/items"), 1u);
  EXPECT_EQ(items.text("/items/0/type"), "message");
  EXPECT_EQ(items.text("/items/0/visitorId"), ada_);
  EXPECT_EQ(items.text("/items/0/visibility"), "public");
  EXPECT_EQ(items.text("/items/0/text"), "quick and kind");
  EXPECT_EQ(items.text("/items/0/parts/0/text"), "quick and kind");
  EXPECT_EQ(items.text("/items/0/parts/1/type"), "feedback");
  EXPECT_EQ(items.number("/items/0/parts/1/rating"), 4);
  EXPECT_EQ(items.text("/items/0/parts/1/trigger"), "conversation_resolved");
  EXPECT_EQ(items.text("/items/0/parts/1/source"), "widget");
  EXPECT_TRUE(items.isNull("/items/0/parts/1/topic"));

  const Json stored = feedback();
  ASSERT_EQ(stored.size("/feedback"), 1u);
  EXPECT_EQ(stored.text("/feedback/0/id"), items.text("/items/0/parts/1/feedbackId"));
  EXPECT_EQ(stored.text("/feedback/0/comment"), "quick and kind");
  EXPECT_EQ(stored.text("/feedback/0/visitorId"), ada_);
  EXPECT_EQ(stored.text("/feedback/0/createdAt"), ratedAt);
}

TEST_F(RatingTest, WithoutACommentTheTimelineSaysTheStars) {
  resolve();
  ASSERT_EQ(rate(R"({"rating":2,"comment":" \u00a0 "})").status, 200);
  EXPECT_EQ(timeline().text("/items/0/text"), "left a 2 star review");
  EXPECT_TRUE(feedback().isNull("/feedback/0/comment"));
}

TEST_F(RatingTest, ReachesBothSidesBeforeItsAnswer) {
  resolve();
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  const Json answer = rate(R"({"rating":5})").json();
  for (WebSocket* socket : {&mine, &agent}) {
    const Json created = socket->receiveType("timelineItemCreated");
    EXPECT_EQ(created.number("/payload/item/parts/1/rating"), 5);
    const Json updated = socket->receiveType("conversationUpdated");
    EXPECT_EQ(updated.text("/payload/conversationId"), talk_);
    EXPECT_EQ(updated.number("/payload/updates/visitorRating"), 5);
    EXPECT_EQ(updated.text("/payload/updates/visitorRatingAt"), answer.text("/ratedAt"));
  }
}

TEST_F(RatingTest, ARetryChangesNothing) {
  resolve();
  const Answer first = rate(R"({"rating":5,"comment":"good"})");
  const Answer again = rate(R"({"rating":5,"comment":"good "})");
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(timeline().size("/items"), 1u);
  EXPECT_EQ(feedback().size("/feedback"), 1u);
}

TEST_F(RatingTest, TheLastOneCountsAndEachIsKept) {
  resolve();
  ASSERT_EQ(rate(R"({"rating":1})").status, 200);
  ASSERT_EQ(rate(R"({"rating":4})").status, 200);
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk_, ada_).json().number("/conversation/visitorRating"), 4);
  EXPECT_EQ(timeline().size("/items"), 2u);
  EXPECT_EQ(feedback().size("/feedback"), 2u);
}

TEST_F(RatingTest, TheSameOfALaterResolutionIsANewOne) {
  resolve();
  ASSERT_EQ(rate(R"({"rating":5})").status, 200);
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/reopen").status, 200);
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  resolve();
  ASSERT_EQ(rate(R"({"rating":5})").status, 200);
  EXPECT_EQ(feedback().size("/feedback"), 2u);
}

TEST_F(RatingTest, WhatIsNoRatingIsRefused) {
  resolve();
  for (const char* body : {"{}", R"({"rating":0})", R"({"rating":6})", R"({"rating":4.5})", R"({"rating":"5"})"}) {
    EXPECT_EQ(rate(body).status, 400) << body;
  }
}

TEST_F(RatingTest, SomebodyElsesConversationIsNotFound) {
  resolve();
  const Answer answer = visitor("POST", target_, newVisitor(), R"({"rating":1})");
  EXPECT_EQ(answer.status, 404);
  EXPECT_FALSE(answer.json().has("/code"));
  EXPECT_EQ(visitor("POST", target_, "", R"({"rating":1})").status, 400);
  EXPECT_EQ(rate(R"({"rating":1,"visitorId":")" + newVisitor() + "\"}").status, 400);
}

TEST_F(RatingTest, AWebsitesServerRatesForTheVisitor) {
  resolve();
  ASSERT_EQ(team("POST", target_, R"({"rating":3})").status, 200);
  EXPECT_EQ(timeline().text("/items/0/visitorId"), ada_);
  EXPECT_EQ(team("POST", target_, R"({"rating":3,"visitorId":")" + newVisitor() + "\"}").status, 404);
}

}  // namespace
}  // namespace cossistant::server::testing
