#include "tests/server/support/raw_connection.hpp"
#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

Answer ask(HttpClient& client, const TestServer& server, const std::string& address) {
  return client.request(
      "GET", "/v1/websites",
      {{"X-Public-Key", server.keys().publicKey}, {"Origin", "http://localhost:3000"}, {"X-Forwarded-For", address}});
}

TEST(Limits, WhoAsksTooOftenGets429ThatAnyPageCanRead) {
  TestServer server({{"COSSISTANT_REQUESTS_PER_ADDRESS", "2"}});
  HttpClient client(server.port());
  EXPECT_EQ(ask(client, server, "192.0.2.1").status, 200);
  EXPECT_EQ(ask(client, server, "192.0.2.1").status, 200);
  const Answer refused = ask(client, server, "192.0.2.1");
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.json().text("/error"), "TOO_MANY_REQUESTS");
  EXPECT_FALSE(refused.json().has("/code"));
  EXPECT_EQ(refused.header("access-control-allow-origin"), "*");
  EXPECT_EQ(refused.header("access-control-expose-headers"), "Retry-After");
  EXPECT_GE(std::stoi(refused.header("retry-after")), 1);
  EXPECT_EQ(ask(client, server, "192.0.2.2").status, 200);
}

TEST(Limits, WithoutATrustedProxyTheHeaderMakesNobodyElse) {
  TestServer server({{"COSSISTANT_REQUESTS_PER_ADDRESS", "1"}, {"COSSISTANT_TRUSTED_PROXIES", "none"}});
  HttpClient client(server.port());
  EXPECT_EQ(ask(client, server, "192.0.2.1").status, 200);
  EXPECT_EQ(ask(client, server, "192.0.2.2").status, 429);
}

TEST(Limits, FilesOfTheWidgetAndPreflightsHaveNone) {
  TestServer server({{"COSSISTANT_REQUESTS_PER_ADDRESS", "1"}});
  HttpClient client(server.port());
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(client.request("GET", "/widget/widget.js").status, 200);
    EXPECT_EQ(client.request("OPTIONS", "/v1/websites").status, 204);
  }
}

TEST(Limits, AnUpgradeIsRefusedBeforeItIsOne) {
  TestServer server({{"COSSISTANT_REQUESTS_PER_ADDRESS", "1"}});
  const std::string target = "/ws?token=" + server.keys().privateKey;
  EXPECT_TRUE(RawConnection(server.port()).upgrade(target).starts_with("HTTP/1.1 101"));
  EXPECT_TRUE(RawConnection(server.port()).upgrade(target).starts_with("HTTP/1.1 429"));
}

TEST(Limits, AnUploadIsRefusedBeforeItsBodyIsRead) {
  TestServer server({{"COSSISTANT_REQUESTS_PER_ADDRESS", "1"}});
  const std::string head = "PUT /uploads/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n";
  EXPECT_TRUE(HttpClient(server.port()).raw(head).starts_with("HTTP/1.1 403"));
  EXPECT_TRUE(HttpClient(server.port()).raw(head).starts_with("HTTP/1.1 429"));
}

}  // namespace
}  // namespace cossistant::server::testing
