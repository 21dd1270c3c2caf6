#include "core/inbox/last_words.hpp"

#include <gtest/gtest.h>

#include "tests/core/samples.hpp"

namespace cossistant {
namespace {

TimelineItem withParts(std::vector<Part> parts) {
  TimelineItem item = samples::message("m", 1, "");
  item.parts = std::move(parts);
  return item;
}

TEST(LastWords, AreOneLineWithoutMarkdown) {
  EXPECT_EQ(lastWords(samples::message("m", 1, "# Hi\n\n**you**")).text, "Hi you");
}

TEST(LastWords, AreThoseOfItsPartsWhereTheMessageHasNoText) {
  EXPECT_EQ(lastWords(withParts({TextPart{"one", {}}, TextPart{"two", {}}})).text, "one two");
}

TEST(LastWords, AreInTheLanguageOfTheTeam) {
  TimelineItem item = samples::message("m", 1, "Hallo");
  item.parts.push_back(TranslationPart{"Bonjour", "de", "fr", TranslationAudience::Visitor, "auto", {}});
  item.parts.push_back(TranslationPart{"Hello", "de", "en", TranslationAudience::Team, "auto", {}});
  EXPECT_EQ(lastWords(item).text, "Hello");
}

TEST(LastWords, OfANoteSaySo) {
  TimelineItem note = samples::message("m", 1);
  EXPECT_FALSE(lastWords(note).isNote);
  note.visibility = Visibility::Private;
  EXPECT_TRUE(lastWords(note).isNote);
}

struct AttachmentCase {
  const char* name;
  std::vector<Part> parts;
  const char* words;
};

class AttachmentWords : public testing::TestWithParam<AttachmentCase> {};

TEST_P(AttachmentWords, StandForAMessageWithoutWords) {
  EXPECT_EQ(lastWords(withParts(GetParam().parts)).text, GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(, AttachmentWords,
                         testing::ValuesIn<AttachmentCase>({
                             {"OneImage", {ImagePart{}}, "An image"},
                             {"TwoImages", {ImagePart{}, ImagePart{}}, "2 images"},
                             {"OneFile", {FilePart{}}, "A file"},
                             {"AnImageAndAFile", {ImagePart{}, FilePart{}}, "2 files"},
                             {"Nothing", {}, "An empty message"},
                         }),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace cossistant
