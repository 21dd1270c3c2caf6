#include "server/auth/origin.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

bool isAllowed(const std::string& from, bool isTestKey, const std::vector<std::string>& allowed = {}) {
  const auto origin = parseOrigin(from);
  return origin && isOriginAllowed(*origin, isTestKey, allowed);
}

TEST(Origin, FillsInThePortOfTheScheme) {
  EXPECT_EQ(parseOrigin("https://Example.com/path"), (Origin{true, "example.com", 443}));
  EXPECT_EQ(parseOrigin("http://example.com:8080"), (Origin{false, "example.com", 8080}));
  EXPECT_EQ(parseOrigin("wss://example.com"), (Origin{true, "example.com", 443}));
  EXPECT_EQ(parseOrigin("http://[::1]:3000"), (Origin{false, "[::1]", 3000}));
}

TEST(Origin, WhatIsNotAnOriginIsRefused) {
  for (const char* text : {"", "null", "example.com", "ftp://example.com", "http://", "http://a:99999", "http://a:b",
                           "http://user@example.com"}) {
    EXPECT_EQ(parseOrigin(text), std::nullopt) << text;
  }
}

TEST(Origin, ATestKeyWorksOnLocalhostAlone) {
  for (const char* text : {"http://localhost:3000", "https://localhost", "http://app.localhost:8787",
                           "http://127.0.0.1:1234", "http://[::1]:3000"}) {
    EXPECT_TRUE(isAllowed(text, true)) << text;
  }
  EXPECT_FALSE(isAllowed("https://example.com", true, {"https://example.com"}));
  EXPECT_FALSE(isAllowed("http://localhost.example.com", true));
  EXPECT_FALSE(isAllowed("http://notlocalhost", true));
}

TEST(Origin, ALiveKeyWorksWhereTheListSays) {
  const std::vector<std::string> allowed = {"https://example.com", "http://localhost:3000/"};
  EXPECT_TRUE(isAllowed("https://example.com", false, allowed));
  EXPECT_TRUE(isAllowed("https://EXAMPLE.com:443", false, allowed));
  EXPECT_TRUE(isAllowed("wss://example.com", false, allowed));
  EXPECT_TRUE(isAllowed("http://localhost:3000", false, allowed));
  EXPECT_FALSE(isAllowed("http://example.com", false, allowed));
  EXPECT_FALSE(isAllowed("https://shop.example.com", false, allowed));
  EXPECT_FALSE(isAllowed("https://example.com:8443", false, allowed));
  EXPECT_FALSE(isAllowed("http://localhost:3001", false, allowed));
}

TEST(Origin, IsLookedForInOriginThenRefererThenHost) {
  Request request;
  request.headers = {{"host", "api.example.com"}};
  EXPECT_EQ(originOf(request)->host, "api.example.com");
  request.headers.emplace_back("referer", "https://page.example.com/shop");
  EXPECT_EQ(originOf(request)->host, "page.example.com");
  request.headers.emplace_back("origin", "https://origin.example.com");
  EXPECT_EQ(originOf(request)->host, "origin.example.com");
}

TEST(Origin, AnOriginThatIsNotOneDoesNotFallBack) {
  Request request;
  request.headers = {{"host", "localhost"}, {"origin", "null"}};
  EXPECT_EQ(originOf(request), std::nullopt);
}

}  // namespace
}  // namespace cossistant::server
