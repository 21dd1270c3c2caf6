#include "server/aws/signature.hpp"

#include <gtest/gtest.h>

#include "server/auth/crypto.hpp"

namespace cossistant::server {
namespace {

// The examples that Amazon S3 documents ("Authenticating Requests: Using Query Parameters", "Using the Authorization
// Header"): one bucket, one moment.
const AwsCredentials kExampleCredentials{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
const AwsScope kExampleScope{"us-east-1", "s3"};
const std::string kExampleHost = "examplebucket.s3.amazonaws.com";
const Timestamp kExampleTime = *parseIsoTime("2013-05-24T00:00:00Z");

// Those of AWS's test suite for Signature Version 4.
const AwsCredentials kSuiteCredentials{"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"};
const AwsScope kSuiteScope{"us-east-1", "service"};
const Timestamp kSuiteTime = *parseIsoTime("2015-08-30T12:36:00Z");

std::string signatureIn(const std::string& text) { return text.substr(text.rfind('=') + 1); }

TEST(AwsSignature, TheDocumentedPresignedGetIsReproduced) {
  const AwsRequest request{"GET", "/test.txt", {}, {{"Host", kExampleHost}}};
  EXPECT_EQ(presignedQuery(request, kExampleCredentials, kExampleScope, kExampleTime, std::chrono::seconds(86400)),
            "X-Amz-Algorithm=AWS4-HMAC-SHA256"
            "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

TEST(AwsSignature, WhatIsSentWithAPresignedUrlIsNamedInIt) {
  const AwsRequest request{"PUT", "/a", {}, {{"Host", kExampleHost}, {"Content-Type", "image/png"}}};
  const std::string query =
      presignedQuery(request, kExampleCredentials, kExampleScope, kExampleTime, std::chrono::seconds(60));
  EXPECT_NE(query.find("&X-Amz-SignedHeaders=content-type%3Bhost&"), std::string::npos) << query;
}

TEST(AwsSignature, NothingThatIsSignedCanBeChanged) {
  const AwsRequest request{"PUT", "/a", {{"b", "c"}}, {{"Host", "h"}, {"Content-Type", "image/png"}}};
  const auto sign = [](const AwsRequest& changed, const AwsCredentials& credentials = kExampleCredentials,
                       const AwsScope& scope = kExampleScope, std::int64_t ms = 0, int seconds = 60) {
    return signatureIn(
        presignedQuery(changed, credentials, scope, {kExampleTime.ms + ms}, std::chrono::seconds(seconds)));
  };
  std::vector<std::string> signatures = {
      sign(request),
      sign({"GET", request.path, request.query, request.headers}),
      sign({"PUT", "/b", request.query, request.headers}),
      sign({"PUT", "/a", {}, request.headers}),
      sign({"PUT", "/a", request.query, {{"Host", "h"}, {"Content-Type", "text/html"}}}),
      sign({"PUT", "/a", request.query, {{"Host", "i"}, {"Content-Type", "image/png"}}}),
      sign(request, {"AKIAIOSFODNN7EXAMPLE", "another"}),
      sign(request, kExampleCredentials, {"eu-west-1", "s3"}),
      sign(request, kExampleCredentials, kExampleScope, 1000),
      sign(request, kExampleCredentials, kExampleScope, 0, 61)};
  std::sort(signatures.begin(), signatures.end());
  EXPECT_EQ(std::adjacent_find(signatures.begin(), signatures.end()), signatures.end());
}

struct DocumentedCase {
  const char* name;
  AwsRequest request;  // without what is the same in all of them
  std::string body;
  const char* signature;
};

class DocumentedAwsHeader : public ::testing::TestWithParam<DocumentedCase> {};

TEST_P(DocumentedAwsHeader, HasItsSignature) {
  AwsRequest request = GetParam().request;
  request.headers.emplace_back("Host", kExampleHost);
  const NameValues added = signedHeaders(request, GetParam().body, kExampleCredentials, kExampleScope, kExampleTime);
  ASSERT_EQ(added.size(), 3u);
  EXPECT_EQ(added[0].second, sha256Hex(GetParam().body));
  EXPECT_EQ(added[1].second, "20130524T000000Z");
  EXPECT_TRUE(added[2].second.starts_with(
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders="));
  EXPECT_EQ(signatureIn(added[2].second), GetParam().signature);
}

INSTANTIATE_TEST_SUITE_P(
    , DocumentedAwsHeader,
    ::testing::ValuesIn<DocumentedCase>({
        {"GetsAPartOfAnObject",
         {"GET", "/test.txt", {}, {{"Range", "bytes=0-9"}}},
         "",
         "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"},
        {"PutsAnObjectWithADollarInItsName",
         {"PUT",
          "/test$file.text",
          {},
          {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}}},
         "Welcome to Amazon S3.",
         "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"},
        {"AsksWithAQueryThatIsANameAlone",
         {"GET", "/", {{"lifecycle", ""}}, {}},
         "",
         "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"},
        {"ListsByPrefix",
         {"GET", "/", {{"max-keys", "2"}, {"prefix", "J"}}, {}},
         "",
         "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"},
    }),
    [](const auto& info) { return std::string(info.param.name); });

struct SuiteCase {
  const char* name;  // as the suite calls it
  AwsRequest request;
  const char* signature;
};

class AwsSuite : public ::testing::TestWithParam<SuiteCase> {};

TEST_P(AwsSuite, HasItsSignature) {
  AwsRequest request = GetParam().request;
  request.headers.emplace_back("Host", "example.amazonaws.com");
  request.headers.emplace_back("X-Amz-Date", "20150830T123600Z");
  EXPECT_EQ(signatureIn(authorization(request, sha256Hex(""), kSuiteCredentials, kSuiteScope, kSuiteTime)),
            GetParam().signature);
}

INSTANTIATE_TEST_SUITE_P(
    , AwsSuite,
    ::testing::ValuesIn<SuiteCase>({
        {"get_vanilla", {"GET", "/", {}, {}}, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"},
        {"post_vanilla", {"POST", "/", {}, {}}, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"},
        {"get_vanilla_query_order_key_case",
         {"GET", "/", {{"Param2", "value2"}, {"Param1", "value1"}}, {}},
         "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"},
        {"get_utf8",
         {"GET", "/\xe1\x88\xb4", {}, {}},
         "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"},
        {"get_space",
         {"GET", "/example space/", {}, {}},
         "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"},
        {"get_header_key_duplicate",
         {"GET", "/", {}, {{"My-Header1", "value2"}, {"My-Header1", "value2"}, {"My-Header1", "value1"}}},
         "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"},
        {"get_header_value_order",
         {"GET",
          "/",
          {},
          {{"My-Header1", "value4"}, {"My-Header1", "value1"}, {"My-Header1", "value3"}, {"My-Header1", "value2"}}},
         "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"},
        {"get_header_value_trim",
         {"GET", "/", {}, {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}}},
         "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"},
    }),
    [](const auto& info) { return std::string(info.param.name); });

struct PathCase {
  const char* name;
  const char* path;
  const char* encoded;
};

class AwsPath : public ::testing::TestWithParam<PathCase> {};

TEST_P(AwsPath, IsEncodedOnce) { EXPECT_EQ(encodedPath(GetParam().path), GetParam().encoded); }

INSTANTIATE_TEST_SUITE_P(, AwsPath,
                         ::testing::ValuesIn<PathCase>({
                             {"TheRoot", "/", "/"},
                             {"PlainParts", "/a/b-c_d.e~f", "/a/b-c_d.e~f"},
                             {"ASpaceIsNoPlus", "/a b+c", "/a%20b%2Bc"},
                             {"Unicode", "/\xc3\xa4/\xe1\x88\xb4", "/%C3%A4/%E1%88%B4"},
                             {"APercentSign", "/a%20b", "/a%2520b"},
                             {"PartsThatLeadElsewhereStay", "/a//./../b", "/a//./../b"},
                             {"WhatEndsAPath", "/a?b#c", "/a%3Fb%23c"},
                         }),
                         [](const auto& info) { return std::string(info.param.name); });

struct QueryCase {
  const char* name;
  NameValues query;
  const char* encoded;
};

class AwsQuery : public ::testing::TestWithParam<QueryCase> {};

TEST_P(AwsQuery, IsEncodedAndOrdered) { EXPECT_EQ(encodedQuery(GetParam().query), GetParam().encoded); }

INSTANTIATE_TEST_SUITE_P(, AwsQuery,
                         ::testing::ValuesIn<QueryCase>({
                             {"Nothing", {}, ""},
                             {"ByName", {{"b", "1"}, {"a", "2"}}, "a=2&b=1"},
                             {"ByValueWithinAName", {{"a", "2"}, {"a", "1"}}, "a=1&a=2"},
                             {"UpperCaseComesFirst", {{"a", "1"}, {"B", "2"}}, "B=2&a=1"},
                             {"ByWhatIsSent", {{"\xe1\x88\xb4", "bar"}, {"Z", ""}}, "%E1%88%B4=bar&Z="},
                             {"WhatSeparates", {{"a=b", "c&d/e"}}, "a%3Db=c%26d%2Fe"},
                         }),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(AwsHeaders, AreLowerCasedOrderedAndFolded) {
  const AwsRequest request{
      "GET", "/", {}, {{"X-B", "  two   spaces "}, {"HOST", "h"}, {"x-a", "1"}, {"X-b", "again\r\n  folded"}}};
  EXPECT_EQ(canonicalRequest(request, "HASH"),
            "GET\n/\n\nhost:h\nx-a:1\nx-b:two spaces,again folded\n\nhost;x-a;x-b\nHASH");
}

}  // namespace
}  // namespace cossistant::server
