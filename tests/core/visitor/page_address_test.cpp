#include "core/visitor/page_address.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct SanitisedCase {
  const char* name;
  std::string href;
  const char* url;  // empty for an address that is not told
};

class SanitisedUrl : public testing::TestWithParam<SanitisedCase> {};

TEST_P(SanitisedUrl, TellsWhereAPageIsAndHowTheVisitorCame) {
  const auto address = parsePageAddress(GetParam().href);
  EXPECT_EQ(address ? sanitisedUrl(*address) : "", GetParam().url);
}

INSTANTIATE_TEST_SUITE_P(
    , SanitisedUrl,
    testing::ValuesIn<SanitisedCase>({
        {"Plain", "https://shop.test/a/b", "https://shop.test/a/b"},
        {"WithoutAPath", "http://shop.test", "http://shop.test/"},
        {"WithAPort", "http://localhost:8787/", "http://localhost:8787/"},
        {"Fragment", "https://shop.test/a#access_token=secret", "https://shop.test/a"},
        {"Query", "https://shop.test/a?token=secret&q=shoes", "https://shop.test/a"},
        {"CampaignAmongOtherThings", "https://shop.test/?token=x&utm_source=news&gclid=1&page=2",
         "https://shop.test/?utm_source=news&gclid=1"},
        {"NameThatOnlyBeginsLikeOne", "https://shop.test/?utm_secret=x&gclid2=y&utm_=z", "https://shop.test/"},
        {"UserAndPassword", "https://ada:secret@shop.test/a", "https://shop.test/a"},
        {"AtSignInThePath", "https://shop.test/@ada", "https://shop.test/@ada"},
        {"QueryWithoutAPath", "https://shop.test?utm_term=a", "https://shop.test/?utm_term=a"},
        {"QuestionMarkInTheFragment", "https://shop.test/#/a?utm_source=x", "https://shop.test/"},
        {"ParameterThatIsTooLong", "https://shop.test/?utm_term=" + std::string(600, 'x'), "https://shop.test/"},
        {"File", "file:///home/ada/secret.html", ""},
        {"Blank", "about:srcdoc", ""},
        {"WithoutAHost", "https:///a", ""},
        {"Empty", "", ""},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

std::optional<std::string> source(std::string_view href) {
  return queryParameter(*parsePageAddress(href), "utm_", "source");
}

TEST(QueryParameter, IsDecodedAsAForm) { EXPECT_EQ(source("https://a.test/?utm_source=a+b%20c%C3%A9"), "a b cé"); }

TEST(QueryParameter, WhatIsNoEscapeStays) { EXPECT_EQ(source("https://a.test/?utm_source=100%&b"), "100%"); }

TEST(QueryParameter, TheFirstOfSeveralCounts) { EXPECT_EQ(source("https://a.test/?utm_source=a&utm_source=b"), "a"); }

TEST(QueryParameter, OneWithoutAValueIsNotThere) {
  EXPECT_EQ(source("https://a.test/?utm_source=&x=1"), std::nullopt);
  EXPECT_EQ(source("https://a.test/?utm_source"), std::nullopt);
  EXPECT_EQ(source("https://a.test/"), std::nullopt);
}

}  // namespace
}  // namespace cossistant
