#include "server/uploads/upload_key.hpp"

#include <gtest/gtest.h>

namespace cossistant::server {
namespace {

struct KeyCase {
  const char* name;
  UploadPlace place;
  const char* key;  // empty: none
};

class UploadKey : public ::testing::TestWithParam<KeyCase> {};

TEST_P(UploadKey, IsMadeOfItsParts) {
  EXPECT_EQ(makeUploadKey(GetParam().place, "TOKEN", "ULID").value_or(""), GetParam().key);
}

INSTANTIATE_TEST_SUITE_P(
    , UploadKey,
    ::testing::ValuesIn<KeyCase>({
        {"APlainFile", {"org", "site", "CO1", "", "a.png", ""}, "org/site/CO1/TOKEN/a.png"},
        {"TheCdnIsAPrefix", {"org", "site", "CO1", "", "a.png", "", true}, "cdn/org/site/CO1/TOKEN/a.png"},
        {"APathGoesBeforeTheToken", {"org", "site", "CO1", "a/b", "c", ""}, "org/site/CO1/a/b/TOKEN/c"},
        {"ABackslashIsASlash", {"org", "site", "CO1", "a\\b", "c", ""}, "org/site/CO1/a/b/TOKEN/c"},
        {"UpwardPartsAreDropped", {"org", "site", "CO1", "/../a/./..//", "c", ""}, "org/site/CO1/a/TOKEN/c"},
        {"UpwardPartsOfAnIdAreDropped", {"org", "site", "../../x", "", "c", ""}, "org/site/x/TOKEN/c"},
        {"OtherCharactersBecomeDashes",
         {"org", "site", "CO 1", "ä", "über?.png", ""},
         "org/site/CO-1/-/TOKEN/-ber-.png"},
        {"ANullByteBecomesADash", {"org", "site", "CO1", "", std::string("a\0b", 3), ""}, "org/site/CO1/TOKEN/a-b"},
        {"SpacesAroundANameGo", {"org", "site", "CO1", "", "  a b ", ""}, "org/site/CO1/TOKEN/a-b"},
        {"NoNameIsTheFallback", {"org", "site", "CO1", "", "", "PNG"}, "org/site/CO1/TOKEN/ULID.png"},
        {"ANameOfSpacesIsTheFallback", {"org", "site", "CO1", "", "  ", ""}, "org/site/CO1/TOKEN/ULID"},
        {"AnExtensionIsAppended", {"org", "site", "CO1", "", "a", "png"}, "org/site/CO1/TOKEN/a.png"},
        {"AnExtensionThatIsThereIsNot", {"org", "site", "CO1", "", "a.png", "PNG"}, "org/site/CO1/TOKEN/a.png"},
        {"AnotherCaseIsAnotherExtension", {"org", "site", "CO1", "", "A.PNG", "png"}, "org/site/CO1/TOKEN/A.PNG.png"},
        {"AnIdWithNothingLeftIsNone", {"org", "site", "../.", "", "a", ""}, ""},
        {"AnEmptyIdIsNone", {"org", "", "CO1", "", "a", ""}, ""},
        {"ANameOfTwoDotsIsNone", {"org", "site", "CO1", "", "..", ""}, ""},
        {"ANameOfTwoDotsWithAnExtensionIsNone", {"org", "site", "CO1", "", " .. ", "png"}, ""},
        {"APartThatNoFileSystemTakesIsNone", {"org", "site", "CO1", std::string(161, 'a'), "a", ""}, ""},
    }),
    [](const auto& info) { return std::string(info.param.name); });

TEST(UploadKeys, WhatLeadsElsewhereIsNoKey) {
  EXPECT_TRUE(isUploadKey("org/site/CO1/TOKEN/a.png"));
  for (const char* text :
       {"", "a.png", "org/site/CO1/a.png", "/org/site/CO1/TOKEN/a.png", "org/site/CO1/TOKEN/",
        "org/site/../TOKEN/a.png", "org/site/./TOKEN/a.png", "org//CO1/TOKEN/a.png", "org/site/CO1/TOKEN/..",
        "org/site/CO1/TOKEN/=type", "=new/site/CO1/TOKEN/a", "org/site/CO1/TOKEN/a b", "org\\site/x/CO1/TOKEN/a"}) {
    EXPECT_FALSE(isUploadKey(text)) << text;
  }
}

TEST(UploadFolders, AreThePlainOneAndThatOfTheCdn) {
  EXPECT_EQ(uploadFoldersOf("org", "site", "CO1"), (std::vector<std::string>{"org/site/CO1/", "cdn/org/site/CO1/"}));
}

TEST(UploadFolders, AnIdThatAnotherCouldBeTakenForHasNone) {
  for (const char* id : {"", "a b", "a/b", "../CO1", "..", "CO1/", "\\CO1"}) {
    EXPECT_TRUE(uploadFoldersOf("org", "site", id).empty()) << id;
  }
}

}  // namespace
}  // namespace cossistant::server
