#include "server/log/log.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TEST(Log, ALineIsOneJsonObject) {
  EXPECT_EQ(
      formatLogLine(Timestamp{0}, LogLevel::Info, "request", {{"path", "/v1/websites"}, {"status", 200}}),
      R"({"time":"1970-01-01T00:00:00.000Z","level":"info","what":"request","path":"/v1/websites","status":200})");
}

TEST(Log, AValueThatWouldBreakTheLineIsEscaped) {
  EXPECT_EQ(formatLogLine(Timestamp{0}, LogLevel::Error, "store failed", {{"error", "a \"b\"\nc \xff"}}),
            "{\"time\":\"1970-01-01T00:00:00.000Z\",\"level\":\"error\",\"what\":\"store failed\","
            "\"error\":\"a \\\"b\\\"\\nc \xef\xbf\xbd\"}");
}

}  // namespace
}  // namespace cossistant::server
