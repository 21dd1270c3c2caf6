#include "core/markdown/plain_text.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct PlainCase {
  const char* name;
  const char* text;
  const char* expected;
};

class PlainText : public testing::TestWithParam<PlainCase> {};

TEST_P(PlainText, IsOneLineOfWords) { EXPECT_EQ(plainText(GetParam().text), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(, PlainText,
                         testing::ValuesIn<PlainCase>({
                             {"Empty", "", ""},
                             {"WhiteSpaceAlone", " \n\t ", ""},
                             {"Words", "hello", "hello"},
                             {"PlainLines", " a\n\n  b\tc ", "a b c"},
                             {"Markup", "**a** *b* `c` d", "a b c d"},
                             {"MarkupInsideAWord", "un**believ**able", "unbelievable"},
                             {"Link", "see [this](https://e.com)!", "see this!"},
                             {"RefusedLink", "[this](javascript:a)", "this"},
                             {"Mention", "ask [@Ada](mention:user:1) now", "ask @Ada now"},
                             {"Blocks", "# a\n> b\n\n- c\n- d", "a b c d"},
                             {"Lines", "*a*\nb", "a b"},
                             {"CodeBlock", "do:\n```sh\nnpm i\nnpm t\n```\nthen", "do: npm i npm t then"},
                             {"Entities", "a &lt;b&gt;", "a <b>"},
                             {"Html", "<b>a</b>", "<b>a</b>"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
