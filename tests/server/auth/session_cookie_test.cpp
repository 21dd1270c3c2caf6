#include "server/auth/session_cookie.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

std::string tokenIn(const std::string& cookies) {
  Request request;
  request.headers = {{"cookie", cookies}};
  return sessionTokenOf(request);
}

TEST(SessionCookie, IsFoundAmongOthers) {
  EXPECT_EQ(tokenIn("cossistant_session=abc"), "abc");
  EXPECT_EQ(tokenIn("theme=dark; cossistant_session=abc; a=b"), "abc");
}

TEST(SessionCookie, OnlyTheWholeNameCounts) {
  for (const char* cookies : {"", ";", "cossistant_session", "my_cossistant_session=abc", "cossistant_session2=abc",
                              "other=cossistant_session=abc"}) {
    EXPECT_EQ(tokenIn(cookies), "") << cookies;
  }
}

TEST(SessionCookie, NoScriptReadsItAndNoOtherSiteHasItSent) {
  EXPECT_EQ(sessionCookie("abc", false), "cossistant_session=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=1209600");
}

TEST(SessionCookie, OnHttpsItStaysThere) { EXPECT_TRUE(sessionCookie("abc", true).ends_with("; Secure")); }

TEST(SessionCookie, TheEndedOneIsForgottenAtOnce) {
  EXPECT_EQ(endedSessionCookie(false), "cossistant_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

}  // namespace
}  // namespace cossistant::server
