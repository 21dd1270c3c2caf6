#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class MessagesTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  Answer send(const std::string& item) {
    return visitor("POST", "/v1/messages", ada_, R"({"conversationId":")" + talk_ + R"(","item":)" + item + "}");
  }
};

TEST_F(MessagesTest, UrlsBecomeLinksInTheTextAndInItsPart) {
  const Json answer = send(R"({"text":"see https://a.example"})").json();
  EXPECT_EQ(answer.text("/item/text"), "see [https://a.example](https://a.example/)");
  EXPECT_EQ(answer.text("/item/parts/0/text"), answer.text("/item/text"));
}

TEST_F(MessagesTest, OtherPartsStayInTheirOrderAfterTheText) {
  const Json answer = send(R"({"text":"hi","parts":[
      {"type":"image","url":"https://a.example/i","mediaType":"image/png"},
      {"type":"text","text":"another text"},
      {"type":"file","url":"https://a.example/f","mediaType":"text/plain","fileName":"old.txt"}]})")
                          .json();
  EXPECT_EQ(answer.size("/item/parts"), 3u);
  EXPECT_EQ(answer.text("/item/parts/0/text"), "hi");
  EXPECT_EQ(answer.text("/item/parts/1/type"), "image");
  EXPECT_EQ(answer.text("/item/parts/2/filename"), "old.txt");
}

TEST_F(MessagesTest, AVisitorsMessageIsPublicAndItsOwn) {
  const Json answer = send(R"({"text":"hi","visibility":"private"})").json();
  EXPECT_EQ(answer.text("/item/visibility"), "public");
  EXPECT_EQ(answer.text("/item/visitorId"), ada_);
}

TEST_F(MessagesTest, AVisitorCannotWriteAsTheTeam) {
  const Answer answer = send(R"({"text":"hi","userId":")" + firstTeammate() + R"("})");
  EXPECT_EQ(answer.status, 403);
  EXPECT_FALSE(answer.json().has("/code"));
}

TEST_F(MessagesTest, AVisitorCannotMakeAnEventOfTheTeam) {
  const auto event = [](const std::string& actor) {
    return R"({"type":"event","text":"","parts":[{"type":"event","eventType":"resolved",)" + actor +
           R"("targetUserId":null,"targetAiAgentId":null}]})";
  };
  EXPECT_EQ(send(event(R"("actorUserId":")" + firstTeammate() + R"(","actorAiAgentId":null,)")).status, 403);
  EXPECT_EQ(send(event(R"("actorUserId":null,"actorAiAgentId":"helper",)")).status, 403);
  EXPECT_EQ(send(event(R"("actorUserId":null,"actorAiAgentId":null,)")).status, 200);
  for (const char* type : {"tool", "identification"}) {
    EXPECT_EQ(send(R"({"text":"hi","type":")" + std::string(type) + R"("})").status, 400) << type;
  }
}

TEST_F(MessagesTest, TheTeamWritesForAVisitorOfItsOwnAlone) {
  const auto write = [&](const std::string& visitorId) {
    return team(
               "POST", "/v1/messages",
               R"({"conversationId":")" + talk_ + R"(","item":{"text":"by phone","visitorId":")" + visitorId + R"("}})")
        .status;
  };
  EXPECT_EQ(write(ada_), 200);
  EXPECT_EQ(write("01HQ0000000000000000000000"), 400);
}

TEST_F(MessagesTest, TheSameIdGivesTheStoredItemEvenAfterClosing) {
  const std::string id = "01HQ00000000000000000000AB";
  const Answer first = say(ada_, talk_, "once", id);
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/resolve").status, 200);
  const Answer again = say(ada_, talk_, "once", id);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, first.body);
  const std::string other = newConversation(ada_);
  EXPECT_EQ(say(ada_, other, "once", id).status, 409);
}

TEST_F(MessagesTest, TheChecksComeInTheirOrder) {
  const std::string future = R"("createdAt":"2999-01-01T00:00:00.000Z")";
  const std::string missing = R"({"conversationId":"missing","item":{"text":"hi")";
  EXPECT_EQ(visitor("POST", "/v1/messages", "", missing + "," + future + "}}").status, 400);
  EXPECT_EQ(visitor("POST", "/v1/messages", ada_, missing + "," + future + "}}").status, 400);
  EXPECT_EQ(visitor("POST", "/v1/messages", ada_, missing + "}}").status, 404);
  EXPECT_EQ(say(newVisitor(), talk_, "hi").status, 403);
}

