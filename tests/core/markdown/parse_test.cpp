#include "core/markdown/parse.hpp"

#include <gtest/gtest.h>

#include "tests/core/markdown/shorthand.hpp"

namespace cossistant {
namespace {

struct MarkdownCase {
  const char* name;
  const char* text;
  const char* expected;  // as `shorthand` writes it
};

class Markdown : public testing::TestWithParam<MarkdownCase> {};

TEST_P(Markdown, BecomesTheseNodes) { EXPECT_EQ(shorthand(parseMarkdown(GetParam().text)), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Inline, Markdown,
    testing::ValuesIn<MarkdownCase>({
        {"Strong", "**a** b", "paragraph(strong('a') ' b')"},
        {"Emphasis", "*a* _b_", "paragraph(emphasis('a') ' ' emphasis('b'))"},
        {"StrongInEmphasis", "*a **b***", "paragraph(emphasis('a ' strong('b')))"},
        {"Code", "run `npm i`", "paragraph('run ' code:npm i)"},
        {"MarkupInCode", "`**a** [b](c)`", "paragraph(code:**a** [b](c))"},
        {"Link", "[a *b*](https://e.com/x)", "paragraph(link:https://e.com/x('a ' emphasis('b')))"},
        {"LinkWithoutText", "[](https://e.com)", "paragraph(link:https://e.com('https://e.com'))"},
        {"LinkByReference", "[a][1]\n\n[1]: https://e.com", "paragraph(link:https://e.com('a'))"},
        {"BareUrl", "see https://e.com/a?b=c.",
         "paragraph('see ' link:https://e.com/a?b=c('https://e.com/a?b=c') '.')"},
        {"BareWww", "www.e.com", "paragraph(link:http://www.e.com('www.e.com'))"},
        {"BareEmail", "to a@e.com", "paragraph('to ' link:mailto:a@e.com('a@e.com'))"},
        {"Telephone", "[call](tel:+331)", "paragraph(link:tel:+331('call'))"},
        {"EntityInLink", "[a](https://e.com/?a=1&amp;b=2)", "paragraph(link:https://e.com/?a=1&b=2('a'))"},
        {"Picture", "![a](https://e.com/a.png)", "paragraph(link:https://e.com/a.png('a'))"},
        {"PictureInLink", "[![a](https://e.com/a.png)](https://f.com)", "paragraph(link:https://f.com('a'))"},
        {"Mention", "hi [@Ada](mention:user:01H)", "paragraph('hi ' mention:user:01H@Ada)"},
        {"MentionWithColonsInItsId", "[Bot](mention:ai:a:b:c)", "paragraph(mention:ai:a:b:c@Bot)"},
        {"MentionWithMarkup", "[@**A**da](mention:user:1)", "paragraph(mention:user:1@Ada)"},
        {"MentionWithoutName", "[](mention:user:1)", "paragraph(mention:user:1@1)"},
        {"MentionWithoutId", "[Ada](mention:user:)", "paragraph('Ada')"},
        {"MentionWithoutType", "[Ada](mention::1)", "paragraph('Ada')"},
        {"Break", "**a**\nb", "paragraph(strong('a') break 'b')"},
        {"HardBreak", "**a**  \nb", "paragraph(strong('a') break 'b')"},
        {"Escape", "\\*a\\*", "paragraph('*a*')"},
        {"Entity", "a &lt; b", "paragraph('a < b')"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(Blocks, Markdown,
                         testing::ValuesIn<MarkdownCase>({
                             {"Paragraphs", "*a*\n\nb", "paragraph(emphasis('a')) paragraph('b')"},
                             {"Heading", "## a *b*", "heading2('a ' emphasis('b'))"},
                             {"Quote", "> a\n> b", "quote(paragraph('a' break 'b'))"},
                             {"BulletList", "- a\n- b", "list(listItem('a') listItem('b'))"},
                             {"OrderedList", "3. a\n4. b", "list3(listItem('a') listItem('b'))"},
                             {"NestedList", "- a\n  - b", "list(listItem('a' list(listItem('b'))))"},
                             {"LooseList", "- a\n\n- b", "list(listItem(paragraph('a')) listItem(paragraph('b')))"},
                             {"CodeBlock", "```ts\nlet a\n\nlet b\n```", "codeBlock[ts|]:let a\n\nlet b"},
                             {"CodeBlockWithFileName", "```ts title=\"src/a b.ts\"\nx\n```",
                              "codeBlock[ts|src/a b.ts]:x"},
                             {"CodeBlockWithFileNameAlone", "```title=\"a.ts\"\nx\n```", "codeBlock[|a.ts]:x"},
                             {"CodeBlockWithEmptyFileName", "```ts title=\"\"\nx\n```", "codeBlock[ts|]:x"},
                             {"CodeBlockWithOpenFileName", "```ts title=\"a\nx\n```", "codeBlock[ts|]:x"},
                             {"CodeBlockWithoutLanguage", "~~~\nx\n~~~", "codeBlock[|]:x"},
                             {"CodeBlockWithoutEnd", "```\nx", "codeBlock[|]:x"},
                             {"MarkupInCodeBlock", "```\n**a** <b>\n```", "codeBlock[|]:**a** <b>"},
                             {"RuleBesideMarkup", "*a*\n\n***", "paragraph(emphasis('a')) paragraph('---')"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

class PlainMessage : public testing::TestWithParam<MarkdownCase> {};

TEST_P(PlainMessage, HasNoNodes) { EXPECT_EQ(parseMarkdown(GetParam().text), std::nullopt); }

INSTANTIATE_TEST_SUITE_P(, PlainMessage,
                         testing::ValuesIn<MarkdownCase>({
                             {"Empty", "", ""},
                             {"Words", "hello there", ""},
                             {"BlankLines", "a\n\n\nb\n", ""},
                             {"Indented", "    a\n      b", ""},
                             {"LoneStars", "2 * 3 * 4", ""},
                             {"SnakeCase", "snake_case_name", ""},
                             {"HashWithoutSpace", "#tag", ""},
                             {"Table", "| a | b |\n|---|---|\n| c | d |", ""},
                             {"Rule", "a\n\n***\n\nb", ""},
                             {"Html", "<b>a</b>", ""},
                             {"UnknownEntity", "&bogus; & co", ""},
                             {"BackslashBeforeALetter", "C:\\temp", ""},
                             {"StrikeThrough", "~~a~~", ""},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(ParseMarkdown, TextsAboveTheLimitStayPlain) {
  const std::string text = "**a**" + std::string(kMarkdownBytes, 'x');
  EXPECT_EQ(parseMarkdown(text), std::nullopt);
  EXPECT_TRUE(parseMarkdown(text.substr(0, kMarkdownBytes)));
}

TEST(ParseMarkdown, ZeroBytesAreReplaced) {
  EXPECT_EQ(shorthand(parseMarkdown(std::string_view("*a\0*", 4))), "paragraph(emphasis('a\xEF\xBF\xBD'))");
}

std::size_t depthOf(const std::vector<MarkdownNode>& nodes) {
  std::size_t deepest = 0;
  for (const MarkdownNode& node : nodes) deepest = std::max(deepest, 1 + depthOf(node.children));
  return deepest;
}

TEST(ParseMarkdown, LimitsTheDepthAndKeepsTheWords) {
  std::string quotes;
  std::string spans = "deep";
  for (int i = 0; i < 100; ++i) {
    const char* mark = i % 2 == 0 ? "*" : "__";
    quotes += "> ";
    spans = mark + ("a " + spans) + " b" + mark;
  }
  for (const std::string& text : {quotes + "- *deep*", spans}) {
    const auto nodes = parseMarkdown(text);
    ASSERT_TRUE(nodes);
    EXPECT_EQ(depthOf(*nodes), kMarkdownDepth + 1);  // the deepest node, and the text in it
    EXPECT_NE(shorthand(nodes).find("deep"), std::string::npos);
  }
}

TEST(ParseMarkdown, BlocksBelowTheDepthLimitStandOnLinesOfTheirOwn) {
  std::string quotes;
  for (std::size_t i = 0; i < kMarkdownDepth; ++i) quotes += "> ";
  const std::string text = quotes + "a\n" + quotes + "\n" + quotes + "b";
  EXPECT_NE(shorthand(parseMarkdown(text)).find("('a' break 'b')"), std::string::npos);
}

}  // namespace
}  // namespace cossistant
