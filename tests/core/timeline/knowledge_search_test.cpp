#include "core/timeline/knowledge_search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ToolPart search(std::string input, std::optional<std::string> output = std::nullopt,
                ToolState state = ToolState::Result) {
  ToolPart part;
  part.type = "tool-searchKnowledgeBase";
  part.toolCallId = "call";
  part.toolName = "searchKnowledgeBase";
  part.input = {std::move(input)};
  if (output) part.output = json::Raw{*std::move(output)};
  part.state = state;
  return part;
}

std::vector<SourceView> sourcesOf(std::string articles) {
  return readKnowledgeSearch(search("{}", R"({"data":{"articles":)" + std::move(articles) + "}}")).sources;
}

TEST(KnowledgeSearch, KnowsWhatItLookedFor) {
  EXPECT_EQ(readKnowledgeSearch(search(R"({"query":" delivery "})")).query, "delivery");
  for (const char* input : {"{}", R"({"query":" "})", R"({"query":7})", R"({"query":null})"}) {
    EXPECT_EQ(readKnowledgeSearch(search(input)).query, std::nullopt) << input;
  }
}

TEST(KnowledgeSearch, SourcesArePagesUnderTheirTitle) {
  EXPECT_THAT(sourcesOf(R"([{"sourceType":"url","sourceUrl":"https://e.test/a","title":" A "},)"
                        R"({"sourceType":"faq","sourceUrl":"https://e.test/b"},{"sourceUrl":"https://e.test/c"}])"),
              ElementsAre(SourceView{"https://e.test/a", "A"}));
}

TEST(KnowledgeSearch, APageWithoutATitleIsLabelledByHostAndPath) {
  EXPECT_THAT(
      sourcesOf(R"([{"sourceType":"url","url":"https://e.test/a/b?c=d#e","title":" "},)"
                R"({"sourceType":"url","sourceUrl":"HTTP://e.test/"}])"),
      ElementsAre(SourceView{"https://e.test/a/b?c=d#e", "e.test/a/b"}, SourceView{"HTTP://e.test/", "e.test"}));
}

TEST(KnowledgeSearch, APageIsListedOnceWithOrWithoutASlashAtTheEnd) {
  EXPECT_THAT(sourcesOf(R"([{"sourceType":"url","sourceUrl":"https://e.test/a/","title":"First"},)"
                        R"({"sourceType":"url","sourceUrl":"https://e.test/a","title":"Second"}])"),
              ElementsAre(SourceView{"https://e.test/a/", "First"}));
}

TEST(KnowledgeSearch, OtherAddressesAreNoPages) {
  EXPECT_THAT(sourcesOf(R"([{"sourceType":"url","sourceUrl":"javascript:x"},)"
                        R"({"sourceType":"url","sourceUrl":"https://"},{"sourceType":"url"}])"),
              IsEmpty());
}

TEST(KnowledgeSearch, ListsSourcesOnlyWhenItIsDone) {
  const std::string output = R"({"data":{"articles":[{"sourceType":"url","sourceUrl":"https://e.test"}]}})";
  EXPECT_THAT(readKnowledgeSearch(search("{}", output, ToolState::Partial)).sources, IsEmpty());
  EXPECT_THAT(readKnowledgeSearch(search("{}", output, ToolState::Error)).sources, IsEmpty());
  EXPECT_THAT(readKnowledgeSearch(search("{}", output)).sources, testing::SizeIs(1));
}

TEST(KnowledgeSearch, WhatDoesNotHaveItsShapeIsLeftOut) {
  for (const char* output : {"7", "{}", R"({"data":7})", R"({"data":{}})", R"({"data":{"articles":7}})"}) {
    EXPECT_THAT(readKnowledgeSearch(search("{}", output)).sources, IsEmpty()) << output;
  }
  EXPECT_THAT(sourcesOf(R"([7,{"sourceType":"url","sourceUrl":7,"title":"a"},)"
                        R"({"sourceType":"url","sourceUrl":"https://e.test/b","title":7}])"),
              ElementsAre(SourceView{"https://e.test/b", "e.test/b"}));
}

}  // namespace
}  // namespace cossistant
