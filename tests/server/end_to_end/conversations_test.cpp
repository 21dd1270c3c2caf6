#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class ConversationsTest : public EndToEnd {};

TEST_F(ConversationsTest, CreatingTwiceGivesTheSameConversationAndItems) {
  const std::string ada = newVisitor();
  const std::string body =
      R"({"conversationId":"COAAAAAAAAAAAAAA1","defaultTimelineItems":[{"type":"message","text":"hi"},{"type":"message","text":"hi"}]})";
  const Answer first = visitor("POST", "/v1/conversations", ada, body);
  const Answer second = visitor("POST", "/v1/conversations", ada, body);
  ASSERT_EQ(first.status, 200);
  EXPECT_EQ(first.body, second.body);
  EXPECT_EQ(first.json().size("/initialTimelineItems"), 2u);
  EXPECT_NE(first.json().text("/initialTimelineItems/0/id"), first.json().text("/initialTimelineItems/1/id"));
  const Answer timeline = visitor("GET", "/v1/conversations/COAAAAAAAAAAAAAA1/timeline", ada);
  EXPECT_EQ(timeline.json().size("/items"), 2u);
}

TEST_F(ConversationsTest, DefaultItemsKeepTheOrderOfTheRequest) {
  const std::string ada = newVisitor();
  const std::string body =
      R"({"conversationId":"COCCCCCCCCCCCCCC1","defaultTimelineItems":[{"text":"a"},{"text":"b"},{"text":"c"},{"text":"d"}]})";
  ASSERT_EQ(visitor("POST", "/v1/conversations", ada, body).status, 200);
  const Json timeline = visitor("GET", "/v1/conversations/COCCCCCCCCCCCCCC1/timeline", ada).json();
  EXPECT_EQ(timeline.text("/items/0/text") + timeline.text("/items/1/text") + timeline.text("/items/2/text") +
                timeline.text("/items/3/text"),
            "abcd");
}

TEST_F(ConversationsTest, AnIdOfSomebodyElseIsAConflict) {
  const std::string talk = newConversation(newVisitor());
  const std::string body = R"({"conversationId":")" + talk + R"(","defaultTimelineItems":[]})";
  const Answer answer = visitor("POST", "/v1/conversations", newVisitor(), body);
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.json().text("/code"), "CONVERSATION_ID_CONFLICT");
}

TEST_F(ConversationsTest, AnItemIdOfAnotherConversationIsAConflictAndLeavesNothingBehind) {
  const std::string ada = newVisitor();
  const std::string taken = "01HQ00000000000000000000AA";
  ASSERT_EQ(say(ada, newConversation(ada), "hello", taken).status, 200);
  const std::string body = R"({"conversationId":"COBBBBBBBBBBBBBB1","defaultTimelineItems":[{"id":")" + taken +
                           R"(","type":"message","text":"hi"}]})";
  const Answer answer = visitor("POST", "/v1/conversations", ada, body);
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.json().text("/code"), "TIMELINE_ITEM_ID_CONFLICT");
  EXPECT_EQ(visitor("GET", "/v1/conversations/COBBBBBBBBBBBBBB1", ada).status, 404);
}

TEST_F(ConversationsTest, AWelcomeOfTheTeamMayComeWithANewConversation) {
  const std::string ada = newVisitor();
  const Answer begun =
      visitor("POST", "/v1/conversations", ada,
              R"({"defaultTimelineItems":[{"text":"welcome","userId":")" + firstTeammate() +
                  R"("},{"text":"I am a bot","aiAgentId":")" + aiAgent() +
                  R"("},{"text":"by who left","userId":"01HQ0000000000000000000000"},{"text":"hi"}]})");
  ASSERT_EQ(begun.status, 200);
  const Json items = begun.json();
  EXPECT_EQ(items.text("/initialTimelineItems/0/userId"), firstTeammate());
  EXPECT_EQ(items.text("/initialTimelineItems/1/aiAgentId"), aiAgent());
  EXPECT_TRUE(items.isNull("/initialTimelineItems/2/userId"));
  EXPECT_TRUE(items.isNull("/initialTimelineItems/2/visitorId"));
  EXPECT_EQ(items.text("/initialTimelineItems/3/visitorId"), ada);
}

TEST_F(ConversationsTest, AVisitorWritesAsNobodyElseInARunningConversation) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  const auto add = [&](const std::string& item) {
    return visitor("POST", "/v1/conversations", ada,
                   R"({"conversationId":")" + talk + R"(","defaultTimelineItems":[)" + item + "]}")
        .status;
  };
  EXPECT_EQ(add(R"({"text":"we pay","userId":")" + firstTeammate() + R"("})"), 403);
  EXPECT_EQ(add(R"({"text":"we pay","aiAgentId":")" + aiAgent() + R"("})"), 403);
  EXPECT_EQ(add(R"({"text":"still me"})"), 200);
}

