#include <gtest/gtest.h>

#include <chrono>

#include "core/markdown/link_target.hpp"
#include "core/markdown/parse.hpp"
#include "core/markdown/plain_text.hpp"
#include "tests/core/markdown/shorthand.hpp"

/// What attackers send. Nodes hold text and checked targets, so it is enough that no target is a bad one
/// and that what looks like HTML stays text.

namespace cossistant {
namespace {

void collectTargets(const std::vector<MarkdownNode>& nodes, std::vector<std::string>& into) {
  for (const MarkdownNode& node : nodes) {
    if (node.kind == MarkdownKind::Link) into.push_back(node.href);
    collectTargets(node.children, into);
  }
}

std::vector<std::string> targetsOf(std::string_view text) {
  std::vector<std::string> targets;
  if (const auto nodes = parseMarkdown(text)) collectTargets(*nodes, targets);
  return targets;
}

class HostileTarget : public testing::TestWithParam<const char*> {};

TEST_P(HostileTarget, LinksNowhere) {
  const std::string target = GetParam();
  for (const std::string& text : {"[x](" + target + ")", "[x](<" + target + ">)", "![x](" + target + ")",
                                  "<" + target + ">", "[x][r]\n\n[r]: " + target, "[x][r]\n\n[r]: <" + target + ">"}) {
    EXPECT_EQ(targetsOf(text), std::vector<std::string>{}) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(, HostileTarget,
                         testing::Values("javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
                                         "javascript&#58;alert(1)", "javascript&#x3a;alert(1)",
                                         "&#106;avascript:alert(1)", "java&#10;script:alert(1)",
                                         "java&Tab;script:alert(1)", " javascript:alert(1)", "&#1;javascript:alert(1)",
                                         "\\javascript:alert(1)", "vbscript:msgbox(1)",
                                         "data:text/html,<script>alert(1)</script>",
                                         "data:text/html;base64,PHNjcmlwdD4=", "blob:https://e.com/1",
                                         "file:///etc/passwd", "about:blank", "view-source:https://e.com",
                                         "ftp://e.com", "//e.com", "/relative", "relative", "#fragment", "?query",
                                         "mention:", "http&#58", "https:", "mailto:", "&#104;ttps&#58;"));

TEST(HostileText, ThatIsHtmlStaysText) {
  for (const std::string html :
       {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "<iframe srcdoc='<b>'></iframe>", "<!-- a -->", "<![CDATA[a]]>", "<?php a ?>", "<div\nonclick=a>"}) {
    EXPECT_EQ(parseMarkdown(html), std::nullopt) << html;
    const auto nodes = parseMarkdown("**a** " + html);
    ASSERT_TRUE(nodes);
    EXPECT_EQ(plainText("**a** " + html), "a " + plainText(html)) << html;
  }
}

TEST(HostileText, CannotBreakOutOfALanguageOrAFileName) {
  EXPECT_EQ(shorthand(parseMarkdown("```\"><script> title=\"<img>\"\nx\n```")), "codeBlock[\"><script>|<img>]:x");
}

TEST(HostileText, EntitiesThatSpellMarkupAreText) {
  EXPECT_EQ(shorthand(parseMarkdown("&lt;script&gt; &#42;&#42;a&#42;&#42;")), "paragraph('<script> **a**')");
}

TEST(HostileText, ThatEndsInTheMiddleIsNotReadBeyondItsEnd) {
  const std::string text = "[a](https://e.com \"t\") ![b](mention:c:d) <e@f.co> `g` &amp; \\*\n> - ```h\n";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const std::vector<char> exactly(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(length));
    for (const std::string& target : targetsOf({exactly.data(), exactly.size()})) EXPECT_TRUE(isAllowedLink(target));
  }
}

TEST(HostileText, WithMarksThatReachIntoAnAddressIsStillATree) {
  EXPECT_EQ(shorthand(parseMarkdown("a https://e.co*b*")), "paragraph('a ' link:https://e.co*b('https://e.co*b') '*')");
  EXPECT_EQ(shorthand(parseMarkdown("*https://e.co*b* c\n\nd")),
            "paragraph(emphasis(link:https://e.co*b('https://e.co*b')) ' c') paragraph('d')");
}

TEST(HostileText, WithControlCharactersInAnAddressEndsTheAddress) {
  EXPECT_EQ(targetsOf("https://e.com/a\x02 b"), std::vector<std::string>{"https://e.com/a"});
  EXPECT_EQ(targetsOf("www.e.com\x7F"), std::vector<std::string>{"http://www.e.com"});
}

TEST(HostileText, DoesNotRepeatALongDefinition) {
  const std::string target = "https://e.com/" + std::string(1000, 'a');
  EXPECT_EQ(targetsOf("[a]\n\n[a]: " + target), std::vector<std::string>{target});  // of the bare address
}

/// Repeated to the longest text that is parsed. In linear time each takes some milliseconds, with sanitizers
/// some tens; were one quadratic, some seconds. What is before and behind the repeated is there once.
struct Flood {
  const char* before;
  const char* mark;
  const char* behind;
};

class HostileFlood : public testing::TestWithParam<Flood> {};

TEST_P(HostileFlood, IsParsedInLinearTime) {
  const Flood& flood = GetParam();
  std::string text = flood.before;
  while (text.size() + std::string_view(flood.mark).size() + 64 < kMarkdownBytes) text += flood.mark;
  text += flood.behind;
  const auto start = std::chrono::steady_clock::now();
  for (const std::string& target : targetsOf(text)) EXPECT_TRUE(isAllowedLink(target));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));
}

INSTANTIATE_TEST_SUITE_P(, HostileFlood,
                         testing::ValuesIn<Flood>({
                             {"", "[", ""},
                             {"", "![", ""},
                             {"", "]", ""},
                             {"", "*", ""},
                             {"", "_", ""},
                             {"", "`", ""},
                             {"", ">", ""},
                             {"", "> ", ""},
                             {"", "- ", ""},
                             {"", "1. ", ""},
                             {"", "<", ""},
                             {"", "&", ""},
                             {"", "\\", ""},
                             {"", "](", ""},
                             {"", "*a", ""},
                             {"", "[a](", ""},
                             {"", "`a", ""},
                             {"", "```\n", ""},
                             {"", "# ", ""},
                             {"", "\n", ""},
                             {"", "a@b.", ""},
                             {"", "http://", ""},
                             {"", "&#x1;", ""},
                             {"", "<a@", ""},
                             {"", "a**b", ""},
                             {"", "*a_ ", ""},
                             {"", "*a **b ", ""},
                             {"", "**a *b_", ""},
                             {"", "a_", "@e.com"},
                             {"", "a.", "@"},
                             {"", "www.", ""},
                             {"", "www.a_", ""},
                             {"", "_www.", ""},
                             {"", "(http://a.", ""},
                             {"", "[a](<b", ""},
                             {"", "[a](b \"", ""},
                             {"", "[a](b '", "\""},
                             {"", "[a](b (", ""},
                             {"", "[a](\\(", ""},
                             {"", "![a](b)", ""},
                             {"", "[a]: b\n", "[a]"},
                             {"", "[a]: b \"\n", ""},
                             {"", "[a][b]", ""},
                             {"[a]: b\n\n", "[a", "]"},
                             {"[a]: b\n\n", "[", "a]"},
                             {"", "``a`", ""},
                             {"", "` ``` `` ", ""},
                             {"", "*\n", ""},
                             {"", "- a\n", ""},
                             {"", "-\n", ""},
                             {"", "1) a\n\n", ""},
                             {"- - - - - - - - - - - - - - - - a", "\n", "b"},
                             {"> > > > > > > > a", "\n> b", ""},
                             {"> ```\n", "> a\n", ""},
                             {"", "* * ", "a"},
                             {"", "a\n=", ""},
                             {"", "***a** ", ""},
                             {"", "_a__b___c", ""},
                             {"", "![[a](https://e.com)", "](https://e.com)"},
                             {"", "*[", "a](https://e.com)"},
                             {"", "*a [b*](https://e.com) ", ""},
                             {"", "<https://e.com", ">"},
                         }));

}  // namespace
}  // namespace cossistant