TEST_F(MessagesTest, AClosedConversationTakesNoMessageOfItsVisitor) {
  const std::string base = "/v1/conversations/" + talk_;
  const std::pair<const char*, const char*> ways[] = {
      {"/resolve", "/reopen"}, {"/spam", "/not-spam"}, {"/archive", "/unarchive"}};
  for (const auto& [close, open] : ways) {
    ASSERT_EQ(team("POST", base + close).status, 200);
    EXPECT_EQ(say(ada_, talk_, "hi").status, 403) << close;
    EXPECT_EQ(reply(talk_, "still here").status, 200) << close;
    ASSERT_EQ(team("POST", base + open).status, 200);
    EXPECT_EQ(say(ada_, talk_, "hi").status, 200) << open;
  }
}

TEST_F(MessagesTest, TheFirstReplyOfATeammateComesAfterItsJoining) {
  ASSERT_EQ(reply(talk_, "hello").status, 200);
  ASSERT_EQ(reply(talk_, "again").status, 200);
  const Json timeline = visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json();
  ASSERT_EQ(timeline.size("/items"), 3u);
  EXPECT_EQ(timeline.text("/items/0/parts/0/eventType"), "participant_joined");
  EXPECT_EQ(timeline.text("/items/1/text"), "hello");
  const Json seen = visitor("GET", "/v1/conversations/" + talk_ + "/seen", ada_).json();
  EXPECT_EQ(seen.text("/seenData/0/userId"), firstTeammate());
}

TEST_F(MessagesTest, AMessageOfNothingIsRefused) {
  EXPECT_EQ(send(R"({"text":""})").status, 400);
  EXPECT_EQ(send(R"({"text":" \n\u00a0"})").status, 400);
  EXPECT_EQ(send(R"({"text":" ","parts":[{"type":"text","text":"hi"}]})").status, 400);
  EXPECT_EQ(reply(talk_, "  ").status, 400);
}

TEST_F(MessagesTest, AVisitorAddsNoPartThatTheServerOrABotMakes) {
  for (const char* part : {
           R"({"type":"tool-search","toolCallId":"1","toolName":"search","input":{},"state":"result"})",
           R"({"type":"feedback","feedbackId":"1","rating":5,"topic":null,"trigger":null,"source":"widget"})",
           R"({"type":"source-url","sourceId":"1","url":"https://a.example"})",
           R"({"type":"metadata","source":"email"})",
           R"({"type":"event","eventType":"resolved"})",
           R"({"type":"file","url":"javascript:alert`1`","mediaType":"text/plain"})",
           R"({"type":"image","url":"data:image/png;base64,AA==","mediaType":"image/png"})",
       }) {
    EXPECT_EQ(send(R"({"text":"hi","parts":[)" + std::string(part) + "]}").status, 400) << part;
  }
}

TEST_F(MessagesTest, AVisitorsPartOfAnUnknownTypeIsLeftOut) {
  const Answer answer = send(R"({"text":"hi","parts":[{"type":"new","of":"a later version"}]})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().size("/item/parts"), 1u);
}

TEST_F(MessagesTest, AVisitorAddsFilesByAddressOrByPath) {
  const Answer answer = send(R"({"text":"","parts":[{"type":"metadata","source":"widget"},
      {"type":"image","url":"HTTPS://a.example/i","mediaType":"image/png"},
      {"type":"file","url":"/uploads/o/w/f","mediaType":"text/plain"}]})");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().size("/item/parts"), 4u);
}

TEST_F(MessagesTest, WhatThePrivateKeySendsIsSomebodys) {
  const std::string body = R"({"conversationId":")" + talk_ + R"(","item":{"text":"hi"}})";
  const Json said = team("POST", "/v1/messages", body).json();
  EXPECT_EQ(said.text("/item/userId"), firstTeammate());
}

}  // namespace
}  // namespace cossistant::server::testing
