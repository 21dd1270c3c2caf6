#include "core/text/text_options.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"

namespace cossistant {
namespace {

TextOptions after(std::string_view first, std::string_view second) {
  TextOptions options;
  EXPECT_FALSE(json::decodeInto(options, first));
  EXPECT_FALSE(json::decodeInto(options, second));
  return options;
}

TEST(TextOptions, WhatIsLeftOutKeepsItsValue) {
  const TextOptions options = after(R"({"locale":"fr","languages":["es"],"localesUrl":"/l/","files":[{"key":"de",
      "value":"{}"}],"content":[{"key":"a","text":"A"}]})",
                                    "{}");
  EXPECT_EQ(options.locale, "fr");
  EXPECT_EQ(options.languages, std::vector<std::string>{"es"});
  EXPECT_EQ(options.localesUrl, "/l/");
  EXPECT_EQ(options.files.size(), 1u);
  EXPECT_EQ(options.content.size(), 1u);
}

TEST(TextOptions, LaterContentReplacesEarlierContentWhole) {
  const TextOptions options = after(R"({"content":[{"key":"a","locale":"fr","text":"A"},{"key":"b","text":"B"}]})",
                                    R"({"content":[{"key":"c","function":0}]})");
  const std::vector<Override> expected = {{"c", "", "", 0}};
  EXPECT_EQ(options.content, expected);
  EXPECT_TRUE(after(R"({"content":[{"key":"a","text":"A"}]})", R"({"content":[]})").content.empty());
}

TEST(TextOptions, TagsOfContentAreMadeNormal) {
  EXPECT_EQ(after(R"({"content":[{"key":"a","locale":"FR-ca","text":"A"}]})", "{}").content.front().locale, "fr-ca");
}

TEST(TextOptions, AnEmptyLocaleTakesTheWishBack) {
  EXPECT_EQ(after(R"({"locale":"fr"})", R"({"locale":""})").locale, "");
}

}  // namespace
}  // namespace cossistant
