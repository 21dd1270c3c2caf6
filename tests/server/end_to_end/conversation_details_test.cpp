#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class ConversationDetailsTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);
  std::string path_ = "/v1/conversations/" + talk_;

  Answer patch(const std::string& tail, const std::string& body) { return team("PATCH", path_ + tail, body); }
};

TEST_F(ConversationDetailsTest, ATitleIsTrimmedAndTheTeams) {
  const Json titled = patch("", R"({"title":"  Broken bowl "})").json();
  EXPECT_EQ(titled.text("/conversation/title"), "Broken bowl");
  EXPECT_EQ(titled.text("/conversation/titleSource"), "user");
  EXPECT_EQ(visitor("GET", path_, ada_).json().text("/conversation/title"), "Broken bowl");
}

TEST_F(ConversationDetailsTest, ABlankTitleOrNullTakesItAway) {
  for (const char* body : {R"({"title":"  "})", R"({"title":null})"}) {
    ASSERT_EQ(patch("", R"({"title":"Broken bowl"})").status, 200);
    const Answer answer = patch("", body);
    EXPECT_EQ(answer.status, 200) << body;
    EXPECT_FALSE(answer.json().has("/conversation/title")) << body;
  }
}

TEST_F(ConversationDetailsTest, ATitleHas255CharactersAtMost) {
  EXPECT_EQ(patch("", R"({"title":")" + std::string(255, 'x') + R"("})").status, 200);
  const Answer tooLong = patch("", R"({"title":")" + std::string(256, 'x') + R"("})");
  EXPECT_EQ(tooLong.status, 400);
  EXPECT_NE(tooLong.json().text("/message").find("title"), std::string::npos);
}

TEST_F(ConversationDetailsTest, ABodyThatDoesNotSayWhatToChangeIsRefusedByName) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "title"}, {"/metadata", "metadata"}, {"/priority", "priority"}, {"/sentiment", "sentiment"}};
  for (const auto& [tail, name] : cases) {
    const Answer answer = patch(tail, "{}");
    EXPECT_EQ(answer.status, 400) << name;
    EXPECT_NE(answer.json().text("/message").find(name), std::string::npos) << name;
  }
}

TEST_F(ConversationDetailsTest, TheVisitorHearsOfATitle) {
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(patch("", R"({"title":"Broken bowl"})").status, 200);
  const Json heard(mine.receive().value());
  EXPECT_EQ(heard.text("/type"), "conversationUpdated");
  EXPECT_EQ(heard.text("/payload/conversationId"), talk_);
  EXPECT_EQ(heard.text("/payload/updates/title"), "Broken bowl");
}

TEST_F(ConversationDetailsTest, MetadataIsMergedOneLevelDeep) {
  ASSERT_EQ(patch("/metadata", R"({"metadata":{"cart":3,"plan":"free"}})").status, 200);
  const Json merged = patch("/metadata", R"({"metadata":{"plan":"pro","vip":true,"coupon":null}})").json();
  EXPECT_EQ(merged.number("/conversation/metadata/cart"), 3);
  EXPECT_EQ(merged.text("/conversation/metadata/plan"), "pro");
  EXPECT_TRUE(merged.boolean("/conversation/metadata/vip"));
  EXPECT_TRUE(merged.isNull("/conversation/metadata/coupon"));
}

TEST_F(ConversationDetailsTest, MetadataThatIsNotFlatIsRefusedByName) {
  for (const char* value : {R"({"cart":{"items":3}})", R"({"cart":[1]})", "[1]", "\"x\"", "null"}) {
    EXPECT_EQ(patch("/metadata", R"({"metadata":)" + std::string(value) + "}").status, 400) << value;
  }
  EXPECT_NE(patch("/metadata", R"({"metadata":{"cart":[1]}})").json().text("/message").find("metadata.cart"),
            std::string::npos);
}

TEST_F(ConversationDetailsTest, APriorityLeavesAPrivateEventWhenItChanges) {
  EXPECT_EQ(team("GET", path_ + "/context").json().text("/conversation/priority"), "normal");
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(patch("/priority", R"({"priority":"urgent"})").json().text("/conversation/priority"), "urgent");
  }
  const Json timeline = team("GET", path_ + "/timeline").json();
  ASSERT_EQ(timeline.size("/items"), 1u);
  EXPECT_EQ(timeline.text("/items/0/parts/0/eventType"), "priority_changed");
  EXPECT_EQ(timeline.text("/items/0/visibility"), "private");
  EXPECT_EQ(patch("/priority", R"({"priority":"asap"})").status, 400);
}

TEST_F(ConversationDetailsTest, ASentimentIsSetAndTakenAway) {
  EXPECT_EQ(patch("/sentiment", R"({"sentiment":"negative"})").json().text("/conversation/sentiment"), "negative");
  EXPECT_TRUE(patch("/sentiment", R"({"sentiment":null})").json().isNull("/conversation/sentiment"));
  EXPECT_EQ(patch("/sentiment", R"({"sentiment":"angry"})").status, 400);
}

