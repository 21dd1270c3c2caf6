#include "server/http/limits.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

class SocketTest : public EndToEnd {
 protected:
  std::string ada_ = newVisitor();
  std::string talk_ = newConversation(ada_);

  static std::string typing(const std::string& conversationId, const std::string& name = "payload") {
    return R"({"type":"conversationTyping",")" + name + R"(":{"conversationId":")" + conversationId +
           R"(","isTyping":true,"visitorPreview":"draft","websiteId":"","organizationId":"","visitorId":null}})";
  }
  static int refusedWith(const std::string& target, int& status) {
    WebSocket socket(server().port(), target);
    const auto frame = socket.receive();
    status = frame ? static_cast<int>(Json(*frame).number("/code")) : 0;
    EXPECT_FALSE(socket.receive().has_value());
    return socket.closeCode();
  }
};

TEST_F(SocketTest, AnAcceptedSocketIsToldWhoItIs) {
  WebSocket socket(server().port(), "/ws?visitorId=" + ada_ + "&publicKey=" + server().keys().publicKey);
  const Json frame(socket.receive().value());
  EXPECT_EQ(frame.text("/type"), "CONNECTION_ESTABLISHED");
  EXPECT_EQ(frame.text("/payload/visitorId"), ada_);
  EXPECT_TRUE(frame.text("/payload/connectionId").starts_with("conn_"));
  EXPECT_FALSE(frame.text("/payload/organizationId").empty());
  EXPECT_GT(frame.number("/payload/timestamp"), 0);
}

TEST_F(SocketTest, BadCredentialsAreReportedInBandThenClosed) {
  int status = 0;
  EXPECT_EQ(refusedWith("/ws", status), 1011);
  EXPECT_EQ(status, 401);
  EXPECT_EQ(refusedWith("/ws?publicKey=pk_test_" + std::string(64, '0') + "&visitorId=" + ada_, status), 1011);
  EXPECT_EQ(status, 401);
  EXPECT_EQ(refusedWith("/ws?publicKey=" + server().keys().publicKey, status), 1008);
  EXPECT_EQ(status, 403);
  EXPECT_EQ(refusedWith("/ws?visitorId=01HQ0000000000000000000000&publicKey=" + server().keys().publicKey, status),
            1008);
  EXPECT_EQ(status, 403);
}

TEST_F(SocketTest, APingIsAnswered) {
  WebSocket socket = visitorSocket(ada_);
  socket.send("ping");
  EXPECT_EQ(socket.receive(), "pong");
  socket.send("presence:ping");
  EXPECT_EQ(socket.receive(), "pong");
}

TEST_F(SocketTest, AMessageReachesBothSidesBeforeItsAnswer) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  const Json answer = say(ada_, talk_, "hello").json();
  const Json echo = mine.receiveType("timelineItemCreated");
  EXPECT_EQ(echo.text("/payload/item/id"), answer.text("/item/id"));
  EXPECT_EQ(echo.text("/payload/conversationId"), talk_);
  EXPECT_EQ(echo.text("/payload/visitorId"), ada_);
  EXPECT_FALSE(echo.text("/payload/websiteId").empty());
  EXPECT_FALSE(echo.text("/payload/organizationId").empty());
  EXPECT_EQ(agent.receiveType("timelineItemCreated").text("/payload/item/text"), "hello");
}

TEST_F(SocketTest, APrivateNoteNeverReachesTheVisitor) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  ASSERT_EQ(reply(talk_, "between us", "private").status, 200);
  ASSERT_EQ(say(ada_, talk_, "marker").status, 200);
  EXPECT_EQ(agent.receiveType("timelineItemCreated").text("/payload/item/text"), "between us");
  EXPECT_EQ(mine.receiveType("timelineItemCreated").text("/payload/item/text"), "marker");
}

