#include <gmock/gmock.h>

#include <atomic>

#include "tests/server/support/test_server.hpp"

namespace cossistant::server::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// One visitor with a conversation on a server of the test's own.
class Talk {
 public:
  explicit Talk(const TestServer& server) : client_(server.port()) {
    headers_ = {{"X-Public-Key", server.keys().publicKey}, {"Origin", "http://localhost:3000"}};
    visitorId_ = client_.request("GET", "/v1/websites", headers_).json().text("/visitor/id");
    headers_.emplace_back("X-Visitor-Id", visitorId_);
    id_ = client_.request("POST", "/v1/conversations", headers_, R"({"defaultTimelineItems":[]})")
              .json()
              .text("/conversation/id");
  }
  Answer say(const std::string& text) {
    return client_.request("POST", "/v1/messages", headers_,
                           R"({"conversationId":")" + id_ + R"(","item":{"text":")" + text + R"("}})");
  }
  Answer timeline(const std::string& query) {
    return client_.request("GET", "/v1/conversations/" + id_ + "/timeline?" + query, headers_);
  }
  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const std::string& visitorId() const { return visitorId_; }

 private:
  HttpClient client_;
  NameValues headers_;
  std::string visitorId_;
  std::string id_;
};

TEST(MetricsPort, TellsWhatTheServerDidWithoutAnyId) {
  TestServer server([](Config& config) { config.metricsPort = 0; });
  Talk talk(server);
  EXPECT_EQ(talk.say("hello").status, 200);
  EXPECT_EQ(talk.timeline("limit=1").status, 200);
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
  for (const std::string& secret : {talk.id(), talk.visitorId(), std::string("nothing/of")}) {
    EXPECT_THAT(answer.body, Not(HasSubstr(secret)));
  }
}

TEST(MetricsPort, HasNothingElseAndTheMainPortHasNoMetrics) {
  TestServer server([](Config& config) { config.metricsPort = 0; });
  EXPECT_EQ(HttpClient(server.metricsPort()).request("GET", "/v1/websites").status, 404);
  const Answer refused = HttpClient(server.metricsPort()).request("POST", "/metrics");
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(refused.header("allow"), "GET, HEAD");
  EXPECT_EQ(HttpClient(server.port()).request("GET", "/metrics").status, 404);
}

TEST(Draining, HealthSaysSoDuringTheDelayAndAllElseGoesOn) {
  TestServer server([](Config& config) { config.drainDelay = std::chrono::seconds(2); });
  Talk talk(server);
  HttpClient client(server.port());
  EXPECT_EQ(client.request("GET", "/health").status, 200);
  server.beginStop();
  Answer health = client.request("GET", "/health");
  while (health.status == 200) health = client.request("GET", "/health");
  EXPECT_EQ(health.status, 503);
  EXPECT_EQ(health.json().text("/status"), "draining");
  EXPECT_EQ(talk.say("in time").status, 200);
}

TEST(SteppingClock, KeepsTheOrderOfMessagesAndTheCursorsOfPages) {
  std::atomic<std::int64_t> time = 1'700'000'000'000;
  TestServer server({}, [&] { return Timestamp{time.load()}; });
  Talk talk(server);
  std::vector<std::string> said;
  for (int i = 0; i < 9; ++i) {
    said.push_back("message " + std::to_string(i));
    EXPECT_EQ(talk.say(said.back()).status, 200);
    // Forward, then an hour back, then forward again.
    time += i == 3 ? -3'600'000 : 10;
  }
  std::vector<std::string> read;
  std::string cursor;
  do {
    const Json page = talk.timeline("limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor)).json();
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < page.size("/items"); ++i) {
      texts.push_back(page.text("/items/" + std::to_string(i) + "/text"));
    }
    read.insert(read.begin(), texts.begin(), texts.end());
    cursor = page.boolean("/hasNextPage") ? page.text("/nextCursor") : "";
  } while (!cursor.empty());
  EXPECT_EQ(read, said);
}

}  // namespace
}  // namespace cossistant::server::testing
