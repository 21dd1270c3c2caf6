#include "core/text/locale.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace cossistant {
namespace {

std::string fileOf(std::string_view tag) {
  std::ifstream file(std::string(COSSISTANT_LOCALES_DIR) + "/" + std::string(tag) + ".json");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Sentence> sentencesOf(std::string_view tag, std::string_view file) {
  const auto read = readLocale(std::string(tag), file);
  if (read.ok()) return read.value().sentences;
  ADD_FAILURE() << tag << ": " << read.error().message;
  return {};
}

TEST(Locale, HasSentencesWithOneFormAndWithSeveral) {
  const auto read =
      readLocale("en", R"({"a.b": "One = \"two\"", "c": {"one": "{count} hen", "other": "{count} hens"}})");
  ASSERT_TRUE(read.ok());
  const std::vector<Sentence> expected = {
      {"a.b", "", R"(One = "two")"}, {"c", "one", "{count} hen"}, {"c", "other", "{count} hens"}};
  EXPECT_EQ(read.value().sentences, expected);
  EXPECT_EQ(read.value().tag, "en");
}

TEST(Locale, FindsTheFormsOfAKey) {
  const auto read = readLocale("en", R"({"a": "A", "b": {"one": "B", "other": "Bs"}, "c": "C"})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(formsOf(read.value(), "b").size(), 2u);
  EXPECT_EQ(formsOf(read.value(), "c").front().text, "C");
  EXPECT_TRUE(formsOf(read.value(), "d").empty());
}

struct BadFile {
  std::string name;
  std::string file;
  ErrorCode error;
};
class LocaleFileThatIsRefused : public testing::TestWithParam<BadFile> {};
TEST_P(LocaleFileThatIsRefused, SaysWhy) {
  const auto read = readLocale("fr", GetParam().file);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, GetParam().error);
}
INSTANTIATE_TEST_SUITE_P(, LocaleFileThatIsRefused,
                         testing::ValuesIn<BadFile>({
                             {"Empty", "", ErrorCode::MalformedJson},
                             {"APageOfHtml", "<!doctype html>", ErrorCode::MalformedJson},
                             {"CutOff", R"({"a": "b)", ErrorCode::MalformedJson},
                             {"AList", R"(["a"])", ErrorCode::WrongShape},
                             {"ASentenceThatIsANumber", R"({"a": 1})", ErrorCode::WrongShape},
                             {"ASentenceWithoutForms", R"({"a": {}})", ErrorCode::WrongShape},
                             {"AFormThatIsNull", R"({"a": {"one": null}})", ErrorCode::WrongShape},
                             {"LongerThanTheLimit", "{\"a\": \"" + std::string(kLongestLocaleFile, 'x') + "\"}",
                              ErrorCode::TooLarge},
                         }),
                         [](const auto& info) { return info.param.name; });

TEST(Locale, NamesTheKeyOfABadSentence) {
  EXPECT_THAT(readLocale("fr", R"({"a": "b", "common.x": []})").error().message, testing::StartsWith("common.x: "));
}

TEST(BuiltInLocales, AreTheFilesOfTheFolder) { EXPECT_THAT(builtInTags(), testing::IsSupersetOf({"en", "es", "fr"})); }

TEST(BuiltInLocales, AreAllRead) {
  for (const std::string_view tag : builtInTags()) EXPECT_FALSE(sentencesOf(tag, fileOf(tag)).empty()) << tag;
}

TEST(BuiltInLocales, EnglishIsCompiledInAsItsFileSaysIt) {
  EXPECT_EQ(sentencesOf("en", englishFile()), sentencesOf("en", fileOf("en")));
}

}  // namespace
}  // namespace cossistant
