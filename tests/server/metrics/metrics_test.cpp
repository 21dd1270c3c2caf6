#include "server/metrics/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

using std::chrono::milliseconds;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Metrics, RequestsAreCountedByRouteMethodAndStatus) {
  Metrics metrics;
  metrics.countRequest("/v1/messages", "POST", 200, milliseconds(3));
  metrics.countRequest("/v1/messages", "POST", 200, milliseconds(30));
  const std::string text = metrics.text();
  EXPECT_THAT(text,
              HasSubstr("cossistant_http_requests_total{route=\"/v1/messages\",method=\"POST\",status=\"200\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("# TYPE cossistant_http_requests_total counter\n"));
}

TEST(Metrics, ABucketHoldsEverythingThatTookNoLonger) {
  Metrics metrics;
  for (const int taken : {1, 3, 30, 20'000}) metrics.countRequest("files", "GET", 200, milliseconds(taken));
  const std::string text = metrics.text();
  const std::string name = "cossistant_http_request_seconds";
  EXPECT_THAT(text, HasSubstr(name + "_bucket{route=\"files\",le=\"0.001\"} 1\n"));
  EXPECT_THAT(text, HasSubstr(name + "_bucket{route=\"files\",le=\"0.005\"} 2\n"));
  EXPECT_THAT(text, HasSubstr(name + "_bucket{route=\"files\",le=\"10\"} 3\n"));
  EXPECT_THAT(text, HasSubstr(name + "_bucket{route=\"files\",le=\"+Inf\"} 4\n"));
  EXPECT_THAT(text, HasSubstr(name + "_sum{route=\"files\"} 20.034\n"));
  EXPECT_THAT(text, HasSubstr(name + "_count{route=\"files\"} 4\n"));
}

TEST(Metrics, AMethodThatNobodyKnowsIsOneLabel) {
  Metrics metrics;
  metrics.countRequest("none", "INVENTED", 405, milliseconds(1));
  EXPECT_THAT(metrics.text(), HasSubstr("method=\"other\""));
  EXPECT_THAT(metrics.text(), Not(HasSubstr("INVENTED")));
}

TEST(Metrics, SocketsMessagesTheStoreAndMemoryAreToldOf) {
  Metrics metrics;
  metrics.socketOpened();
  metrics.socketOpened();
  metrics.socketClosed();
  metrics.countDroppedSocket("reads too slowly");
  metrics.countMessage();
  metrics.countStoreBatch(milliseconds(2));
  const std::string text = metrics.text();
  EXPECT_THAT(text, HasSubstr("cossistant_sockets_open 1\n"));
  EXPECT_THAT(text, HasSubstr("cossistant_sockets_dropped_total{reason=\"reads too slowly\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("cossistant_messages_total 1\n"));
  EXPECT_THAT(text, HasSubstr("cossistant_store_batch_seconds_count 1\n"));
  EXPECT_THAT(text, HasSubstr("process_resident_memory_bytes "));
  EXPECT_THAT(text, Not(HasSubstr("process_resident_memory_bytes 0\n")));
}

}  // namespace
}  // namespace cossistant::server
