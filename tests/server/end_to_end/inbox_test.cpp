#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class InboxTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);
  std::string path_ = "/v1/conversations/" + talk_;

  Json inbox(const std::string& query = {}) { return team("GET", "/v1/conversations/inbox?" + query).json(); }
  /// Whether a list holds the conversation.
  bool has(const std::string& query) {
    const Json list = inbox(query + "&limit=500");
    for (std::size_t i = 0; i < list.size("/items"); ++i) {
      if (list.text("/items/" + std::to_string(i) + "/id") == talk_) return true;
    }
    return false;
  }
};

TEST_F(InboxTest, ARowHasWhatATeammateNeeds) {
  ASSERT_EQ(say(ada_, talk_, "help").status, 200);
  ASSERT_EQ(reply(talk_, "hello").status, 200);
  const Json row = inbox("limit=1");
  EXPECT_EQ(row.text("/items/0/id"), talk_);
  EXPECT_EQ(row.text("/items/0/visitor/id"), ada_);
  EXPECT_EQ(row.text("/items/0/lastMessage/text"), "hello");
  EXPECT_EQ(row.text("/items/0/priority"), "normal");
  EXPECT_EQ(row.text("/items/0/participants/0/userId"), firstTeammate());
  EXPECT_EQ(row.text("/items/0/seenData/0/userId"), firstTeammate());
  EXPECT_EQ(row.text("/items/0/lastSeenAt"), row.text("/items/0/seenData/0/lastSeenAt"));
  EXPECT_TRUE(row.has("/items/0/viewIds"));
  EXPECT_EQ(row.size("/items/0/viewIds"), 0u);
}

TEST_F(InboxTest, ItCanBeOfOneStatus) {
  EXPECT_TRUE(has("status=open"));
  ASSERT_EQ(team("POST", path_ + "/resolve").status, 200);
  EXPECT_FALSE(has("status=open"));
  EXPECT_TRUE(has("status=resolved"));
  ASSERT_EQ(team("POST", path_ + "/spam").status, 200);
  EXPECT_TRUE(has("status=spam"));
}

TEST_F(InboxTest, ArchivedOnesCanBeLeftOutOrBeAlone) {
  EXPECT_TRUE(has("archived=false"));
  ASSERT_EQ(team("POST", path_ + "/archive").status, 200);
  EXPECT_FALSE(has("archived=false"));
  EXPECT_TRUE(has("archived=true"));
  EXPECT_TRUE(has(""));
}

TEST_F(InboxTest, ItCanBeOfThoseATeammateTakesPartIn) {
  EXPECT_FALSE(has("participant=me"));
  ASSERT_EQ(team("POST", path_ + "/join-escalation").status, 200);
  EXPECT_TRUE(has("participant=me"));
  EXPECT_TRUE(has("participant=" + firstTeammate()));
  EXPECT_FALSE(has("participant=somebody"));
}

TEST_F(InboxTest, ItIsSearchedByTitlePersonAndLastMessage) {
  ASSERT_EQ(team("PATCH", path_, R"({"title":"Broken bowl"})").status, 200);
  ASSERT_EQ(visitor("POST", "/v1/contacts/identify", ada_,
                    R"({"externalId":"searched","name":"Ada Lovelace","email":"ada@search.example"})")
                .status,
            200);
  ASSERT_EQ(say(ada_, talk_, "an earlier word").status, 200);
  ASSERT_EQ(say(ada_, talk_, "100% of a_b").status, 200);
  for (const char* words : {"broken+BOWL", "lovelace", "ada@search", "100%25", "a_b", "++bowl++"}) {
    EXPECT_TRUE(has(std::string("q=") + words)) << words;
  }
  for (const char* words : {"earlier", "1%25f", "axb", "grace"}) EXPECT_FALSE(has(std::string("q=") + words)) << words;
  EXPECT_TRUE(has("q=++"));
}

TEST_F(InboxTest, FiltersGoTogetherAndOnInPages) {
  for (int i = 0; i < 3; ++i) ASSERT_EQ(say(ada_, newConversation(ada_), "quite the same words").status, 200);
  const Json first = inbox("q=quite+the+same&status=open&archived=false&limit=2");
  EXPECT_EQ(first.size("/items"), 2u);
  const Json second = inbox("q=quite+the+same&status=open&archived=false&limit=2&cursor=" + first.text("/nextCursor"));
  EXPECT_EQ(second.size("/items"), 1u);
  EXPECT_TRUE(second.isNull("/nextCursor"));
  EXPECT_NE(second.text("/items/0/id"), first.text("/items/0/id"));
}

TEST_F(InboxTest, AFilterThatIsNoneIsNamed) {
  const std::pair<std::string, const char*> cases[] = {{"status=closed", "status"},
                                                       {"archived=yes", "archived"},
                                                       {"limit=501", "limit"},
                                                       {"q=" + std::string(101, 'x'), "q"}};
  for (const auto& [query, name] : cases) {
    const Answer answer = team("GET", "/v1/conversations/inbox?" + query);
    EXPECT_EQ(answer.status, 400) << query;
    EXPECT_TRUE(answer.json().text("/message").starts_with(name)) << query;
  }
}

}  // namespace
}  // namespace cossistant::server::testing
