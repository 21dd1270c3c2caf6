#include "core/visitor/attribution.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

using testing::HasSubstr;

constexpr Timestamp kNow{1'790'000'000'000};

struct ChannelCase {
  const char* name;
  const char* url;
  const char* referrer;
  const char* channel;
};

class ChannelOfAttribution : public testing::TestWithParam<ChannelCase> {};

TEST_P(ChannelOfAttribution, SaysHowTheVisitorCame) {
  const json::Raw told = attribution({GetParam().url, "", GetParam().referrer}, kNow);
  const std::string isDirect = std::string_view(GetParam().channel) == "direct" ? "true" : "false";
  EXPECT_THAT(told.text, HasSubstr(R"("channel":")" + std::string(GetParam().channel) + R"(","isDirect":)" + isDirect));
}

INSTANTIATE_TEST_SUITE_P(
    , ChannelOfAttribution,
    testing::ValuesIn<ChannelCase>({
        {"NoReferrer", "https://shop.test/", "", "direct"},
        {"OwnReferrer", "https://shop.test/b", "https://shop.test/a", "direct"},
        {"OtherPortOfTheHost", "http://localhost:1/", "http://localhost:2/", "referral"},
        {"OtherSite", "https://shop.test/", "https://blog.test/post", "referral"},
        {"AnApp", "https://shop.test/", "android-app://com.mail", "direct"},
        {"SearchEngine", "https://shop.test/", "https://www.google.co.uk/", "organic_search"},
        {"SearchEngineOfTwoLabels", "https://shop.test/", "https://search.brave.com/", "organic_search"},
        {"OnlyLooksLikeASearchEngine", "https://shop.test/", "https://notgoogle.test/", "referral"},
        {"WebMail", "https://shop.test/", "https://mail.google.com/", "email"},
        {"SocialNetwork", "https://shop.test/", "https://l.facebook.com/", "social"},
        {"ShortHost", "https://shop.test/", "https://t.co/abc", "social"},
        {"HostThatEndsLikeAShortOne", "https://shop.test/", "https://next.com/", "referral"},
        {"ClickOfAnAdvertisement", "https://shop.test/?gclid=1", "https://www.google.com/", "paid"},
        {"ClickOnFacebook", "https://shop.test/?fbclid=1", "", "social"},
        {"MediumOfAnAdvertisement", "https://shop.test/?utm_medium=CPC", "", "paid"},
        {"MediumOfAMail", "https://shop.test/?utm_medium=email", "https://blog.test/", "email"},
        {"Campaign", "https://shop.test/?utm_source=flyer", "", "referral"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Attribution, HasEveryNameOfTheProtocol) {
  const PageFacts page{"https://shop.test/a?utm_source=news&utm_campaign=May+sale&gclid=g1&token=secret#x", " Shop ",
                       "https://blog.test:444/post?user=ada"};
  EXPECT_EQ(attribution(page, kNow).text,
            R"({"version":1,"firstTouch":{"channel":"paid","isDirect":false,)"
            R"("referrer":{"url":"https://blog.test:444/post","domain":"blog.test"},)"
            R"("landing":{"url":"https://shop.test/a?utm_source=news&utm_campaign=May+sale&gclid=g1","path":"/a",)"
            R"("title":"Shop"},"utm":{"source":"news","medium":null,"campaign":"May sale","content":null,"term":null},)"
            R"("clickIds":{"gclid":"g1","gbraid":null,"wbraid":null,"fbclid":null,"msclkid":null,"ttclid":null,)"
            R"("li_fat_id":null,"twclid":null},"capturedAt":"2026-09-21T14:13:20.000Z"}})");
}

TEST(Attribution, ThereIsNoneOfAPageThatIsNotOnTheWeb) {
  EXPECT_EQ(attribution({"file:///home/ada/a.html", "", ""}, kNow).text, "");
}

TEST(CurrentPage, HasItsAddressesSanitised) {
  EXPECT_EQ(json::encode(currentPage({"https://shop.test/a?q=1", "", "https://shop.test/?token=secret"}, kNow)),
            R"({"url":"https://shop.test/a","path":"/a","title":null,"referrerUrl":"https://shop.test/",)"
            R"("updatedAt":"2026-09-21T14:13:20.000Z"})");
}

TEST(CurrentPage, ALongTitleIsCut) {
  EXPECT_EQ(currentPage({"https://shop.test/", std::string(1'000, 't'), ""}, kNow).title->size(), 300u);
}

}  // namespace
}  // namespace cossistant
