#include "tests/server/support/run_program.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

const std::string kOwnOrigin = "http://localhost";

/// `name=value` of the cookie that an answer sets.
std::string cookieOf(const Answer& answer) {
  const std::string header = answer.header("set-cookie");
  return header.substr(0, header.find(';'));
}

std::string credentials(const std::string& email, const std::string& password) {
  return R"({"email":")" + email + R"(","password":")" + password + R"("})";
}

class SignInTest : public EndToEnd {
 protected:
  HttpClient client_{server().port()};

  /// As the inbox page asks.
  Answer inbox(const std::string& method, const std::string& target, const std::string& cookie,
               const std::string& body = {}) {
    NameValues headers = {{"X-Inbox", "1"}, {"Origin", kOwnOrigin}};
    if (!cookie.empty()) headers.emplace_back("Cookie", cookie);
    return client_.request(method, target, headers, body);
  }
  Answer signIn(const std::string& email, const std::string& password) {
    return inbox("POST", "/inbox/session", "", credentials(email, password));
  }
  Answer signInAsMara() { return signIn(server().keys().email, server().keys().password); }

  static WebSocket socket(const std::string& cookie, const std::string& origin) {
    NameValues headers = {{"Cookie", cookie}};
    if (!origin.empty()) headers.emplace_back("Origin", origin);
    return WebSocket(server().port(), "/ws", headers);
  }
};

TEST_F(SignInTest, TheRightPasswordTellsWhoItIsAndSetsACookieForScriptsToLeaveAlone) {
  const Answer answer = signInAsMara();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().text("/user/id"), firstTeammate());
  EXPECT_EQ(answer.json().text("/user/email"), server().keys().email);
  EXPECT_EQ(answer.json().text("/website/name"), "Acorn & Oak");
  EXPECT_EQ(answer.header("cache-control"), "no-store");
  EXPECT_TRUE(answer.header("set-cookie").ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=1209600"))
      << answer.header("set-cookie");
}

TEST_F(SignInTest, BehindHttpsTheCookieIsSecure) {
  const NameValues headers = {{"X-Inbox", "1"}, {"Origin", "https://localhost"}, {"X-Forwarded-Proto", "https"}};
  const std::string body = credentials(server().keys().email, server().keys().password);
  const Answer answer = client_.request("POST", "/inbox/session", headers, body);
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.header("set-cookie").ends_with("; Secure"));
}

TEST_F(SignInTest, AWrongPasswordAndAnUnknownUserGetTheSameAnswer) {
  const Answer wrong = signIn(server().keys().email, "not the password");
  const Answer unknown = signIn("nobody@acorn-oak.example", "not the password");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.body, unknown.body);
  EXPECT_EQ(wrong.header("set-cookie"), "");
}

TEST_F(SignInTest, ABodyThatIsNoneIs400) {
  EXPECT_EQ(inbox("POST", "/inbox/session", "", "{}").status, 400);
  EXPECT_EQ(inbox("POST", "/inbox/session", "", "nonsense").status, 400);
}

TEST_F(SignInTest, ThePageLearnsWhoIsSignedInAndGetsTheCookieAnew) {
  const std::string cookie = cookieOf(signInAsMara());
  const Answer answer = inbox("GET", "/inbox/session", cookie);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.json().text("/user/id"), firstTeammate());
  EXPECT_EQ(cookieOf(answer), cookie);
  EXPECT_EQ(inbox("GET", "/inbox/session", "").status, 401);
  EXPECT_EQ(inbox("GET", "/inbox/session", "cossistant_session=" + std::string(64, '0')).status, 401);
}

TEST_F(SignInTest, TheSessionHasTheRightsOfAPrivateKeyAsThatUser) {
  const std::string cookie = cookieOf(signInAsMara());
  const std::string talk = newConversation(newVisitor());
  EXPECT_EQ(inbox("GET", "/v1/conversations/inbox", cookie).status, 200);
  const Answer sent =
      inbox("POST", "/v1/messages", cookie, R"({"conversationId":")" + talk + R"(","item":{"text":"hello"}})");
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(sent.json().text("/item/userId"), firstTeammate());
  EXPECT_EQ(inbox("POST", "/v1/conversations/" + talk + "/resolve", cookie).status, 200);
}

