#include <csignal>
#include <filesystem>
#include <fstream>

#include "server/http/limits.hpp"
#include "tests/server/support/test_server.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

class HttpTest : public EndToEnd {
 protected:
  HttpClient client_{server().port()};
};

TEST_F(HttpTest, HealthSaysHealthy) {
  const Answer answer = client_.request("GET", "/health");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, R"({"status":"healthy"})");
}

TEST_F(HttpTest, EveryResponseAsksNotToBeIndexed) {
  for (const char* target : {"/health", "/robots.txt", "/v1/websites", "/widget/widget.js", "/missing"}) {
    EXPECT_EQ(client_.request("GET", target).header("x-robots-tag"), "noindex, nofollow") << target;
  }
  EXPECT_NE(client_.raw("nonsense\r\n\r\n").find("X-Robots-Tag: noindex, nofollow"), std::string::npos);
  EXPECT_EQ(client_.request("GET", "/robots.txt").body, "User-agent: *\nDisallow: /\n");
}

TEST_F(HttpTest, APreflightIsAllowedForADayWithEveryHeaderOfTheProtocol) {
  const Answer answer = client_.request("OPTIONS", "/v1/messages");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.header("access-control-allow-origin"), "*");
  EXPECT_EQ(answer.header("access-control-max-age"), "86400");
  for (const char* name : {"Authorization", "Content-Type", "X-Public-Key", "X-Visitor-Id", "X-Actor-User-Id"}) {
    EXPECT_NE(answer.header("access-control-allow-headers").find(name), std::string::npos) << name;
  }
}

TEST_F(HttpTest, ErrorsOfTheApiCanBeReadByAnyPage) {
  const Answer answer = client_.request("GET", "/v1/nothing");
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.header("access-control-allow-origin"), "*");
  EXPECT_EQ(answer.json().text("/error"), "NOT_FOUND");
  EXPECT_FALSE(answer.json().has("/code"));
}

TEST_F(HttpTest, AMethodThatARouteDoesNotHaveIs405) {
  const Answer answer = client_.request("DELETE", "/v1/messages");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.header("allow"), "POST");
}

TEST_F(HttpTest, ABodyOverTheLimitIs413) {
  const std::string head = "POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
  const std::string answer = client_.raw(head + std::to_string(kMaxBodyBytes + 1) + "\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 413")) << answer;
}

TEST_F(HttpTest, ARefusalOfTheConnectionIsAnErrorOfTheApiToWhoeverAsksThere) {
  const std::string body = "Content-Length: " + std::to_string(kMaxBodyBytes + 1) + "\r\n\r\n";
  const std::string filler = "X-Filler: " + std::string(kMaxHeaderBytes, 'x');
  for (const std::string& request :
       {"POST /v1/messages HTTP/1.1\r\nHost: localhost\r\n" + body, "GET /v1/websites HTTP/1.1\r\n" + filler,
        std::string("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")}) {
    const std::string answer = HttpClient(server().port()).raw(request);
    EXPECT_NE(answer.find("Access-Control-Allow-Origin: *\r\n"), std::string::npos) << answer;
    EXPECT_NE(answer.find("Content-Type: application/json"), std::string::npos) << answer;
    EXPECT_NE(answer.find("{\"error\":\""), std::string::npos) << answer;
  }
  const std::string page = HttpClient(server().port()).raw("POST /inbox/ HTTP/1.1\r\nHost: localhost\r\n" + body);
  EXPECT_EQ(page.find("Access-Control"), std::string::npos) << page;
}

TEST_F(HttpTest, HeadersOverTheLimitAre431) {
  const std::string filler(kMaxHeaderBytes, 'x');
  const std::string answer = client_.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Filler: " + filler);
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 431")) << answer;
}

