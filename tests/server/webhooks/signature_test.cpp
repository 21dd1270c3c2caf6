#include "server/webhooks/signature.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

struct SignatureCase {
  const char* name;
  const char* secret;
  const char* time;
  const char* body;
  const char* digest;
};

class Signature : public ::testing::TestWithParam<SignatureCase> {};

// Each as `printf 'time.body' | openssl dgst -sha256 -hmac secret` has it.
TEST_P(Signature, IsTheHmacOfTimeAndBody) {
  const SignatureCase& vector = GetParam();
  EXPECT_EQ(signDelivery(vector.secret, vector.time, vector.body), std::string("v1=") + vector.digest);
}

INSTANTIATE_TEST_SUITE_P(, Signature,
                         ::testing::ValuesIn<SignatureCase>({
                             {"Plain", "whsec_test", "1700000000", R"({"id":"1"})",
                              "11bf4466ea17c3df3fd743af0b435368e16b7a05eb8eced85e8c4670767bdec5"},
                             {"Empty", "key", "0", "",
                              "85841b4efc3cd7776c3c8f9b7cca9e281c550e5d19889d78e9e669c6337f000d"},
                             {"Utf8", "whsec_test", "1700000000", "{\"text\":\"gr\xc3\xbc\xc3\x9f\x65\"}",
                              "4c707d4bcf04acb751dcf2b2874a8a5a53a3405a0be1f1bc7ff6ef0fcdb270d0"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(SignatureTime, IsInWholeSeconds) { EXPECT_EQ(signatureTime({1'700'000'000'999}), "1700000000"); }

}  // namespace
}  // namespace cossistant::server