TEST_F(SignInTest, ARequestThatNoPageOfOursMadeIs403) {
  const std::string cookie = cookieOf(signInAsMara());
  const std::string talk = newConversation(newVisitor());
  const std::string target = "/v1/conversations/" + talk + "/resolve";
  const std::vector<NameValues> forged = {
      {{"Origin", kOwnOrigin}},
      {{"X-Inbox", "1"}},
      {{"X-Inbox", "1"}, {"Origin", "http://evil.example"}},
      {{"X-Inbox", "1"}, {"Origin", "null"}},
  };
  for (NameValues headers : forged) {
    headers.emplace_back("Cookie", cookie);
    EXPECT_EQ(client_.request("POST", target, headers).status, 403);
    EXPECT_EQ(client_.request("DELETE", "/inbox/session", headers).status, 403);
    EXPECT_EQ(client_.request("POST", "/inbox/session", headers, credentials("a@b", "x")).status, 403);
  }
  EXPECT_EQ(client_.request("GET", "/v1/conversations/inbox", {{"Cookie", cookie}}).status, 403);
  EXPECT_EQ(team("GET", "/v1/conversations/" + talk).json().text("/conversation/status"), "open");
  EXPECT_EQ(inbox("GET", "/inbox/session", cookie).status, 200);
}

TEST_F(SignInTest, NoPreflightAllowsOurHeaderToOtherSites) {
  const Answer answer = client_.request("OPTIONS", "/v1/messages", {{"Origin", "http://evil.example"}});
  EXPECT_EQ(answer.header("access-control-allow-headers").find("X-Inbox"), std::string::npos);
  EXPECT_EQ(answer.header("access-control-allow-credentials"), "");
}

TEST_F(SignInTest, RoutesOfTheApiNeverSetCookies) {
  const std::string cookie = cookieOf(signInAsMara());
  for (const char* target : {"/v1/conversations/inbox", "/v1/websites/team-members", "/v1/nothing"}) {
    EXPECT_EQ(inbox("GET", target, cookie).header("set-cookie"), "") << target;
  }
}

TEST_F(SignInTest, AKeyCountsBeforeTheCookieThatComesAlong) {
  const std::string cookie = cookieOf(signInAsMara());
  const NameValues headers = {
      {"Cookie", cookie}, {"X-Public-Key", server().keys().publicKey}, {"Origin", "http://localhost:3000"}};
  EXPECT_EQ(client_.request("GET", "/v1/websites", headers).status, 200);
  EXPECT_EQ(client_.request("GET", "/v1/conversations/inbox", headers).status, 403);
}

TEST_F(SignInTest, ASocketOfOurPageIsThatOfTheUser) {
  WebSocket socket = SignInTest::socket(cookieOf(signInAsMara()), kOwnOrigin);
  EXPECT_EQ(socket.receiveType("CONNECTION_ESTABLISHED").text("/payload/userId"), firstTeammate());
}

TEST_F(SignInTest, ASocketOfAnotherPageIsTurnedAway) {
  const std::string cookie = cookieOf(signInAsMara());
  for (const std::string origin : {"", "http://evil.example", "null"}) {
    WebSocket socket = SignInTest::socket(cookie, origin);
    EXPECT_EQ(Json(socket.receive().value()).number("/code"), 403) << origin;
    EXPECT_FALSE(socket.receive().has_value());
    EXPECT_EQ(socket.closeCode(), 1008);
  }
}

TEST_F(SignInTest, ASocketMayNameItsSessionAndWebsite) {
  const std::string cookie = cookieOf(signInAsMara());
  const std::string token = cookie.substr(cookie.find('=') + 1);
  for (const std::string name : {"sessionToken", "sessionId", "session"}) {
    WebSocket socket(server().port(), "/ws?" + name + "=" + token);
    EXPECT_EQ(socket.receiveType("CONNECTION_ESTABLISHED").text("/payload/userId"), firstTeammate()) << name;
  }
  WebSocket byHeader(server().port(), "/ws", {{"X-User-Session-Token", token}});
  EXPECT_EQ(byHeader.receiveType("CONNECTION_ESTABLISHED").text("/payload/userId"), firstTeammate());
  WebSocket elsewhere(server().port(), "/ws?websiteId=other&sessionToken=" + token);
  EXPECT_EQ(Json(elsewhere.receive().value()).number("/code"), 403);
}