TEST_F(ConversationsTest, AVisitorBeginsWithNothingThatOnlyTheServerMakes) {
  const std::string ada = newVisitor();
  const auto begin = [&](const std::string& item) {
    return visitor("POST", "/v1/conversations", ada, R"({"defaultTimelineItems":[)" + item + "]}").status;
  };
  const std::string event = R"({"type":"event","text":"","parts":[{"type":"event","eventType":"resolved")";
  EXPECT_EQ(begin(event + R"(,"actorUserId":")" + firstTeammate() + R"("}]})"), 403);
  EXPECT_EQ(begin(event + R"(}],"userId":")" + firstTeammate() + R"("})"), 403);
  EXPECT_EQ(begin(R"({"type":"tool","text":"x"})"), 400);
  EXPECT_EQ(begin(R"({"type":"identification","text":"x"})"), 400);
  EXPECT_EQ(begin(R"({"text":" "})"), 400);
}

TEST_F(ConversationsTest, AnIdOrAChannelThatIsNoneIsNamed) {
  const std::string ada = newVisitor();
  for (const char* id : {"", "a b", "../CO1", "a/b", "é"}) {
    const Answer answer = visitor("POST", "/v1/conversations", ada,
                                  R"({"conversationId":")" + std::string(id) + R"(","defaultTimelineItems":[]})");
    EXPECT_EQ(answer.status, 400) << id;
    EXPECT_TRUE(answer.json().text("/message").starts_with("conversationId")) << id;
  }
  for (const std::string& channel : {std::string(" "), std::string(256, 'x')}) {
    const Answer answer =
        visitor("POST", "/v1/conversations", ada, R"({"channel":")" + channel + R"(","defaultTimelineItems":[]})");
    EXPECT_EQ(answer.status, 400) << channel;
    EXPECT_TRUE(answer.json().text("/message").starts_with("channel")) << channel;
  }
}

TEST_F(ConversationsTest, MetadataIsFlatAndBounded) {
  const std::string ada = newVisitor();
  const auto begin = [&](const std::string& metadata) {
    return visitor("POST", "/v1/conversations", ada, R"({"defaultTimelineItems":[],"metadata":)" + metadata + "}");
  };
  const Answer kept = begin(R"({"cart":3,"plan":"free","vip":false,"coupon":null})");
  EXPECT_EQ(kept.status, 200);
  EXPECT_EQ(kept.json().number("/conversation/metadata/cart"), 3);
  EXPECT_EQ(begin(R"({"cart":{"items":3}})").status, 400);
  EXPECT_EQ(begin("[1]").status, 400);
  EXPECT_EQ(begin(R"({"note":")" + std::string(33'000, 'x') + R"("})").status, 400);
}

TEST_F(ConversationsTest, AnItemFromTheFutureIsRefused) {
  const Answer answer =
      visitor("POST", "/v1/conversations", newVisitor(),
              R"({"defaultTimelineItems":[{"type":"message","text":"hi","createdAt":"2999-01-01T00:00:00.000Z"}]})");
  EXPECT_EQ(answer.status, 400);
}

TEST_F(ConversationsTest, TheListIsPagedAndShowsTheLastPublicMessage) {
  const std::string ada = newVisitor();
  std::string talk;
  for (int i = 0; i < 7; ++i) talk = newConversation(ada);
  ASSERT_EQ(say(ada, talk, "hello").status, 200);
  ASSERT_EQ(reply(talk, "a note", "private").status, 200);
  const Json first = visitor("GET", "/v1/conversations", ada).json();
  EXPECT_EQ(first.size("/conversations"), 6u);
  EXPECT_EQ(first.number("/pagination/total"), 7);
  EXPECT_EQ(first.number("/pagination/totalPages"), 2);
  EXPECT_TRUE(first.boolean("/pagination/hasMore"));
  EXPECT_EQ(first.text("/conversations/0/id"), talk);
  EXPECT_EQ(first.text("/conversations/0/lastTimelineItem/text"), "hello");
  const Json second = visitor("GET", "/v1/conversations?page=2", ada).json();
  EXPECT_EQ(second.size("/conversations"), 1u);
  EXPECT_FALSE(second.boolean("/pagination/hasMore"));
}

TEST_F(ConversationsTest, AQueryOutOfItsBoundsIsNamed) {
  const std::string ada = newVisitor();
  for (const char* query : {"limit=0", "limit=101", "page=x", "status=spam", "order=up", "orderBy=id"}) {
    const Answer answer = visitor("GET", std::string("/v1/conversations?") + query, ada);
    EXPECT_EQ(answer.status, 400) << query;
    EXPECT_NE(answer.json().text("/message").find(std::string(query).substr(0, std::string(query).find('='))),
              std::string::npos)
        << query;
  }
}