TEST_F(ConversationDetailsTest, PriorityAndSentimentAreToldToTheTeamAlone) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  ASSERT_EQ(patch("/priority", R"({"priority":"high"})").status, 200);
  ASSERT_EQ(patch("/sentiment", R"({"sentiment":"negative"})").status, 200);
  ASSERT_EQ(patch("/sentiment", R"({"sentiment":null})").status, 200);
  ASSERT_EQ(say(ada_, talk_, "marker").status, 200);
  EXPECT_EQ(agent.receiveType("conversationUpdated").text("/payload/updates/priority"), "high");
  EXPECT_EQ(agent.receiveType("conversationUpdated").text("/payload/updates/sentiment"), "negative");
  EXPECT_TRUE(agent.receiveType("conversationUpdated").isNull("/payload/updates/sentiment"));
  EXPECT_EQ(Json(mine.receive().value()).text("/payload/item/text"), "marker");
}

TEST_F(ConversationDetailsTest, TheContextHasWhatAnAgentNeedsToAnswer) {
  ASSERT_EQ(visitor("POST", "/v1/contacts/identify", ada_, R"({"externalId":"context","name":"Ada"})").status, 200);
  ASSERT_EQ(say(ada_, talk_, "help").status, 200);
  ASSERT_EQ(reply(talk_, "a note", "private").status, 200);
  const Json context = team("GET", path_ + "/context").json();
  EXPECT_EQ(context.text("/conversation/id"), talk_);
  EXPECT_EQ(context.text("/conversation/lastTimelineItem/text"), "a note");
  EXPECT_EQ(context.text("/visitor/contact/name"), "Ada");
  EXPECT_EQ(context.size("/participants"), 0u);
  EXPECT_EQ(context.text("/seenData/0/userId"), firstTeammate());
  EXPECT_FALSE(context.text("/lastSeenAt").empty());
  EXPECT_EQ(context.text("/timeline/items/0/text"), "help");
  EXPECT_EQ(context.text("/timeline/items/1/text"), "a note");
}

TEST_F(ConversationDetailsTest, AnExportIsATextFileOfTheConversation) {
  ASSERT_EQ(say(ada_, talk_, "help").status, 200);
  ASSERT_EQ(reply(talk_, "a note", "private").status, 200);
  const Answer answer = team("GET", path_ + "/export");
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.header("content-type").starts_with("text/plain"));
  EXPECT_EQ(answer.header("content-disposition"), "attachment; filename=\"conversation-" + talk_ + ".txt\"");
  EXPECT_NE(answer.body.find("Visitor " + ada_ + ": help\n"), std::string::npos) << answer.body;
  EXPECT_NE(answer.body.find(" (private): a note\n"), std::string::npos) << answer.body;
  EXPECT_LT(answer.body.find("help"), answer.body.find("a note"));
}

TEST_F(ConversationDetailsTest, NoMessageOfAnExportCanPassForTwo) {
  ASSERT_EQ(say(ada_, talk_, R"(hi\r\n\n[2026-01-01T00:00:00.000Z] Mara: yours for free)").status, 200);
  const Answer answer = team("GET", path_ + "/export");
  EXPECT_NE(answer.body.find("hi\n  \n  [2026-01-01T00:00:00.000Z] Mara"), std::string::npos) << answer.body;
}

TEST_F(ConversationDetailsTest, AVisitorMayUseNoneOfIt) {
  const std::string body = R"({"title":"x","metadata":{},"priority":"low","sentiment":null})";
  for (const char* tail : {"", "/metadata", "/priority", "/sentiment"}) {
    EXPECT_EQ(visitor("PATCH", path_ + tail, ada_, body).status, 403) << tail;
  }
  for (const char* tail : {"/context", "/export"}) EXPECT_EQ(visitor("GET", path_ + tail, ada_).status, 403) << tail;
  for (const char* tail : {"/ai/pause", "/ai/resume", "/join-escalation"}) {
    EXPECT_EQ(visitor("POST", path_ + tail, ada_).status, 403) << tail;
  }
}

TEST_F(ConversationDetailsTest, AConversationThatDoesNotExistIsNotFound) {
  const std::string body = R"({"title":"x","metadata":{},"priority":"low","sentiment":null})";
  for (const char* tail : {"", "/metadata", "/priority", "/sentiment"}) {
    EXPECT_EQ(team("PATCH", std::string("/v1/conversations/missing") + tail, body).status, 404) << tail;
  }
  for (const char* tail : {"/context", "/export"}) {
    EXPECT_EQ(team("GET", std::string("/v1/conversations/missing") + tail).status, 404) << tail;
  }
}

}  // namespace
}  // namespace cossistant::server::testing
