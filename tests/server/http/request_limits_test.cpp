#include "server/http/request_limits.hpp"

#include <gtest/gtest.h>

#include "server/metrics/metrics.hpp"
#include "tests/server/support/json.hpp"

namespace cossistant::server {
namespace {

using testing::Json;

Request from(const std::string& address, const std::string& key, const std::string& visitorId = {}) {
  Request request;
  request.method = "GET";
  request.path = "/v1/websites";
  request.remoteAddress = address;
  if (key.starts_with("sk_")) {
    request.headers.emplace_back("authorization", "Bearer " + key);
  } else {
    request.headers.emplace_back("x-public-key", key);
  }
  if (!visitorId.empty()) request.headers.emplace_back("x-visitor-id", visitorId);
  return request;
}

class RequestLimitsTest : public ::testing::Test {
 protected:
  RateLimiter::Time now_{};
  Metrics metrics_;

  RequestLimits limits(const RequestRates& rates) {
    return {rates, [this] { return now_; }, metrics_};
  }
};

TEST_F(RequestLimitsTest, OneTooManyIs429WithTheSecondsToWait) {
  RequestLimits limits = this->limits({2, 0, 0});
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_a")));
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_b")));
  const auto refusal = limits.refusalOf(from("192.0.2.1", "pk_c"));
  ASSERT_TRUE(refusal.has_value());
  EXPECT_EQ(refusal->status, 429);
  EXPECT_EQ(refusal->header("Retry-After"), "30");
  const Json body(*refusal->body);
  EXPECT_EQ(body.text("/error"), "TOO_MANY_REQUESTS");
  EXPECT_FALSE(body.text("/message").empty());
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.2", "pk_a")));
  now_ += std::chrono::seconds(30);
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_a")));
}

TEST_F(RequestLimitsTest, AVisitorHasItsOwnLimitWhereverItIs) {
  RequestLimits limits = this->limits({0, 1, 0});
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_a", "ada")));
  EXPECT_TRUE(limits.refusalOf(from("192.0.2.2", "pk_a", "ada")));
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_a", "bob")));
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_b", "ada")));
}

TEST_F(RequestLimitsTest, APrivateKeyHasTheLimitOfItsKeyAndNotOfAVisitor) {
  RequestLimits limits = this->limits({0, 1, 3});
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "sk_a", "ada"))) << i;
  EXPECT_TRUE(limits.refusalOf(from("192.0.2.1", "sk_a", "ada")));
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "sk_b", "ada")));
}

TEST_F(RequestLimitsTest, ASocketIsCountedByWhatItsQuerySays) {
  RequestLimits limits = this->limits({0, 1, 0});
  Request upgrade;
  upgrade.path = "/ws";
  upgrade.query = {{"publicKey", "pk_a"}, {"visitorId", "ada"}};
  EXPECT_FALSE(limits.refusalOf(upgrade));
  EXPECT_TRUE(limits.refusalOf(upgrade));
}

TEST_F(RequestLimitsTest, WhatTheAddressIsRefusedIsNotTakenFromItsKey) {
  RequestLimits limits = this->limits({1, 0, 2});
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.1", "pk_a")));
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(limits.refusalOf(from("192.0.2.1", "pk_a"))) << i;
  EXPECT_FALSE(limits.refusalOf(from("192.0.2.2", "pk_a")));
}

TEST_F(RequestLimitsTest, RefusalsAreCountedByWhatHasTheLimit) {
  RequestLimits limits = this->limits({1, 0, 0});
  for (int i = 0; i < 3; ++i) static_cast<void>(limits.refusalOf(from("192.0.2.1", "pk_a")));
  EXPECT_NE(metrics_.text().find("cossistant_rate_limited_total{by=\"address\"} 2\n"), std::string::npos);
}

/// Twenty visitors of one office that write without a pause, with a typing event each second, for an hour.
TEST_F(RequestLimitsTest, ABusyOfficeNeverMeetsTheDefaults) {
  RequestLimits limits = this->limits({});
  int refused = 0;
  for (int second = 0; second < 3'600; ++second, now_ += std::chrono::seconds(1)) {
    for (int visitor = 0; visitor < 20; ++visitor) {
      const std::string id = std::to_string(visitor);
      for (int i = 0; i < 2; ++i) refused += limits.refusalOf(from("192.0.2.1", "pk_a", id)) ? 1 : 0;
    }
  }
  EXPECT_EQ(refused, 0);
}

}  // namespace
}  // namespace cossistant::server
