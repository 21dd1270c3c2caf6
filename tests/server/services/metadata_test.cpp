#include "server/services/metadata.hpp"

#include <gtest/gtest.h>

#include "core/hash/metadata_hash.hpp"
#include "server/http/errors.hpp"

namespace cossistant::server {
namespace {

TEST(MergeMetadata, TheNewerFieldsWinOneLevelDeep) {
  const json::Raw base{R"({"plan":"free","tags":{"a":1}})"};
  EXPECT_EQ(mergeMetadata(base, {R"({"plan":"pro","tags":{"b":2},"n":1})"}).text,
            R"({"plan":"pro","tags":{"b":2},"n":1})");
}

TEST(MergeMetadata, WhatIsNotAnObjectCountsAsEmpty) {
  EXPECT_EQ(mergeMetadata(std::nullopt, {R"({"a":1})"}).text, R"({"a":1})");
  EXPECT_EQ(mergeMetadata(json::Raw{"[1]"}, {"null"}).text, "{}");
}

TEST(MergeMetadata, NamesAreTheSameHoweverTheyAreWritten) {
  EXPECT_EQ(mergeMetadata(json::Raw{R"({"é":1})"}, {R"({"\u00e9":2})"}).text, R"({"é":2})");
}

TEST(MergeMetadata, OfANameThatComesTwiceTheLastCounts) {
  EXPECT_EQ(mergeMetadata(std::nullopt, {R"({"a":1,"b":2,"a":3})"}).text, R"({"a":3,"b":2})");
}

// As JSON.stringify writes them; a double in between would write some of them in another way.
TEST(MergeMetadata, WhatIsStoredHasTheHashOfWhatWasSent) {
  for (const char* sent :
       {R"({"seats":3,"plan":"pro"})", R"({"n":1e+21,"m":2.5e-7,"k":0.1,"whole":9007199254740993})",
        R"({"text":"a \"b\" \\ / \n \u001f é 😀"})", R"({"nested":{"z":1,"a":[true,null]},"b":false})"}) {
    const json::Raw metadata{sent};
    EXPECT_EQ(metadataHash(mergeMetadata(std::nullopt, metadata)), metadataHash(metadata)) << sent;
    EXPECT_EQ(metadataHash(mergeMetadata(metadata, metadata)), metadataHash(metadata)) << sent;
  }
}

TEST(MergeMetadata, AContactCannotGrowWithoutEnd) {
  const std::string half(kMaxMetadataBytes / 2, 'x');
  const json::Raw first = mergeMetadata(std::nullopt, {R"({"a":")" + half + "\"}"});
  EXPECT_THROW(static_cast<void>(mergeMetadata(first, {R"({"b":")" + half + "\"}"})), ApiError);
  std::string many = "{";
  for (std::size_t i = 0; i <= kMaxMetadataNames; ++i) many += (i == 0 ? "\"n" : ",\"n") + std::to_string(i) + "\":1";
  EXPECT_THROW(static_cast<void>(mergeMetadata(std::nullopt, {many + "}"})), ApiError);
}

TEST(Metadata, WhatIsFlatIsTextsNumbersBooleansAndNulls) {
  EXPECT_NO_THROW(checkIsFlat("metadata", {R"({"a":"x","b":1.5,"c":true,"d":null})"}));
  EXPECT_NO_THROW(checkIsFlat("metadata", {"{}"}));
  for (const char* text : {R"({"a":{}})", R"({"a":1,"b":[]})", "[]", "3", "null"}) {
    EXPECT_THROW(checkIsFlat("metadata", {text}), ApiError) << text;
  }
}

}  // namespace
}  // namespace cossistant::server
