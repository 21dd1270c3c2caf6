#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class AiAgentsTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  Answer send(const std::string& item) {
    return team("POST", "/v1/messages", R"({"conversationId":")" + talk_ + R"(","item":)" + item + "}");
  }
  /// Sends an item of the agent; `rest` is more of its JSON.
  std::string write(const std::string& rest) {
    const Answer answer = send(R"({"aiAgentId":")" + aiAgent() + R"(",)" + rest + "}");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.json().text("/item/id");
  }
  Answer change(const std::string& item, const std::string& body) {
    return team("PATCH", "/v1/messages/" + item, body);
  }
  Answer announce(const std::string& what, const std::string& rest) {
    return team("POST", "/v1/conversations/" + talk_ + "/ai/" + what,
                R"({"aiAgentId":")" + aiAgent() + R"(","workflowRunId":"run")" + rest + "}");
  }
  static std::string toolPart(const std::string& rest) {
    return R"({"type":"tool-search","toolCallId":"call","toolName":"search","input":{},)" + rest + "}";
  }
};

TEST_F(AiAgentsTest, ANewOneIsListedAndShownToVisitors) {
  const Answer made = team("POST", "/v1/ai-agents", R"({"name":"Helper","image":"https://a.example/face.png"})");
  EXPECT_EQ(made.status, 201);
  EXPECT_EQ(made.json().text("/aiAgent/image"), "https://a.example/face.png");
  EXPECT_NE(team("GET", "/v1/ai-agents").body.find(made.json().text("/aiAgent/id")), std::string::npos);
  EXPECT_NE(visitor("GET", "/v1/websites", ada_).body.find(made.json().text("/aiAgent/id")), std::string::npos);
}

TEST_F(AiAgentsTest, ANameAndAnImageAreChecked) {
  for (const std::string& body : {std::string(R"({"name":" "})"), R"({"name":")" + std::string(81, 'a') + R"("})",
                                  std::string(R"({"name":"a","image":"javascript:1"})")}) {
    EXPECT_EQ(team("POST", "/v1/ai-agents", body).status, 400) << body;
  }
  EXPECT_EQ(visitor("POST", "/v1/ai-agents", ada_, R"({"name":"a"})").status, 403);
}

TEST_F(AiAgentsTest, WhatItIsCalledAndLooksLikeCanBeChanged) {
  const std::string made = team("POST", "/v1/ai-agents", R"({"name":"A","image":"https://a.example/a.png"})").body;
  const std::string path = "/v1/ai-agents/" + Json(made).text("/aiAgent/id");
  const Answer renamed = team("PATCH", path, R"({"name":"B"})");
  EXPECT_EQ(renamed.json().text("/aiAgent/name"), "B");
  EXPECT_EQ(renamed.json().text("/aiAgent/image"), "https://a.example/a.png");
  EXPECT_TRUE(team("PATCH", path, R"({"image":""})").json().isNull("/aiAgent/image"));
  EXPECT_EQ(team("PATCH", path, R"({"name":" "})").status, 400);
  EXPECT_EQ(team("PATCH", "/v1/ai-agents/missing", R"({"name":"B"})").status, 404);
  EXPECT_NE(visitor("GET", "/v1/websites", ada_).body.find(R"("name":"B","image":null)"), std::string::npos);
}

TEST_F(AiAgentsTest, OneThatIsTakenAwayCannotWriteAnyMoreAndWhatItSaidStays) {
  const std::string agent = team("POST", "/v1/ai-agents", R"({"name":"Brief"})").json().text("/aiAgent/id");
  EXPECT_EQ(send(R"({"aiAgentId":")" + agent + R"(","text":"hi"})").status, 200);
  EXPECT_EQ(team("DELETE", "/v1/ai-agents/" + agent).json().text("/aiAgent/name"), "Brief");
  EXPECT_EQ(team("DELETE", "/v1/ai-agents/" + agent).status, 404);
  EXPECT_EQ(send(R"({"aiAgentId":")" + agent + R"(","text":"hi"})").status, 403);
  EXPECT_EQ(visitor("GET", "/v1/websites", ada_).body.find(agent), std::string::npos);
  const Json timeline = visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json();
  EXPECT_EQ(timeline.text("/items/0/aiAgentId"), agent);
}

TEST_F(AiAgentsTest, ItsMessageReachesTheVisitorAsItsOwn) {
  WebSocket mine = visitorSocket(ada_);
  write(R"("text":"hello")");
  EXPECT_EQ(mine.receiveType("timelineItemCreated").text("/payload/item/aiAgentId"), aiAgent());
  const Json seen = team("GET", "/v1/conversations/" + talk_ + "/seen").json();
  EXPECT_EQ(seen.text("/seenData/0/aiAgentId"), aiAgent());
}

TEST_F(AiAgentsTest, AnAgentOfNobodyCannotWrite) {
  EXPECT_EQ(send(R"({"aiAgentId":"01HQ0000000000000000000000","text":"hi"})").status, 403);
}

TEST_F(AiAgentsTest, TextThatGrowsIsSentAsAPartAndItsEndAsAWhole) {
  const std::string item = write(R"("text":"","parts":[{"type":"text","text":"","state":"streaming"}])");
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(change(item, R"({"text":"Oil it"})").status, 200);
  const Json step = mine.receiveType("timelineItemPartUpdated");
  EXPECT_EQ(step.text("/payload/timelineItemId"), item);
  EXPECT_EQ(step.number("/payload/partIndex"), 0);
  EXPECT_EQ(step.text("/payload/part/text"), "Oil it");
  EXPECT_EQ(step.text("/payload/part/state"), "streaming");

  const Json answer = change(item, R"({"text":"Oil it twice","state":"done"})").json();
  EXPECT_EQ(answer.text("/item/text"), "Oil it twice");
  const Json whole = mine.receiveType("timelineItemUpdated");
  EXPECT_EQ(whole.text("/payload/item/text"), "Oil it twice");
  EXPECT_EQ(whole.text("/payload/item/parts/0/state"), "done");
  const Json stored = visitor("GET", "/v1/conversations/" + talk_ + "/timeline", ada_).json();
  EXPECT_EQ(stored.text("/items/0/text"), "Oil it twice");
}

TEST_F(AiAgentsTest, AToolRowIsForTheTeamUnlessItIsSaidToBePublic) {
  WebSocket mine = visitorSocket(ada_);
  write(R"("type":"tool","text":"","parts":[)" + toolPart(R"("state":"partial")") + "]");
  const std::string shown =
      write(R"("type":"tool","visibility":"public","text":"","parts":[)" + toolPart(R"("state":"partial")") + "]");
  const Json created = mine.receiveType("timelineItemCreated");
  EXPECT_EQ(created.text("/payload/item/id"), shown);
  EXPECT_EQ(created.text("/payload/item/tool"), "search");
}

TEST_F(AiAgentsTest, TheStateOfAToolIsSentAsAPart) {
  const std::string item =
      write(R"("type":"tool","visibility":"public","text":"","parts":[)" + toolPart(R"("state":"partial")") + "]");
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(change(item, R"({"parts":[)" + toolPart(R"("state":"result","output":{"found":2})") + "]}").status, 200);
  const Json step = mine.receiveType("timelineItemPartUpdated");
  EXPECT_EQ(step.text("/payload/part/state"), "result");
  EXPECT_EQ(step.number("/payload/part/output/found"), 2);
}

TEST_F(AiAgentsTest, AChangeOfAPrivateItemIsForTheTeamAlone) {
  const std::string hidden = write(R"("type":"tool","text":"","parts":[)" + toolPart(R"("state":"partial")") + "]");
  WebSocket mine = visitorSocket(ada_);
  WebSocket agentSocket = teamSocket();
  change(hidden, R"({"parts":[)" + toolPart(R"("state":"result")") + "]}");
  EXPECT_EQ(agentSocket.receiveType("timelineItemPartUpdated").text("/payload/timelineItemId"), hidden);
  change(hidden, R"({"parts":[]})");
  EXPECT_EQ(agentSocket.receiveType("timelineItemUpdated").text("/payload/item/id"), hidden);
  say(ada_, talk_, "marker");
  EXPECT_EQ(Json(mine.receive().value()).text("/payload/item/text"), "marker");
}

TEST_F(AiAgentsTest, PartsAfterTheTextAreReplaced) {
  const std::string item = write(R"("text":"see")");
  const std::string source = R"({"type":"source-url","sourceId":"1","url":"https://a.example/"})";
  const Json answer = change(item, R"({"parts":[{"type":"text","text":"no"},)" + source + "]}").json();
  EXPECT_EQ(answer.size("/item/parts"), 2u);
  EXPECT_EQ(answer.text("/item/parts/0/text"), "see");
  EXPECT_EQ(answer.text("/item/parts/1/type"), "source-url");
}

TEST_F(AiAgentsTest, WhatIsTheSameIsNotToldAgain) {
  const std::string item = write(R"("text":"hello")");
  WebSocket mine = visitorSocket(ada_);
  EXPECT_EQ(change(item, R"({"text":"hello"})").status, 200);
  say(ada_, talk_, "marker");
  EXPECT_EQ(Json(mine.receive().value()).text("/type"), "timelineItemCreated");
}

TEST_F(AiAgentsTest, OnlyWhatAnAgentWroteCanBeChangedAndOnlyWithAPrivateKey) {
  const std::string theirs = say(ada_, talk_, "mine").json().text("/item/id");
  EXPECT_EQ(change(theirs, R"({"text":"changed"})").status, 403);
  const std::string ours = reply(talk_, "ours").json().text("/item/id");
  EXPECT_EQ(change(ours, R"({"text":"changed"})").status, 403);
  EXPECT_EQ(change("01HQ0000000000000000000000", "{}").status, 404);
  EXPECT_EQ(visitor("PATCH", "/v1/messages/" + write(R"("text":"a")"), ada_, R"({"text":"b"})").status, 403);
}

TEST_F(AiAgentsTest, AVisitorCannotAddAToolRow) {
  const std::string body = R"({"conversationId":")" + talk_ + R"(","item":{"type":"tool","text":"x"}})";
  EXPECT_EQ(visitor("POST", "/v1/messages", ada_, body).status, 400);
}

TEST_F(AiAgentsTest, ProgressReachesTheVisitorUnlessItIsForTheDashboard) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agentSocket = teamSocket();
  ASSERT_EQ(announce("progress", R"(,"phase":"thinking","audience":"dashboard")").status, 200);
  ASSERT_EQ(announce("progress", R"(,"phase":"searching","message":"Looking","tool":{"toolCallId":"c",)"
                                 R"("toolName":"search","state":"partial"})")
                .status,
            200);
  EXPECT_EQ(agentSocket.receiveType("aiAgentProcessingProgress").text("/payload/phase"), "thinking");
  const Json shown = mine.receiveType("aiAgentProcessingProgress");
  EXPECT_EQ(shown.text("/payload/phase"), "searching");
  EXPECT_EQ(shown.text("/payload/message"), "Looking");
  EXPECT_EQ(shown.text("/payload/tool/state"), "partial");
  EXPECT_EQ(shown.text("/payload/audience"), "all");
  EXPECT_EQ(shown.text("/payload/conversationId"), talk_);
}

TEST_F(AiAgentsTest, ItsTypingReachesTheVisitor) {
  WebSocket mine = visitorSocket(ada_);
  const std::string body = R"({"isTyping":true,"aiAgentId":")" + aiAgent() + R"("})";
  EXPECT_EQ(team("POST", "/v1/conversations/" + talk_ + "/ai/typing", body).status, 200);
  const Json typing = mine.receiveType("conversationTyping");
  EXPECT_EQ(typing.text("/payload/aiAgentId"), aiAgent());
  EXPECT_TRUE(typing.boolean("/payload/isTyping"));
  EXPECT_TRUE(typing.isNull("/payload/userId"));
}

TEST_F(AiAgentsTest, TheEndOfARunSaysHowItEnded) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agentSocket = teamSocket();
  ASSERT_EQ(announce("completed", R"(,"status":"error","reason":"no model","audience":"dashboard")").status, 200);
  ASSERT_EQ(announce("completed", R"(,"status":"success")").status, 200);
  EXPECT_EQ(agentSocket.receiveType("aiAgentProcessingCompleted").text("/payload/reason"), "no model");
  const Json ended = mine.receiveType("aiAgentProcessingCompleted");
  EXPECT_EQ(ended.text("/payload/status"), "success");
  EXPECT_EQ(ended.text("/payload/workflowRunId"), "run");
  EXPECT_EQ(ended.text("/payload/visitorId"), ada_);
}

TEST_F(AiAgentsTest, BadProgressIsNamed) {
  EXPECT_EQ(announce("progress", R"(,"phase":" ")").json().text("/message"), "phase is blank.");
  EXPECT_EQ(announce("progress", R"(,"phase":"a","message":")" + std::string(501, 'a') + R"(")").status, 400);
  EXPECT_EQ(announce("completed", R"(,"status":"perhaps")").status, 400);
  const std::string nobody = R"({"aiAgentId":"nobody","workflowRunId":"r","phase":"thinking"})";
  EXPECT_EQ(team("POST", "/v1/conversations/" + talk_ + "/ai/progress", nobody).status, 403);
  EXPECT_EQ(team("POST", "/v1/conversations/missing/ai/progress", nobody).status, 404);
  EXPECT_EQ(visitor("POST", "/v1/conversations/" + talk_ + "/ai/progress", ada_, nobody).status, 403);
}

}  // namespace
}  // namespace cossistant::server::testing