TEST_F(SocketTest, ResolvingReachesTheVisitorAsAnUpdateAlone) {
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/resolve").status, 200);
  const Json frame(mine.receive().value());
  EXPECT_EQ(frame.text("/type"), "conversationUpdated");
  EXPECT_EQ(frame.text("/payload/updates/status"), "resolved");
}

TEST_F(SocketTest, ANewConversationIsAnnouncedAfterItsItems) {
  WebSocket mine = visitorSocket(ada_);
  ASSERT_EQ(
      visitor("POST", "/v1/conversations", ada_, R"({"defaultTimelineItems":[{"type":"message","text":"hi"}]})").status,
      200);
  EXPECT_EQ(Json(mine.receive().value()).text("/type"), "timelineItemCreated");
  EXPECT_EQ(Json(mine.receive().value()).text("/type"), "conversationCreated");
}

TEST_F(SocketTest, TypingCarriesTheSocketsOwnIdentity) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  mine.send(typing(talk_));
  const Json heard = agent.receiveType("conversationTyping");
  EXPECT_EQ(heard.text("/payload/visitorId"), ada_);
  EXPECT_TRUE(heard.isNull("/payload/userId"));
  EXPECT_EQ(heard.text("/payload/visitorPreview"), "draft");
  EXPECT_FALSE(heard.text("/payload/websiteId").empty());
  agent.send(typing(talk_, "data"));
  EXPECT_EQ(mine.receiveType("conversationTyping").text("/payload/visitorId"), ada_);  // its own echo
  const Json answer = mine.receiveType("conversationTyping");
  EXPECT_EQ(answer.text("/payload/userId"), firstTeammate());
  EXPECT_TRUE(answer.isNull("/payload/visitorPreview"));
}

TEST_F(SocketTest, TypingToldByARouteNamesTheActorAndReachesBothSides) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  ASSERT_EQ(
      visitor("POST", "/v1/conversations/" + talk_ + "/typing", ada_, R"({"isTyping":true,"visitorPreview":" draft "})")
          .status,
      200);
  for (WebSocket* socket : {&mine, &agent}) {
    const Json heard = socket->receiveType("conversationTyping");
    EXPECT_EQ(heard.text("/payload/actorType"), "visitor");
    EXPECT_EQ(heard.text("/payload/actorId"), ada_);
    EXPECT_EQ(heard.text("/payload/visitorId"), ada_);
    EXPECT_EQ(heard.text("/payload/conversationId"), talk_);
    EXPECT_EQ(heard.text("/payload/visitorPreview"), "draft");
    EXPECT_TRUE(heard.boolean("/payload/isTyping"));
    EXPECT_TRUE(heard.isNull("/payload/userId"));
    EXPECT_TRUE(heard.isNull("/payload/aiAgentId"));
  }
  ASSERT_EQ(team("POST", "/v1/conversations/" + talk_ + "/typing", R"({"isTyping":true})").status, 200);
  const Json heard = mine.receiveType("conversationTyping");
  EXPECT_EQ(heard.text("/payload/actorType"), "user");
  EXPECT_EQ(heard.text("/payload/actorId"), firstTeammate());
  EXPECT_EQ(heard.text("/payload/userId"), firstTeammate());
}

TEST_F(SocketTest, SeenIsAnnouncedWithTheServersTimeAndNotStored) {
  WebSocket mine = visitorSocket(ada_);
  WebSocket agent = teamSocket();
  mine.send(R"({"type":"conversationSeen","payload":{"conversationId":")" + talk_ +
            R"(","lastSeenAt":"2001-01-01T00:00:00.000Z"}})");
  const Json heard = agent.receiveType("conversationSeen");
  EXPECT_EQ(heard.text("/payload/actorType"), "visitor");
  EXPECT_EQ(heard.text("/payload/actorId"), ada_);
  EXPECT_FALSE(heard.text("/payload/lastSeenAt").starts_with("2001"));
  EXPECT_EQ(visitor("GET", "/v1/conversations/" + talk_ + "/seen", ada_).json().size("/seenData"), 0u);
}

