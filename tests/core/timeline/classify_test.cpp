#include "core/timeline/classify.hpp"

#include <gtest/gtest.h>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

using test::makeEvent;
using test::makeItem;
using test::makeMessage;
using test::makeTool;

TEST(Classification, MessagesGroupWithMessages) { EXPECT_EQ(classify(makeMessage("a", {})), ItemClass::Message); }

TEST(Classification, EventsAndToolsAreActivity) {
  EXPECT_EQ(classify(makeEvent("a", {})), ItemClass::Activity);
  EXPECT_EQ(classify(makeTool("a", {})), ItemClass::Activity);
}

TEST(Classification, IdentificationStandsAlone) {
  EXPECT_EQ(classify(makeItem("a", ItemType::Identification, {})), ItemClass::StandaloneTool);
}

TEST(Classification, ToolsThatCountUsageStandAlone) {
  EXPECT_EQ(classify(makeTool("a", {}, "aiCreditUsage")), ItemClass::StandaloneTool);
  EXPECT_EQ(classify(makeTool("a", {}, "generationUsage")), ItemClass::StandaloneTool);
}

TEST(Classification, TheItemsOwnToolNameWinsOverItsPart) {
  TimelineItem item = makeTool("a", {}, "searchKnowledgeBase");
  item.tool = "aiCreditUsage";
  EXPECT_EQ(toolNameOf(item), "aiCreditUsage");
  EXPECT_EQ(classify(item), ItemClass::StandaloneTool);
}

TEST(Classification, AToolPartWithoutCallIdOrNameIsPassedOver) {
  TimelineItem item = makeTool("a", {}, "aiCreditUsage");
  std::get<ToolPart>(item.parts.front()).toolCallId.clear();
  EXPECT_EQ(toolPartOf(item), nullptr);
  EXPECT_EQ(toolNameOf(item), "");
}

TEST(Classification, AnIdentificationWithoutAToolIsNamedAfterItself) {
  EXPECT_EQ(toolNameOf(makeItem("a", ItemType::Identification, {})), "identification");
}

TEST(Visibility, MessagesEventsIdentificationsAndKnowledgeSearchesAreShown) {
  EXPECT_TRUE(isShown(makeMessage("a", {})));
  EXPECT_TRUE(isShown(makeEvent("a", {})));
  EXPECT_TRUE(isShown(makeItem("a", ItemType::Identification, {})));
  EXPECT_TRUE(isShown(makeTool("a", {}, "searchKnowledgeBase")));
}

TEST(Visibility, DeletedItemsAreHidden) {
  TimelineItem item = makeMessage("a", {});
  item.deletedAt = Timestamp{1};
  EXPECT_FALSE(isShown(item));
}

TEST(Visibility, PrivateItemsAreHidden) {
  TimelineItem item = makeMessage("a", {});
  item.visibility = Visibility::Private;
  EXPECT_FALSE(isShown(item));
}

TEST(Visibility, EventsWithoutAnEventPartAreHidden) { EXPECT_FALSE(isShown(makeItem("a", ItemType::Event, {}))); }

TEST(Visibility, ToolsThatAreTheTeamsBusinessAreHidden) {
  EXPECT_FALSE(isShown(makeTool("a", {}, "updateSentiment")));
  EXPECT_FALSE(isShown(makeTool("a", {}, "aiCreditUsage")));
}

TEST(Visibility, MessagesThatSayNothingAreHidden) {
  TimelineItem item = makeMessage("a", {}, " ");
  item.parts.push_back(ReasoningPart{"hm", {}, {}});
  item.parts.push_back(ImagePart{"javascript:alert(1)", "image/png", {}, {}, {}, {}});
  EXPECT_FALSE(isShown(item));
}

TEST(Visibility, OnePictureFileReviewOrTextPartIsEnough) {
  const TimelineItem nothing = makeItem("a", ItemType::Message, {});
  const Part enough[] = {ImagePart{"https://e.test/a.png", "image/png", {}, {}, {}, {}},
                         FilePart{"https://e.test/a.pdf", "application/pdf", {}, {}},
                         FeedbackPart{"f", 5, {}, {}, "widget"}, TextPart{"hello", {}}};
  for (const Part& part : enough) {
    TimelineItem item = nothing;
    item.parts.push_back(part);
    EXPECT_TRUE(isShown(item)) << partType(part);
  }
}

TEST(Visibility, SearchesThatArePrivateAreHidden) {
  TimelineItem item = makeTool("a", {});
  std::get<ToolPart>(item.parts.front()).callProviderMetadata = json::Raw{R"({"cossistant":{"visibility":"private"}})"};
  item.tool = "searchKnowledgeBase";
  EXPECT_FALSE(isShown(item));
  item.parts.clear();
  EXPECT_TRUE(isShown(item));
}

TEST(VisibilityToTheTeam, NotesAndToolsOfAnyNameAreShown) {
  TimelineItem note = makeMessage("a", {});
  note.visibility = Visibility::Private;
  EXPECT_TRUE(isShownToTeam(note));
  EXPECT_TRUE(isShownToTeam(makeTool("b", {}, "refund")));
  TimelineItem secret = makeTool("c", {}, "refund");
  std::get<ToolPart>(secret.parts.front()).callProviderMetadata =
      json::Raw{R"({"cossistant":{"visibility":"private"}})"};
  EXPECT_TRUE(isShownToTeam(secret));
}

TEST(VisibilityToTheTeam, WhatSaysNothingOrIsDeletedIsHidden) {
  EXPECT_FALSE(isShownToTeam(makeMessage("a", {}, " ")));
  EXPECT_FALSE(isShownToTeam(makeItem("b", ItemType::Event, {})));
  EXPECT_FALSE(isShownToTeam(makeItem("c", ItemType::Tool, {})));
  TimelineItem deleted = makeMessage("d", {});
  deleted.deletedAt = Timestamp{1};
  EXPECT_FALSE(isShownToTeam(deleted));
}

}  // namespace
}  // namespace cossistant
