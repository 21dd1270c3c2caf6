#include "core/markdown/link_target.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

TEST(LinkTarget, OfTheFourSchemesIsAllowedInAnyCase) {
  for (const char* href : {"http://e.com", "https://e.com", "mailto:a@e.com", "tel:+331", "HTTPS://E.COM"}) {
    EXPECT_TRUE(isAllowedLink(href)) << href;
  }
}

TEST(LinkTarget, OfAnyOtherKindIsNot) {
  for (const char* href :
       {"", "e.com", "/a", "//e.com", "javascript:a", "httpss://e.com", "xhttp://e.com", " http://e.com", "http",
        "http:", "ht\ntp://e.com", "http://e.com/\x01", "http://e.com/\x7F"}) {
    EXPECT_FALSE(isAllowedLink(href)) << href;
  }
}

TEST(MentionTarget, HasATypeAndAnIdThatMayHoldColons) {
  const auto mention = parseMentionTarget("mention:user:a:b");
  ASSERT_TRUE(mention);
  EXPECT_EQ(mention->type, "user");
  EXPECT_EQ(mention->id, "a:b");
}

TEST(MentionTarget, WithoutOneOfThemIsNone) {
  for (const char* href :
       {"", "mention:", "mention:user", "mention:user:", "mention::id", "mentions:user:id", "user:id"}) {
    EXPECT_FALSE(parseMentionTarget(href)) << href;
  }
}

}  // namespace
}  // namespace cossistant
