#include "server/log/log.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TEST(Log, AValueThatWouldBreakTheLineIsQuoted) {
  EXPECT_EQ(formatLogLine(LogLevel::Info, "request", {{"path", "/v1/websites"}, {"status", "200"}}),
            "level=info what=request path=/v1/websites status=200");
  EXPECT_EQ(formatLogLine(LogLevel::Error, "store failed", {{"error", "a \"b\"\nlevel=info"}}),
            R"(level=error what="store failed" error="a \"b\"?level=info")");
}

}  // namespace
}  // namespace cossistant::server
