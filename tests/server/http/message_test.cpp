#include "server/http/message.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

TEST(RequestTarget, IsSplitAndDecoded) {
  Request request;
  ASSERT_TRUE(parseTarget("/a%20b/c?x=1&y=a+b%26&z&x=2", request));
  EXPECT_EQ(request.path, "/a b/c");
  EXPECT_EQ(request.queryValue("x"), "1");
  EXPECT_EQ(request.queryValue("y"), "a b&");
  EXPECT_EQ(request.queryValue("z"), "");
  EXPECT_EQ(request.queryValue("missing"), std::nullopt);
}

TEST(RequestTarget, APlusInThePathStaysAPlus) {
  Request request;
  ASSERT_TRUE(parseTarget("/a+b", request));
  EXPECT_EQ(request.path, "/a+b");
}

TEST(RequestTarget, WhatIsNotOneIsRefused) {
  for (const char* target : {"", "*", "http://example.com/", "/%", "/%4", "/%zz", "/a%00b", "/a?x=%g1"}) {
    Request request;
    EXPECT_FALSE(parseTarget(target, request)) << target;
  }
}

}  // namespace
}  // namespace cossistant::server