TEST_F(SocketTest, AFrameThatIsNotAllowedGetsAnErrorAndTheSocketStays) {
  const std::string theirs = newConversation(newVisitor());
  WebSocket socket = visitorSocket(ada_);
  for (const std::string& frame : {std::string("not json"), std::string(R"({"type":"conversationTyping"})"),
                                   std::string(R"({"type":"timelineItemCreated","payload":{}})"), typing("missing"),
                                   typing(theirs), std::string(R"({"type":"conversationTyping","payload":{}})")}) {
    socket.send(frame);
    const Json answer(socket.receive().value());
    EXPECT_FALSE(answer.text("/error").empty()) << frame;
  }
  socket.send("ping");
  EXPECT_EQ(socket.receive(), "pong");
}

TEST_F(SocketTest, TheTeamHearsOfVisitorsThatComeAndGo) {
  WebSocket agent = teamSocket();
  {
    WebSocket mine = visitorSocket(ada_);
    const Json came = agent.receiveType("visitorConnected");
    EXPECT_EQ(came.text("/payload/visitorId"), ada_);
    EXPECT_TRUE(came.text("/payload/connectionId").starts_with("conn_"));
    mine.close();
  }
  EXPECT_EQ(agent.receiveType("visitorDisconnected").text("/payload/visitorId"), ada_);
}

TEST_F(SocketTest, WhoLeavesWasThereUntilThen) {
  WebSocket agent = teamSocket();
  WebSocket mine = visitorSocket(ada_);
  static_cast<void>(agent.receiveType("visitorConnected"));
  SqliteStore(server().database()).touchVisitor(ada_, {5});
  mine.close();
  static_cast<void>(agent.receiveType("visitorDisconnected"));
  EXPECT_GT(team("GET", "/v1/visitors/" + ada_).json().text("/lastSeenAt"), "2020");
}

TEST_F(SocketTest, AMessageOverTheLimitClosesTheSocket) {
  WebSocket socket = visitorSocket(ada_);
  socket.send(std::string(kMaxSocketMessageBytes + 1, 'x'));
  EXPECT_FALSE(socket.receive().has_value());
  EXPECT_EQ(socket.closeCode(), 1009);
}

TEST_F(SocketTest, APlainRequestIsToldToUpgrade) {
  EXPECT_EQ(HttpClient(server().port()).request("GET", "/ws").status, 426);
}

TEST(Presence, TheTeamHearsOfATeammateOnceHoweverManySocketsThereAre) {
  TestServer server;  // of its own, where nobody else comes and goes
  const std::string team = "/ws?token=" + server.keys().privateKey;
  WebSocket first(server.port(), team);
  static_cast<void>(first.receiveType("CONNECTION_ESTABLISHED"));
  WebSocket second(server.port(), team);
  static_cast<void>(second.receiveType("CONNECTION_ESTABLISHED"));
  second.close();

  const NameValues headers = {{"X-Public-Key", server.keys().publicKey}, {"Origin", "http://localhost:3000"}};
  const Json website = HttpClient(server.port()).request("GET", "/v1/websites", headers).json();
  WebSocket visitor(server.port(),
                    "/ws?visitorId=" + website.text("/visitor/id") + "&publicKey=" + server.keys().publicKey);
  EXPECT_EQ(Json(first.receive().value()).text("/type"), "visitorConnected");
}

TEST(Stopping, ClosesSocketsSoThatClientsComeBack) {
  TestServer server;
  WebSocket socket(server.port(), "/ws?token=" + server.keys().privateKey);
  static_cast<void>(socket.receiveType("CONNECTION_ESTABLISHED"));
  std::thread stopping([&] { server.stop(); });
  EXPECT_FALSE(socket.receive().has_value());
  EXPECT_EQ(socket.closeCode(), 1012);
  stopping.join();
}

}  // namespace
}  // namespace cossistant::server::testing
