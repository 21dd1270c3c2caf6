#include "core/markdown/growing_text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "core/json/codec.hpp"
#include "core/markdown/formatted_text.hpp"

namespace cossistant {
namespace {

std::string readWhole(const std::string& text) {
  const std::string json = json::encode(formatText(text));
  return json.substr(1, json.size() - 2);
}

/// Whether every beginning of `text`, read as it grows by `step` bytes, is what it is when read as a whole.
void expectSameWhileGrowing(const std::string& text, std::size_t step) {
  GrowingText growing;
  for (std::size_t size = 0; size <= text.size(); size += step) {
    const std::string beginning = text.substr(0, size);
    ASSERT_EQ(growing.format(beginning), readWhole(beginning)) << beginning;
  }
}

class GrowingTexts : public testing::TestWithParam<const char*> {};

TEST_P(GrowingTexts, AreReadAsWhatIsThere) { expectSameWhileGrowing(GetParam(), 1); }

INSTANTIATE_TEST_SUITE_P(
    , GrowingTexts,
    testing::Values("plain words\n\nand more of them", "# Title\n\nwords\n\n- a\n- b\n\n- c\n\nend",
                    "words\n#\n#word\n# title", "a\n-\n- b\n--\n---\nc\n===\nd",
                    "```js\na\n\nb\n```\nafter **this**\n\n~~~\nopen", "> a\nb\n\n> c\n\n1. d\n2. e\n\n\n3) f",
                    "[a] and **b**\n\n[c]\n\n[a]: https://e.com\n\n[c]: https://f.com\n\nend",
                    "run `npm install acorn` now\n\n- `npm i`\n\n```sh\nnpm ci\n```\n\nend",
                    "a\r\n\r\n**b**\r\n\r\nc\n\nd", "**\xC3\xA4**\n\n\xE2\x82\xAC\n\n\xF0\x9F\x99\x82 **c**"));

/// Pieces of markdown in any order are nothing that anybody writes, and all that a reader of blocks can stumble over.
TEST(GrowingText, IsReadAsWhatIsThereWhateverComes) {
  constexpr std::array kPieces = {"word",
                                  " ",
                                  "\n",
                                  "\n\n",
                                  "\n",
                                  "- ",
                                  "* ",
                                  "1. ",
                                  "2) ",
                                  "> ",
                                  "# ",
                                  "```",
                                  "~~~",
                                  "---",
                                  "===",
                                  "**",
                                  "_",
                                  "`",
                                  "[a]",
                                  "[a]: https://e.com",
                                  "  ",
                                  "    ",
                                  "\t",
                                  "\r\n",
                                  "npm i x",
                                  "`npm i x`",
                                  "https://e.com ",
                                  "\\"};
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::string text;
    for (int piece = 0; piece < 40; ++piece) text += kPieces[random() % kPieces.size()];
    SCOPED_TRACE(seed);
    expectSameWhileGrowing(text, 1 + seed % 3);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(GrowingText, MayBecomeAnother) {
  GrowingText growing;
  for (const std::string text : {"# a\n\nb\n\nc", "# a\n\nx\n\nc", "# a", "", "z", "# a\n\nb\n\nc"}) {
    EXPECT_EQ(growing.format(text), readWhole(text)) << text;
  }
}

TEST(GrowingText, IsPlainOnceItIsTooLongForMarkdown) {
  GrowingText growing;
  std::string text = "**a**\n\n" + std::string(64u << 10, 'b');
  EXPECT_EQ(growing.format("**a**\n\nb\n\nc"), readWhole("**a**\n\nb\n\nc"));
  EXPECT_EQ(growing.format(text), readWhole(text));
  EXPECT_EQ(growing.format("**a**\n\nb"), readWhole("**a**\n\nb"));
}

}  // namespace
}  // namespace cossistant
