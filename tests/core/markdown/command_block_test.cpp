#include "core/markdown/command_block.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/markdown/parse.hpp"
#include "tests/core/markdown/shorthand.hpp"

namespace cossistant {
namespace {

std::vector<MarkdownNode> raised(const char* text) {
  auto nodes = parseMarkdown(text).value();
  raiseCommands(nodes);
  return nodes;
}

/// As `shorthand`, with `install` for the block of `npm install a`.
std::string outline(const char* text) {
  std::string line = shorthand(raised(text));
  const std::string block = "commandBlock('npm install a' 'yarn add a' 'pnpm add a' 'bun add a')";
  for (std::size_t at; (at = line.find(block)) != std::string::npos;) line.replace(at, block.size(), "install");
  return line;
}

struct RaiseCase {
  const char* name;
  const char* text;
  const char* expected;
};

class RaisedCommands : public testing::TestWithParam<RaiseCase> {};

TEST_P(RaisedCommands, AreBlocks) { EXPECT_EQ(outline(GetParam().text), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    , RaisedCommands,
    testing::ValuesIn<RaiseCase>({
        {"OfAFence", "```sh\npnpm add a\n```", "install"},
        {"OfAFenceOfAnyLanguage", "```\nnpm install a\n```", "install"},
        {"NotOfAFenceOfTwoLines", "```\nnpm install a\nnpm run b\n```", "codeBlock[|]:npm install a\nnpm run b"},
        {"OfAParagraphOfNothingElse", "`npm install a`", "install"},
        {"WithWhatStandsAround", "Run `npm install a` first.", "paragraph('Run ') install paragraph(' first.')"},
        {"WithoutBlankSides", "Run\n`npm install a`\n", "paragraph('Run') install"},
        {"WithMarkupAround", "**Run** `npm install a`", "paragraph(strong('Run')) install"},
        {"BesideOtherCode", "Take `a`, `npm install a`", "paragraph('Take ' code:a ', ') install"},
        {"NotTwoInOneParagraph", "`npm install a` or `yarn add a`",
         "paragraph(code:npm install a ' or ' code:yarn add a)"},
        {"OneInEachParagraph", "`npm install a`\n\n`yarn add a`", "install install"},
        {"OfAListItem", "1. Run `npm install a` now\n2. Done",
         "list1(listItem('Run ' install ' now') listItem('Done'))"},
        {"OfAQuote", "> `npm install a`", "quote(install)"},
        {"NotInsideOtherMarkup", "**`npm install a`**", "paragraph(strong(code:npm install a))"},
        {"NotOtherCode", "`git pull`", "paragraph(code:git pull)"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(CommandBlock, InJsonHasAllFourForms) {
  EXPECT_EQ(json::encode(raised("`npx a`").front()),
            R"({"type":"commandBlock","npm":"npx a","yarn":"yarn a","pnpm":"pnpm dlx a","bun":"bunx --bun a"})");
}

TEST(Blocks, AreThoseOfCodeAndCommandsAtAnyDepth) {
  EXPECT_TRUE(hasBlock(raised("a\n\n```\nx\n```")));
  EXPECT_TRUE(hasBlock(raised("> - `npm install a`")));
  EXPECT_FALSE(hasBlock(raised("`x` **a**\n\n- b")));
}

}  // namespace
}  // namespace cossistant
