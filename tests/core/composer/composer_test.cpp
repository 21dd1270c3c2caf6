#include "core/composer/composer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

PickedFile text(std::string id) { return {id, id + ".txt", "text/plain", 10, ""}; }
PickedFile uploaded(std::string id) { return {id, id + ".txt", "text/plain", 10, "https://files.test/" + id}; }

Composer withFiles(std::vector<PickedFile> files) {
  Composer composer;
  composer.files = std::move(files);
  return composer;
}

TEST(Composer, ABlankTextIsRefused) {
  ASSERT_TRUE(refusalOf(" \n\t ", 0));
  EXPECT_EQ(refusalOf(" \n\t ", 0)->code, "message_empty");
}

TEST(Composer, AnOversizedTextIsRefusedWithItsSize) {
  const auto refusal = refusalOf(std::string(kLongestMessageBytes + 1, 'x'), 0);
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->code, "message_too_long");
  EXPECT_NE(refusal->message.find("65537"), std::string::npos);
}

TEST(Composer, ATextOfTheLongestSizeIsTaken) {
  EXPECT_EQ(refusalOf(std::string(kLongestMessageBytes, 'x'), 0), std::nullopt);
}

TEST(Composer, AFileAloneCanBeSent) { EXPECT_EQ(refusalOf("", 1), std::nullopt); }

TEST(Composer, ATextThatComesBackStandsBeforeWhatWasWrittenSince) {
  Composer composer;
  changeText(composer, "second");
  giveBack(composer, "first", {}, std::nullopt);
  EXPECT_EQ(composer.text, "first\nsecond");
}

TEST(Composer, FilesThatComeBackStandBeforeThoseThatWerePickedSince) {
  Composer composer = withFiles({text("new")});
  giveBack(composer, "", {uploaded("old")}, std::nullopt);
  EXPECT_EQ(composer.files, (std::vector<PickedFile>{uploaded("old"), text("new")}));
}

TEST(Composer, WhatComesBackBringsItsReason) {
  Composer composer;
  giveBack(composer, "hello", {}, Failure{"message_send_failed", "no"});
  EXPECT_EQ(composer.error, (Failure{"message_send_failed", "no"}));
}

TEST(Composer, ChangingTheTextClearsTheError) {
  Composer composer;
  giveBack(composer, "hello", {}, Failure{"message_send_failed", "no"});
  EXPECT_TRUE(changeText(composer, "hello"));
  EXPECT_EQ(composer.error, std::nullopt);
  EXPECT_FALSE(changeText(composer, "hello"));
}

TEST(Composer, OneBadFileKeepsAllOfThemOut) {
  Composer composer = withFiles({text("there")});
  PickedFile large = text("large");
  large.size = FileRules{}.maxFileSize + 1;
  EXPECT_FALSE(addFiles(composer, {}, std::vector{text("fine"), large}));
  EXPECT_EQ(composer.files, std::vector{text("there")});
  EXPECT_EQ(composer.error->code, "file_too_large");
}

TEST(Composer, AddingAndRemovingClearTheErrorFirst) {
  Composer composer;
  composer.error = Failure{"file_too_large", "x"};
  EXPECT_TRUE(addFiles(composer, {}, std::vector{text("a")}));
  EXPECT_EQ(composer.error, std::nullopt);
  composer.error = Failure{"file_too_large", "x"};
  EXPECT_TRUE(removeFile(composer, "a"));
  EXPECT_EQ(composer.error, std::nullopt);
  EXPECT_THAT(composer.files, testing::IsEmpty());
}

TEST(Composer, NothingChangesWhileItsFilesAreUploaded) {
  Composer composer = withFiles({text("a")});
  composer.sending = "hello";
  EXPECT_FALSE(changeText(composer, "other"));
  EXPECT_FALSE(addFiles(composer, {}, std::vector{text("b")}));
  EXPECT_FALSE(removeFile(composer, "a"));
  EXPECT_EQ(composer.files, std::vector{text("a")});
}

TEST(Composer, ProgressIsInWholePercentOfFinishedFiles) {
  EXPECT_EQ(uploadProgress(Composer{}), 0);
  EXPECT_EQ(uploadProgress(withFiles({uploaded("a"), text("b"), text("c")})), 33);
  EXPECT_EQ(uploadProgress(withFiles({uploaded("a"), uploaded("b"), text("c")})), 67);
  EXPECT_TRUE(isUploaded(withFiles({uploaded("a")})));
}

}  // namespace
}  // namespace cossistant
