#include "server/auth/own_page.hpp"

#include <gtest/gtest.h>

#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

Request request(const std::string& method, NameValues headers) {
  Request request;
  request.method = method;
  request.headers = std::move(headers);
  request.headers.emplace_back("host", "chat.example:8787");
  return request;
}

bool isAllowed(const Request& request, const std::string& publicUrl = "") {
  try {
    requireOwnPage(request, publicUrl);
    return true;
  } catch (const ApiError& error) {
    EXPECT_EQ(error.status(), 403);
    return false;
  }
}

bool isSocketAllowed(const Request& upgrade, const std::string& publicUrl = "") {
  try {
    requireOwnSocket(upgrade, publicUrl);
    return true;
  } catch (const ApiError&) {
    return false;
  }
}

const std::string kOwn = "http://chat.example:8787";

struct OwnPageCase {
  const char* name;
  std::string method;
  NameValues headers;
  bool isAllowed;
};

class OwnPage : public ::testing::TestWithParam<OwnPageCase> {};

TEST_P(OwnPage, IsToldByItsHeaderAndOrigin) {
  EXPECT_EQ(isAllowed(request(GetParam().method, GetParam().headers)), GetParam().isAllowed);
}

INSTANTIATE_TEST_SUITE_P(
    , OwnPage,
    ::testing::ValuesIn(std::vector<OwnPageCase>{
        {"AReadWithTheHeader", "GET", {{"x-inbox", "1"}}, true},
        {"AReadWithoutTheHeader", "GET", {{"origin", kOwn}}, false},
        {"AReadFromElsewhere", "GET", {{"x-inbox", "1"}, {"origin", "http://evil.example"}}, false},
        {"AChangeWithBoth", "POST", {{"x-inbox", "1"}, {"origin", kOwn}}, true},
        {"AChangeWithoutOrigin", "DELETE", {{"x-inbox", "1"}}, false},
        {"AChangeWithoutTheHeader", "POST", {{"origin", kOwn}}, false},
        {"AChangeFromElsewhere", "PATCH", {{"x-inbox", "1"}, {"origin", "http://evil.example"}}, false},
        {"AChangeFromAnotherPort", "POST", {{"x-inbox", "1"}, {"origin", "http://chat.example"}}, false},
        {"AChangeFromASandbox", "POST", {{"x-inbox", "1"}, {"origin", "null"}}, false},
        {"AnotherValueOfTheHeader", "GET", {{"x-inbox", "0"}}, false},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(OwnOrigin, IsOnHttpsWhenTheProxySaysSo) {
  const NameValues headers = {{"x-inbox", "1"}, {"origin", "https://chat.example"}, {"x-forwarded-proto", "https"}};
  Request behindProxy;
  behindProxy.method = "POST";
  behindProxy.headers = headers;
  behindProxy.headers.emplace_back("host", "chat.example");
  EXPECT_TRUE(isAllowed(behindProxy));
}

TEST(OwnOrigin, IsThePublicUrlWhereThereIsOne) {
  const NameValues headers = {{"x-inbox", "1"}, {"origin", "https://support.example"}};
  EXPECT_TRUE(isAllowed(request("POST", headers), "https://support.example"));
  EXPECT_FALSE(isAllowed(request("POST", {{"x-inbox", "1"}, {"origin", kOwn}}), "https://support.example"));
}

TEST(OwnOrigin, ASocketMustHaveIt) {
  EXPECT_TRUE(isSocketAllowed(request("GET", {{"origin", kOwn}})));
  EXPECT_FALSE(isSocketAllowed(request("GET", {{"origin", "http://evil.example"}})));
  EXPECT_FALSE(isSocketAllowed(request("GET", {})));
}

}  // namespace
}  // namespace cossistant::server