TEST_F(HttpTest, WhatIsNotHttpIs400) {
  EXPECT_TRUE(client_.raw("nonsense\r\n\r\n").starts_with("HTTP/1.1 400"));
  EXPECT_TRUE(client_.raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n").starts_with("HTTP/1.1 400"));
}

TEST_F(HttpTest, TwoRequestsInOnePacketGetTwoAnswersInOrder) {
  const std::string one = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const std::string two = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  const std::string answers = client_.raw(one + two);
  const std::size_t robots = answers.find("Disallow");
  ASSERT_NE(robots, std::string::npos);
  EXPECT_NE(answers.find("healthy", robots), std::string::npos);
}

TEST_F(HttpTest, HeadHasTheHeadersAndNoBody) {
  const Answer answer = client_.request("HEAD", "/widget/cossistant.wasm");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-length"), "4");
  EXPECT_EQ(answer.header("content-type"), "application/wasm");
  EXPECT_TRUE(answer.body.empty());
}

TEST_F(HttpTest, TheRootLeadsToTheDemoPageWithItsKey) {
  EXPECT_EQ(client_.request("GET", "/").header("location"), "/demo/");
  const Answer page = client_.request("GET", "/demo/");
  EXPECT_NE(page.body.find(server().keys().publicKey), std::string::npos);
  EXPECT_EQ(page.header("cache-control"), "no-store");
}

TEST_F(HttpTest, APathCannotLeaveThePublicFolder) {
  for (const char* target : {"/../data/demo-inbox-key", "/%2e%2e/data/demo-inbox-key", "/..%2fdata/demo-inbox-key"}) {
    EXPECT_EQ(client_.request("GET", target).status, 404) << target;
  }
}

TEST_F(HttpTest, ABadBodyIsNamedByItsPath) {
  const Answer answer = visitor("POST", "/v1/messages", newVisitor(), R"({"conversationId":"x","item":{"text":3}})");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.json().text("/error"), "BAD_REQUEST");
  EXPECT_NE(answer.json().text("/message").find("item.text"), std::string::npos);
  EXPECT_EQ(visitor("POST", "/v1/messages", newVisitor(), "{").status, 400);
}

TEST_F(HttpTest, WhatLiesBesideTheServedFoldersIsNobodysBusiness) {
  std::ofstream(server().publicFolder() / "cossistant-server") << "program";
  std::filesystem::create_directories(server().publicFolder() / "inbox");
  std::ofstream(server().publicFolder() / "inbox" / "index.html") << "<!doctype html>";
  for (const char* path : {"/cossistant-server", "/widget/../cossistant-server", "/widget/%2e%2e/cossistant-server",
                           "//cossistant-server", "/index.html"}) {
    EXPECT_EQ(client_.request("GET", path).status, 404) << path;
  }
  EXPECT_EQ(client_.request("GET", "/inbox/").status, 200);
  EXPECT_EQ(client_.request("GET", "/inbox").header("location"), "/inbox/");
}

TEST(WithoutDemo, TheRootIsTheInboxAndTheDemoIsNotThere) {
  const TestServer server({{"COSSISTANT_DEMO", "false"}});
  HttpClient client(server.port());
  EXPECT_EQ(client.request("GET", "/").header("location"), "/inbox/");
  for (const char* path : {"/demo/", "/demo", "/demo/index.html"}) {
    EXPECT_EQ(client.request("GET", path).status, 404) << path;
  }
  EXPECT_EQ(client.request("GET", "/widget/widget.js").status, 200);
}

TEST(Restart, WhatWasAcknowledgedIsThereAfterwards) {
  const TemporaryFolder folder;
  ServerProcess first(folder.path() / "test.db");
  const DemoAccess keys = first.keys();
  const TestVisitor visitor(first.port(), keys.publicKey);
  EXPECT_EQ(first.end(SIGTERM), 0);
  const ServerProcess second(folder.path() / "test.db");
  EXPECT_EQ(second.keys().privateKey, keys.privateKey);
  const NameValues headers = {{"X-Public-Key", keys.publicKey}, {"X-Visitor-Id", visitor.id()}};
  const Answer answer = HttpClient(second.port()).request("GET", "/v1/visitors/" + visitor.id(), headers);
  EXPECT_EQ(answer.json().text("/id"), visitor.id());
}

}  // namespace
}  // namespace cossistant::server::testing
