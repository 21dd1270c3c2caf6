#include "core/text/locale_chain.hpp"

#include <gtest/gtest.h>

/// api §6.3.

namespace cossistant {
namespace {

struct ChainCase {
  std::string name;
  std::vector<std::string> wanted;
  std::vector<std::string> chain;
};
class LocaleChain : public testing::TestWithParam<ChainCase> {};
TEST_P(LocaleChain, Of) {
  std::vector<std::string> chain;
  for (const std::string& tag : GetParam().wanted) addToChain(chain, tag);
  addToChain(chain, "en");
  EXPECT_EQ(chain, GetParam().chain);
}
INSTANTIATE_TEST_SUITE_P(, LocaleChain,
                         testing::ValuesIn<ChainCase>({
                             {"NothingWantedIsEnglish", {}, {"en"}},
                             {"AFullTagIsFollowedByItsBase", {"fr-CA"}, {"fr-ca", "fr", "en"}},
                             {"ABaseStandsOnce", {"fr"}, {"fr", "en"}},
                             {"TheFirstWantedIsFirst", {"de", "fr-FR"}, {"de", "fr-fr", "fr", "en"}},
                             {"NothingStandsTwice", {"fr-FR", "fr-CA", "fr"}, {"fr-fr", "fr", "fr-ca", "en"}},
                             {"EnglishKeepsItsPlace", {"en-GB", "fr"}, {"en-gb", "en", "fr"}},
                             {"EmptyOnesAreSkipped", {"", "  ", "es"}, {"es", "en"}},
                             {"UnderscoresAreHyphens", {"pt_BR"}, {"pt-br", "pt", "en"}},
                             {"AScriptGoesWithTheRegion", {"zh-Hant-TW"}, {"zh-hant-tw", "zh", "en"}},
                         }),
                         [](const auto& info) { return info.param.name; });

struct DirectionCase {
  std::string tag;
  bool rightToLeft;
};
class Direction : public testing::TestWithParam<DirectionCase> {};
TEST_P(Direction, OfALanguage) { EXPECT_EQ(isRightToLeft(GetParam().tag), GetParam().rightToLeft); }
INSTANTIATE_TEST_SUITE_P(, Direction,
                         testing::ValuesIn<DirectionCase>({{"ar", true},
                                                           {"he-il", true},
                                                           {"ckb", true},
                                                           {"yi", true},
                                                           {"en", false},
                                                           {"fr-ca", false},
                                                           {"kb", false},
                                                           {"r", false},
                                                           {"", false}}));

}  // namespace
}  // namespace cossistant
