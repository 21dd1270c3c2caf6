#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class FeedbackTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();

  Answer give(const std::string& body) { return visitor("POST", "/v1/feedback", ada_, body); }
  Json list(const std::string& query) { return team("GET", "/v1/feedback?" + query).json(); }
};

TEST_F(FeedbackTest, WithoutAConversationOneIsBegun) {
  WebSocket mine = visitorSocket(ada_);
  const Answer answer = give(R"({"rating":4,"topic":" Prices ","comment":"","trigger":"pricing_page"})");
  ASSERT_EQ(answer.status, 201);
  const Json given = answer.json();
  EXPECT_EQ(given.text("/feedback/topic"), "Prices");
  EXPECT_TRUE(given.isNull("/feedback/comment"));
  EXPECT_TRUE(given.isNull("/feedback/contactId"));
  EXPECT_EQ(given.text("/feedback/source"), "widget");
  EXPECT_EQ(given.text("/feedback/visitorId"), ada_);
  EXPECT_FALSE(given.text("/feedback/organizationId").empty());
  const std::string talk = given.text("/feedback/conversationId");

  const Json created(mine.receive().value());
  EXPECT_EQ(created.text("/type"), "timelineItemCreated");
  EXPECT_EQ(created.text("/payload/item/text"), "left a 4 star review");
  EXPECT_EQ(created.text("/payload/item/parts/1/feedbackId"), given.text("/feedback/id"));
  EXPECT_EQ(created.text("/payload/item/parts/1/topic"), "Prices");
  const Json begun(mine.receive().value());
  EXPECT_EQ(begun.text("/type"), "conversationCreated");
  EXPECT_EQ(begun.text("/payload/conversationId"), talk);
  const Json stored = visitor("GET", "/v1/conversations/" + talk, ada_).json();
  EXPECT_EQ(stored.text("/conversation/channel"), "widget");
  EXPECT_TRUE(stored.isNull("/conversation/visitorRating"));
}

TEST_F(FeedbackTest, TheChannelOfANewConversationIsTheSource) {
  const std::string talk = give(R"({"rating":5,"source":"kiosk"})").json().text("/feedback/conversationId");
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk, ada_).json().text("/conversation/channel"), "kiosk");
}

TEST_F(FeedbackTest, InAConversationItIsAMessageThatLeavesTheRatingAlone) {
  const std::string talk = newConversation(ada_);
  const Answer answer = give(R"({"rating":1,"comment":"see https://a.example","conversationId":")" + talk + "\"}");
  ASSERT_EQ(answer.status, 201);
  EXPECT_EQ(answer.json().text("/feedback/conversationId"), talk);
  EXPECT_EQ(answer.json().text("/feedback/comment"), "see https://a.example");
  const Json items = visitor("GET", "/v1/conversations/" + talk + "/timeline", ada_).json();
  ASSERT_EQ(items.size("/items"), 1u);
  EXPECT_EQ(items.text("/items/0/text"), "see [https://a.example](https://a.example/)");
  const Json stored = visitor("GET", "/v1/conversations/" + talk, ada_).json();
  EXPECT_TRUE(stored.isNull("/conversation/visitorRating"));
  EXPECT_EQ(stored.text("/conversation/updatedAt"), answer.json().text("/feedback/createdAt"));
}

TEST_F(FeedbackTest, TheContactIsTheVisitorsOwn) {
  const std::string contact =
      visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"critic"})").json().text("/contact/id");
  const Json given = give(R"({"rating":3,"contactId":"01HQ0000000000000000000000"})").json();
  EXPECT_EQ(given.text("/feedback/contactId"), contact);
  EXPECT_EQ(list("contactId=" + contact).size("/feedback"), 1u);
}

TEST_F(FeedbackTest, WhatIsWrongIsRefused) {
  EXPECT_EQ(visitor("POST", "/v1/feedback", "", R"({"rating":3})").status, 400);
  EXPECT_EQ(give(R"({"rating":7})").status, 400);
  EXPECT_EQ(give(R"({"rating":3,"source":" "})").status, 400);
  EXPECT_EQ(give(R"({"rating":3,"topic":")" + std::string(256, 'x') + "\"}").status, 400);
  const std::string theirs = newConversation(newVisitor());
  const Answer missing = give(R"({"rating":3,"conversationId":")" + theirs + "\"}");
  EXPECT_EQ(missing.status, 404);
  EXPECT_FALSE(missing.json().has("/code"));
}

