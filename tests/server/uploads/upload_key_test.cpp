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

TEST(UploadKeys, AllOfOneEntityStartAlike) {
  const auto prefix = uploadPrefix("org", "site", "CO1");
  EXPECT_EQ(prefix, "org/site/CO1/");
  EXPECT_TRUE(makeUploadKey({"org", "site", "CO1", "a", "b", ""}, "TOKEN", "ULID")->starts_with(*prefix));
  EXPECT_FALSE(makeUploadKey({"org", "site", "CO12", "a", "b", ""}, "TOKEN", "ULID")->starts_with(*prefix));
}

TEST(UploadKeys, WhatIsNotAPlainPartHasNoPrefix) {
  for (const std::string& id : {std::string(), std::string(".."), std::string("a/b"), std::string("a b"),
                                std::string("a\0", 2), std::string(161, 'a')}) {
    EXPECT_FALSE(isPlainPart(id)) << id;
    EXPECT_FALSE(uploadPrefix("org", "site", id)) << id;
    EXPECT_FALSE(uploadPrefix(id, "site", "CO1")) << id;
  }
}

TEST(UploadKeys, ATooShortPrefixIsNone) {
  EXPECT_TRUE(isUploadPrefix("org/site/CO1/"));
  for (const char* text : {"", "/", "org/", "org/site/", "org/site/CO1", "org/site//", "org/../CO1/", "/org/site/CO1/",
                           "org/site/CO1/TOKEN/"}) {
    EXPECT_FALSE(isUploadPrefix(text)) << text;
  }
}

}  // namespace
}  // namespace cossistant::server
