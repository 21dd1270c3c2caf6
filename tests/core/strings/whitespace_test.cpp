#include "core/strings/whitespace.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

struct TrimCase {
  const char* name;
  std::string_view text;
  std::string_view trimmed;
};

class Trim : public testing::TestWithParam<TrimCase> {};

TEST_P(Trim, TakesWhiteSpaceFromBothEnds) { EXPECT_EQ(trim(GetParam().text), GetParam().trimmed); }

INSTANTIATE_TEST_SUITE_P(, Trim,
                         testing::ValuesIn<TrimCase>({
                             {"Nothing", "", ""},
                             {"NoSpace", "a", "a"},
                             {"Ascii", " \t\r\n\v\f a b \n", "a b"},
                             {"OnlySpace", " \n ", ""},
                             {"NoBreakSpace", "\u00A0a\u00A0", "a"},
                             {"EmAndThinSpace", "\u2003a\u2009", "a"},
                             {"EndsOfTheTypographicRange", "\u2000a\u200A", "a"},
                             {"ZeroWidthSpaceIsNoSpace", "\u200Ba", "\u200Ba"},
                             {"IdeographicSpace", "\u3000a\u3000", "a"},
                             {"ByteOrderMark", "\uFEFFa", "a"},
                             {"LineSeparators", "\u2028a\u2029", "a"},
                             {"LetterThatEndsLikeASpace", "\u00E0", "\u00E0"},
                             {"CutOffCharacter", "a\xE2\x80", "a\xE2\x80"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Whitespace, ATextOfSpacesIsBlank) {
  EXPECT_TRUE(isBlank(" \u00A0\n"));
  EXPECT_FALSE(isBlank(" a "));
}

TEST(Whitespace, CollapsingLeavesOneSpaceForEachRun) {
  EXPECT_EQ(collapseWhitespace("  a \n\n b\u00A0\u2003c  "), "a b c");
}

TEST(TrimmedText, IsNothingWhenNothingIsLeft) {
  EXPECT_EQ(trimmedText(" a b\n"), "a b");
  for (const std::optional<std::string>& nothing : {std::optional<std::string>(), std::optional<std::string>("\t ")}) {
    EXPECT_EQ(trimmedText(nothing), std::nullopt);
  }
}

struct CutCase {
  const char* name;
  std::string_view text;
  std::size_t maxUnits;
  std::string_view cut;
};

class Cut : public testing::TestWithParam<CutCase> {};

TEST_P(Cut, KeepsWholeCharactersWithinTheLimit) {
  EXPECT_EQ(cutToUnits(GetParam().text, GetParam().maxUnits), GetParam().cut);
}

TEST_P(Cut, IsLongerWhenSomethingIsCutOff) {
  EXPECT_EQ(isLongerThan(GetParam().text, GetParam().maxUnits), GetParam().text != GetParam().cut);
}

INSTANTIATE_TEST_SUITE_P(, Cut,
                         testing::ValuesIn<CutCase>({
                             {"Shorter", "abc", 5, "abc"},
                             {"Exact", "abc", 3, "abc"},
                             {"Longer", "abcd", 3, "abc"},
                             {"TwoByteCharactersCountOnce", "éèà", 2, "éè"},
                             {"EmojiCountTwice", "a😀b", 3, "a😀"},
                             {"EmojiIsNotCutInTwo", "a😀b", 2, "a"},
                             {"CutOffCharacterIsDropped", "a\xF0\x9F", 9, "a"},
                             {"Nothing", "abc", 0, ""},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
