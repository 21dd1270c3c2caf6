#include "server/services/linkify.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

struct LinkifyCase {
  std::string name;
  std::string text;
  std::string expected;
};

class Linkify : public ::testing::TestWithParam<LinkifyCase> {};

TEST_P(Linkify, MakesMarkdownLinks) { EXPECT_EQ(linkifyUrls(GetParam().text), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    , Linkify,
    ::testing::ValuesIn<LinkifyCase>({
        {"Plain", "see https://example.com/a now", "see [https://example.com/a](https://example.com/a) now"},
        {"NoPath", "http://example.com", "[http://example.com](http://example.com/)"},
        {"Www", "www.Example.com/A", "[www.Example.com/A](https://www.example.com/A)"},
        {"UpperCase", "HTTPS://EXAMPLE.com/Ab?Q=1", "[HTTPS://EXAMPLE.com/Ab?Q=1](https://example.com/Ab?Q=1)"},
        {"EndOfSentence", "Go to https://a.example/b.", "Go to [https://a.example/b](https://a.example/b)."},
        {"InBrackets", "(https://a.example/b)", "([https://a.example/b](https://a.example/b))"},
        {"BracketsInside", "https://a.example/b_(c)", "[https://a.example/b_(c)](https://a.example/b_%28c%29)"},
        {"Query", "https://a.example?x=1#y", "[https://a.example?x=1#y](https://a.example/?x=1#y)"},
        {"Two", "https://a.example https://b.example/",
         "[https://a.example](https://a.example/) [https://b.example/](https://b.example/)"},
        {"AlreadyALink", "[shop](https://a.example/b)", "[shop](https://a.example/b)"},
        {"LinkWithBracketsInside", "[shop](https://a.example/b_(c)) www.b.example",
         "[shop](https://a.example/b_(c)) [www.b.example](https://www.b.example/)"},
        {"Autolink", "<https://a.example/b>", "<https://a.example/b>"},
        {"CodeSpan", "`https://a.example` www.b.example",
         "`https://a.example` [www.b.example](https://www.b.example/)"},
        {"CodeFence", "```\nhttps://a.example\n```", "```\nhttps://a.example\n```"},
        {"OpenBacktick", "` https://a.example", "` [https://a.example](https://a.example/)"},
        {"InsideAWord", "xhttps://a.example", "xhttps://a.example"},
        {"SchemeAlone", "https:// and www. alone", "https:// and www. alone"},
        {"OtherScheme", "javascript://a.example ftp://b.example", "javascript://a.example ftp://b.example"},
        {"Quoted", "\"https://a.example/b\"", "\"[https://a.example/b](https://a.example/b)\""},
        {"Umlaut", "größe: www.a.example", "größe: [www.a.example](https://www.a.example/)"},
        {"NoUrl", "nothing. here", "nothing. here"},
        {"Empty", "", ""},
    }),
    [](const auto& info) { return info.param.name; });

TEST(LinkifyTwice, ChangesNothingMore) {
  const std::string once = linkifyUrls("https://a.example/b_(c) and www.b.example.");
  EXPECT_EQ(linkifyUrls(once), once);
}

}  // namespace
}  // namespace cossistant::server