TEST_F(ConversationsTest, TheTimelineGoesBackInPages) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  for (const char* text : {"m0", "m1", "m2", "m3", "m4"}) ASSERT_EQ(say(ada, talk, text).status, 200);
  const std::string base = "/v1/conversations/" + talk + "/timeline?limit=2";
  const Json newest = visitor("GET", base, ada).json();
  EXPECT_EQ(newest.text("/items/1/text"), "m4");
  EXPECT_TRUE(newest.boolean("/hasNextPage"));
  const Json older = visitor("GET", base + "&cursor=" + newest.text("/nextCursor"), ada).json();
  EXPECT_EQ(older.text("/items/0/text"), "m1");
  EXPECT_EQ(older.text("/items/1/text"), "m2");
  const Json oldest = visitor("GET", base + "&cursor=" + older.text("/nextCursor"), ada).json();
  EXPECT_EQ(oldest.size("/items"), 1u);
  EXPECT_TRUE(oldest.isNull("/nextCursor"));
  EXPECT_EQ(visitor("GET", base + "&cursor=nonsense", ada).json().text("/items/1/text"), "m4");
}

TEST_F(ConversationsTest, ANoteIsThereForTheTeamAlone) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  ASSERT_EQ(reply(talk, "between us", "private").status, 200);
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk + "/timeline", ada).json().size("/items"), 0u);
  EXPECT_FALSE(visitor("GET", "/v1/conversations/" + talk, ada).json().has("/conversation/lastTimelineItem"));
  EXPECT_EQ(team("GET", "/v1/conversations/" + talk + "/timeline").json().size("/items"), 1u);
}

TEST_F(ConversationsTest, AnotherVisitorsConversationIsNotFoundWithoutACode) {
  const std::string talk = newConversation(newVisitor());
  const std::string bob = newVisitor();
  for (const char* tail : {"", "/timeline", "/seen"}) {
    const Answer answer = visitor("GET", "/v1/conversations/" + talk + tail, bob);
    EXPECT_EQ(answer.status, 404) << tail;
    EXPECT_FALSE(answer.json().has("/code")) << tail;
    EXPECT_FALSE(answer.json().text("/error").empty()) << tail;
  }
}

TEST_F(ConversationsTest, SeenHasOneRowForEachReader) {
  const std::string ada = newVisitor();
  const std::string talk = newConversation(ada);
  EXPECT_EQ(visitor("POST", "/v1/conversations/" + talk + "/seen", ada).json().text("/conversationId"), talk);
  EXPECT_EQ(visitor("POST", "/v1/conversations/" + talk + "/seen", ada, "{}").status, 200);
  EXPECT_EQ(team("POST", "/v1/conversations/" + talk + "/read").status, 200);
  const Json seen = visitor("GET", "/v1/conversations/" + talk + "/seen", ada).json();
  EXPECT_EQ(seen.size("/seenData"), 2u);
  const Json list = visitor("GET", "/v1/conversations", ada).json();
  EXPECT_FALSE(list.text("/conversations/0/visitorLastSeenAt").empty());
}

TEST_F(ConversationsTest, ThePreviewIsTrimmedAndOnlyThereWhileTyping) {
  const std::string ada = newVisitor();
  const std::string target = "/v1/conversations/" + newConversation(ada) + "/typing";
  const auto preview = [&](const std::string& body) { return visitor("POST", target, ada, body).json(); };
  EXPECT_EQ(preview(R"({"isTyping":true,"visitorPreview":"  hi "})").text("/visitorPreview"), "hi");
  EXPECT_TRUE(preview(R"({"isTyping":false,"visitorPreview":"hi"})").isNull("/visitorPreview"));
  EXPECT_TRUE(preview(R"({"isTyping":true,"visitorPreview":"  "})").isNull("/visitorPreview"));
  const std::string tooLong = R"({"isTyping":true,"visitorPreview":")" + std::string(2001, 'x') + R"("})";
  EXPECT_EQ(visitor("POST", target, ada, tooLong).status, 400);
  // Two UTF-16 units each, as a browser counts them.
  std::string faces;
  for (int i = 0; i < 1001; ++i) faces += "\U0001F600";
  EXPECT_EQ(visitor("POST", target, ada, R"({"isTyping":true,"visitorPreview":")" + faces + R"("})").status, 400);
}

TEST_F(ConversationsTest, VisitorsOfOneContactShareTheirConversations) {
  const std::string phone = newVisitor();
  const std::string laptop = newVisitor();
  const std::string talk = newConversation(phone);
  const std::string identify = R"({"externalId":"customer-7","name":"Ada"})";
  for (const std::string& id : {phone, laptop}) {
    ASSERT_EQ(visitor("POST", "/v1/contacts/identify", id, identify).status, 200);
  }
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk, laptop).status, 200);
  EXPECT_EQ(say(laptop, talk, "from the laptop").status, 200);
}

}  // namespace
}  // namespace cossistant::server::testing
