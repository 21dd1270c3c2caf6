#include "core/timeline/message_text.hpp"

#include <gtest/gtest.h>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

TranslationPart translation(std::string text, TranslationAudience audience) {
  TranslationPart part;
  part.text = std::move(text);
  part.audience = audience;
  return part;
}

TEST(MessageText, IsTheTextOfTheItem) { EXPECT_EQ(messageTextOf(test::makeMessage("a", {}, "hello")), "hello"); }

TEST(MessageText, ATranslationForTheVisitorComesFirst) {
  TimelineItem item = test::makeMessage("a", {}, "hello");
  item.parts.push_back(translation("bonjour", TranslationAudience::Visitor));
  EXPECT_EQ(messageTextOf(item), "bonjour");
}

TEST(MessageText, ATranslationForTheTeamIsPassedOver) {
  TimelineItem item = test::makeMessage("a", {}, "hello");
  item.parts.push_back(translation("bonjour", TranslationAudience::Team));
  EXPECT_EQ(messageTextOf(item), "hello");
}

TEST(MessageText, WithoutOneTheTextPartsSpeakALineEach) {
  TimelineItem item = test::makeMessage("a", {}, "one");
  item.parts.push_back(StepStartPart{});
  item.parts.push_back(TextPart{"two", {}});
  item.text.reset();
  EXPECT_EQ(messageTextOf(item), "one\ntwo");
}

TEST(MessageText, IsThereWhereItIsMoreThanWhiteSpace) {
  EXPECT_TRUE(hasMessageText(test::makeMessage("a", {}, "hello")));
  EXPECT_FALSE(hasMessageText(test::makeMessage("a", {}, " \n")));
  TimelineItem streamed = test::makeItem("a", ItemType::Message, {});
  EXPECT_FALSE(hasMessageText(streamed));
  streamed.parts.push_back(TextPart{"hel", {}});
  EXPECT_TRUE(hasMessageText(streamed));
  streamed.parts.push_back(TranslationPart{" ", "fr", "en", TranslationAudience::Visitor, "auto", {}});
  EXPECT_FALSE(hasMessageText(streamed));
}

TEST(SetPart, CarriesTheTextOfTheItemAlong) {
  TimelineItem item = test::makeMessage("a", {}, "hel");
  setPart(item, 0, TextPart{"hello", {}});
  EXPECT_EQ(item.text, "hello");
}

TEST(SetPart, LeavesATextThatSaysSomethingElse) {
  TimelineItem item = test::makeMessage("a", {}, "part");
  item.text = "summary";
  setPart(item, 0, TextPart{"another part", {}});
  EXPECT_EQ(item.text, "summary");
}

TEST(SetPart, AddsThePartThatComesNext) {
  TimelineItem item = test::makeMessage("a", {}, "one");
  setPart(item, 1, TextPart{"two", {}});
  ASSERT_EQ(item.parts.size(), 2u);
  EXPECT_EQ(item.text, "one\ntwo");
}

TEST(MessageText, HasATranslationForEachSide) {
  TimelineItem item = test::makeMessage("a", {}, "Hallo");
  item.parts.push_back(TranslationPart{"Hello", "de", "en", TranslationAudience::Team, "auto", {}});
  EXPECT_EQ(messageTextOf(item), "Hallo");
  EXPECT_EQ(messageTextOf(item, TranslationAudience::Team), "Hello");
}

}  // namespace
}  // namespace cossistant
