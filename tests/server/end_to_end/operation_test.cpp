#include <gmock/gmock.h>

#include "tests/server/support/test_server.hpp"
#include "tests/server/support/test_visitor.hpp"

namespace cossistant::server::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(MetricsPort, TellsWhatTheServerDidWithoutAnyId) {
  TestServer server({{"COSSISTANT_METRICS_PORT", "0"}});
  TestVisitor visitor(server.port(), server.keys().publicKey);
  EXPECT_EQ(visitor.say("hello").status, 200);
  EXPECT_EQ(visitor.timeline(1).status, 200);
  HttpClient(server.port()).request("GET", "/v1/nothing/of/the/kind");
  WebSocket agent(server.port(), "/ws?token=" + server.keys().privateKey);
  static_cast<void>(agent.receiveType("CONNECTION_ESTABLISHED"));

  const Answer answer = HttpClient(server.metricsPort()).request("GET", "/metrics");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  for (const char* line : {"cossistant_http_requests_total{route=\"/v1/messages\",method=\"POST\",status=\"200\"} 1\n",
                           "cossistant_http_requests_total{route=\"/v1/conversations/{conversationId}/"
                           "timeline\",method=\"GET\",status=\"200\"} 1\n",
                           "cossistant_http_requests_total{route=\"none\",method=\"GET\",status=\"404\"} 1\n",
                           "cossistant_messages_total 1\n", "cossistant_sockets_open 1\n"}) {
    EXPECT_THAT(answer.body, HasSubstr(line));
  }
  for (const std::string& secret : {visitor.conversationId(), visitor.id(), std::string("nothing/of")}) {
    EXPECT_THAT(answer.body, Not(HasSubstr(secret)));
  }
}

TEST(MetricsPort, HasNothingElseAndTheMainPortHasNoMetrics) {
  TestServer server({{"COSSISTANT_METRICS_PORT", "0"}});
  EXPECT_EQ(HttpClient(server.metricsPort()).request("GET", "/v1/websites").status, 404);
  const Answer refused = HttpClient(server.metricsPort()).request("POST", "/metrics");
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.header("allow"), "GET, HEAD");
  EXPECT_EQ(HttpClient(server.port()).request("GET", "/metrics").status, 404);
}

TEST(Draining, HealthSaysSoDuringTheDelayAndAllElseGoesOn) {
  TestServer server({{"COSSISTANT_DRAIN_DELAY", "2"}});
  TestVisitor visitor(server.port(), server.keys().publicKey);
  HttpClient client(server.port());
  EXPECT_EQ(client.request("GET", "/health").status, 200);
  server.beginStop();
  Answer health = client.request("GET", "/health");
  while (health.status == 200) health = client.request("GET", "/health");
  EXPECT_EQ(health.status, 503);
  EXPECT_EQ(health.json().text("/status"), "draining");
  EXPECT_EQ(visitor.say("in time").status, 200);
}

}  // namespace
}  // namespace cossistant::server::testing
