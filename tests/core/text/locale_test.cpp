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

/// A file that stays, for what is read of it.
struct File {
  explicit File(std::string given) : text(std::move(given)) {
    const auto error = readSentences(locale.sentences, text);
    EXPECT_FALSE(error) << error->message;
  }
  std::string text;
  Locale locale;

  /// Each form as one line.
  [[nodiscard]] std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const Sentence& each : locale.sentences) {
      all.push_back(std::string(each.key) + " " + std::string(each.form) + " " + std::string(each.literal));
    }
    return all;
  }
};

TEST(Locale, HasSentencesWithOneFormAndWithSeveral) {
  const File file(R"({"a.b": "One = \"two\"", "c": {"one": "{count} hen", "other": "{count} hens"}})");
  const std::vector<std::string> expected = {R"(a.b  "One = \"two\"")", R"(c one "{count} hen")",
                                             R"(c other "{count} hens")"};
  EXPECT_EQ(file.lines(), expected);
}

TEST(Locale, FindsTheFormsOfAKey) {
  const File file(R"({"a": "A", "b": {"one": "B", "other": "Bs"}, "c": "C"})");
  EXPECT_EQ(formsOf(file.locale, "b").size(), 2u);
  EXPECT_EQ(formsOf(file.locale, "c").front().literal, R"("C")");
  EXPECT_TRUE(formsOf(file.locale, "d").empty());
}

struct BadFile {
  std::string name;
  std::string file;
  ErrorCode error;
};
class LocaleFileThatIsRefused : public testing::TestWithParam<BadFile> {};
TEST_P(LocaleFileThatIsRefused, SaysWhy) {
  std::vector<Sentence> sentences;
  const auto error = readSentences(sentences, GetParam().file);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, GetParam().error);
  EXPECT_TRUE(sentences.empty());
}
INSTANTIATE_TEST_SUITE_P(, LocaleFileThatIsRefused,
                         testing::ValuesIn<BadFile>({
                             {"Empty", "", ErrorCode::MalformedJson},
                             {"APageOfHtml", "<!doctype html>", ErrorCode::MalformedJson},
                             {"CutOff", R"({"a": "b)", ErrorCode::MalformedJson},
                             {"AList", R"(["a"])", ErrorCode::WrongShape},
                             {"ASentenceThatIsANumber", R"({"a": 1})", ErrorCode::WrongShape},
                             {"ASentenceWithoutForms", R"({"a": {}})", ErrorCode::WrongShape},
                             {"AFormOfAForm", R"({"a": {"one": {"other": "b"}}})", ErrorCode::WrongShape},
                             {"AnObjectWithoutAKey", R"({"": {"": {"": 1}}})", ErrorCode::WrongShape},
                             {"AFormThatIsNull", R"({"a": {"one": null}})", ErrorCode::WrongShape},
                             {"LongerThanTheLimit", "{\"a\": \"" + std::string(kLongestLocaleFile, 'x') + "\"}",
                              ErrorCode::TooLarge},
                         }),
                         [](const auto& info) { return info.param.name; });

TEST(Locale, NamesTheKeyOfABadSentence) {
  std::vector<Sentence> sentences;
  const auto error = readSentences(sentences, R"({"a": "b", "common.x": []})");
  EXPECT_THAT(error->message, testing::StartsWith("common.x: "));
}

TEST(BuiltInLocales, AreTheFilesOfTheFolder) { EXPECT_THAT(builtInTags(), testing::IsSupersetOf({"en", "es", "fr"})); }

TEST(BuiltInLocales, AreAllRead) {
  for (const std::string_view tag : builtInTags()) EXPECT_FALSE(File(fileOf(tag)).lines().empty()) << tag;
}

TEST(BuiltInLocales, EnglishIsCompiledInAsItsFileSaysIt) {
  EXPECT_EQ(File(std::string(englishFile())).lines(), File(fileOf("en")).lines());
}

}  // namespace
}  // namespace cossistant
