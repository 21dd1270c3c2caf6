#include "core/website/request_failure.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct FailureCase {
  const char* name;
  int status;
  const char* body;
  const char* code;
  const char* message;
};

class RequestFailureOf : public testing::TestWithParam<FailureCase> {};

TEST_P(RequestFailureOf, TakesWhateverTheBodyHas) {
  const FailureCase& expected = GetParam();
  EXPECT_EQ(requestFailure(expected.status, expected.body),
            (RequestFailure{expected.status, expected.code, expected.message}));
}

INSTANTIATE_TEST_SUITE_P(
    , RequestFailureOf,
    testing::ValuesIn<FailureCase>({
        {"CodeAndMessage", 401, R"({"code":"INVALID_API_KEY","message":"no such key"})", "INVALID_API_KEY",
         "no such key"},
        {"ErrorIsNoCode", 400, R"({"error":"BAD_REQUEST","message":"visitor?"})", "HTTP_400", "visitor?"},
        {"ErrorAlone", 404, R"({"error":"Conversation not found"})", "HTTP_404", "Conversation not found"},
        {"Conflict", 409, R"({"code":"CONVERSATION_ID_CONFLICT","error":"taken"})", "CONVERSATION_ID_CONFLICT",
         "taken"},
        {"NotJson", 502, "<html>Bad gateway</html>", "HTTP_502", "the server answered with status 502"},
        {"Empty", 500, "", "HTTP_500", "the server answered with status 500"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(RequestFailure, WithoutAnAnswerHasNoStatus) {
  EXPECT_EQ(networkFailure("timed out"), (RequestFailure{0, "NETWORK_ERROR", "timed out"}));
}

struct AuthCase {
  const char* name;
  RequestFailure failure;
  bool isAuth;
};

class AuthFailure : public testing::TestWithParam<AuthCase> {};

TEST_P(AuthFailure, IsToldByStatusOrCode) { EXPECT_EQ(isAuthFailure(GetParam().failure), GetParam().isAuth); }

INSTANTIATE_TEST_SUITE_P(, AuthFailure,
                         testing::ValuesIn<AuthCase>({
                             {"Status401", {401, "X", ""}, true},
                             {"Status403", {403, "X", ""}, true},
                             {"Unauthorized", {400, "UNAUTHORIZED", ""}, true},
                             {"Forbidden", {400, "FORBIDDEN", ""}, true},
                             {"InvalidKey", {400, "INVALID_API_KEY", ""}, true},
                             {"ExpiredKey", {400, "API_KEY_EXPIRED", ""}, true},
                             {"MissingKey", {400, "API_KEY_MISSING", ""}, true},
                             {"Http401", {0, "HTTP_401", ""}, true},
                             {"Http403", {0, "HTTP_403", ""}, true},
                             {"LowerCaseAuth", {400, "oauth_needed", ""}, true},
                             {"NotFound", {404, "HTTP_404", ""}, false},
                             {"NoNetwork", {0, "NETWORK_ERROR", "the API key"}, false},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