TEST_F(FeedbackTest, AWebsitesServerMayGiveItForNobody) {
  const Answer answer = team("POST", "/v1/feedback", R"({"rating":2,"source":"survey"})");
  ASSERT_EQ(answer.status, 201);
  EXPECT_TRUE(answer.json().isNull("/feedback/visitorId"));
  EXPECT_TRUE(answer.json().isNull("/feedback/conversationId"));
  EXPECT_EQ(team("POST", "/v1/feedback", R"({"rating":2,"contactId":"missing"})").status, 404);
}

TEST_F(FeedbackTest, TheTeamReadsOneAndAVisitorNone) {
  const Json given = give(R"({"rating":5,"comment":"fine"})").json();
  const std::string target = "/v1/feedback/" + given.text("/feedback/id");
  EXPECT_EQ(team("GET", target).json().text("/feedback/comment"), "fine");
  EXPECT_EQ(team("GET", "/v1/feedback/missing").status, 404);
  for (const std::string& path : {target, std::string("/v1/feedback"), std::string("/v1/feedback/summary")}) {
    EXPECT_EQ(visitor("GET", path, ada_).status, 403) << path;
  }
}

TEST_F(FeedbackTest, TheListIsFilteredOrderedAndPaged) {
  for (const char* rating : {"5", "3", "5"}) {
    ASSERT_EQ(give(R"({"trigger":"listed","rating":)" + std::string(rating) + "}").status, 201);
  }
  const std::string mine = "trigger=listed&visitorId=" + ada_;
  const Json first = list(mine + "&limit=2&order=asc");
  EXPECT_EQ(first.size("/feedback"), 2u);
  EXPECT_EQ(first.number("/feedback/1/rating"), 3);
  EXPECT_EQ(first.number("/pagination/total"), 3);
  EXPECT_EQ(first.number("/pagination/totalPages"), 2);
  EXPECT_TRUE(first.boolean("/pagination/hasMore"));
  const Json second = list(mine + "&limit=2&order=asc&page=2");
  EXPECT_EQ(second.size("/feedback"), 1u);
  EXPECT_FALSE(second.boolean("/pagination/hasMore"));
  EXPECT_EQ(list(mine + "&rating=5").size("/feedback"), 2u);
  EXPECT_EQ(list(mine + "&createdAtFrom=2999-01-01T00:00:00Z").size("/feedback"), 0u);
  EXPECT_EQ(list(mine + "&createdAtTo=2999-01-01T00:00:00Z").size("/feedback"), 3u);
  EXPECT_EQ(list(mine).number("/pagination/limit"), 20);
}

TEST_F(FeedbackTest, AQueryOutOfItsBoundsIsNamed) {
  for (const char* query :
       {"limit=0", "limit=101", "page=0", "order=up", "rating=6", "rating=x", "createdAtFrom=now"}) {
    const Answer answer = team("GET", std::string("/v1/feedback?") + query);
    EXPECT_EQ(answer.status, 400) << query;
    EXPECT_NE(answer.json().text("/message").find(std::string(query).substr(0, std::string(query).find('='))),
              std::string::npos)
        << query;
  }
}

TEST_F(FeedbackTest, TheSummaryCountsTheRatingsThatTheFilterLeaves) {
  const std::string query = "/v1/feedback/summary?visitorId=" + ada_;
  EXPECT_EQ(team("GET", query).body,
            R"({"summary":{"total":0,"averageRating":null,"ratings":{"1":0,"2":0,"3":0,"4":0,"5":0}}})");
  for (const char* rating : {"5", "5", "2"}) ASSERT_EQ(give(R"({"rating":)" + std::string(rating) + "}").status, 201);
  EXPECT_EQ(team("GET", query).body,
            R"({"summary":{"total":3,"averageRating":4.00,"ratings":{"1":0,"2":1,"3":0,"4":0,"5":2}}})");
  EXPECT_EQ(team("GET", query + "&rating=2").json().number("/summary/total"), 1);
}

}  // namespace
}  // namespace cossistant::server::testing