TEST_F(SignInTest, SigningOutEndsTheSessionAndItsSocketsAndNoOthers) {
  const std::string cookie = cookieOf(signInAsMara());
  const std::string other = cookieOf(signInAsMara());
  WebSocket open = socket(cookie, kOwnOrigin);
  static_cast<void>(open.receiveType("CONNECTION_ESTABLISHED"));
  const Answer answer = inbox("DELETE", "/inbox/session", cookie);
  EXPECT_EQ(answer.status, 204);
  EXPECT_TRUE(answer.header("set-cookie").starts_with("cossistant_session=;"));
  EXPECT_EQ(inbox("GET", "/inbox/session", cookie).status, 401);
  EXPECT_EQ(inbox("GET", "/v1/conversations/inbox", cookie).status, 401);
  while (open.receive()) {
  }
  EXPECT_EQ(open.closeCode(), 1008);
  EXPECT_EQ(inbox("GET", "/inbox/session", other).status, 200);
}

TEST_F(SignInTest, ATokenAndAPasswordAreNowhereOnTheDisk) {
  const std::string cookie = cookieOf(signInAsMara());
  const std::string token = cookie.substr(cookie.find('=') + 1);
  ASSERT_EQ(token.size(), 64u);
  const std::string bytes = server().bytesOnDisk();
  EXPECT_EQ(bytes.find(token), std::string::npos);
  EXPECT_EQ(bytes.find(server().keys().password), std::string::npos);
  EXPECT_NE(bytes.find(server().keys().email), std::string::npos);
}

TEST_F(SignInTest, AUserThatIsMadeBesideTheServerSignsInAndAnotherPasswordSignsItOut) {
  const std::string site = signInAsMara().json().text("/website/id");
  const auto command = [](const std::vector<std::string>& arguments, const std::string& input) {
    const Outcome result = runCommand(server().database(), arguments, input);
    EXPECT_EQ(result.status, 0) << result.errors;
    return result.output;
  };
  const std::string ida = command({"users", "create", site, "Ida", "ida@acorn-oak.example"}, "walnut bowl\n");
  const Answer entered = signIn("IDA@acorn-oak.example", "walnut bowl");
  EXPECT_EQ(entered.json().text("/user/id"), ida);
  WebSocket open = socket(cookieOf(entered), kOwnOrigin);
  static_cast<void>(open.receiveType("CONNECTION_ESTABLISHED"));
  command({"users", "password", ida}, "another bowl\n");
  EXPECT_EQ(inbox("GET", "/inbox/session", cookieOf(entered)).status, 401);
  while (open.receive()) {
  }
  EXPECT_EQ(open.closeCode(), 1008);
  EXPECT_EQ(signIn("ida@acorn-oak.example", "walnut bowl").status, 401);
  EXPECT_EQ(signIn("ida@acorn-oak.example", "another bowl").status, 200);
}

TEST_F(SignInTest, AMethodThatTheSessionDoesNotHaveIs405) {
  const Answer answer = inbox("PUT", "/inbox/session", "");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("allow"), "DELETE, GET, HEAD, POST");
}

TEST(SignInLimit, AfterTenTriesAtAnEmailTheNextIsToldToWaitEvenWhenItIsRight) {
  TestServer server;
  HttpClient client(server.port());
  const NameValues headers = {{"X-Inbox", "1"}, {"Origin", kOwnOrigin}};
  const auto knock = [&](const std::string& password) {
    return client.request("POST", "/inbox/session", headers, credentials(server.keys().email, password));
  };
  for (int i = 0; i < 10; ++i) EXPECT_EQ(knock("wrong").status, 401);
  const Answer refused = knock(server.keys().password);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.json().text("/error"), "TOO_MANY_REQUESTS");
  EXPECT_GT(std::stoi(refused.header("retry-after")), 0);
}

}  // namespace
}  // namespace cossistant::server::testing
