#include "core/markdown/node.hpp"

#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/markdown/parse.hpp"

namespace cossistant {
namespace {

struct NodeCase {
  const char* name;
  const char* text;
  const char* json;  // of the first node
};

class MarkdownJson : public testing::TestWithParam<NodeCase> {};

TEST_P(MarkdownJson, IsTheShapeThatJavaScriptDraws) {
  const auto nodes = parseMarkdown(GetParam().text);
  ASSERT_TRUE(nodes);
  EXPECT_EQ(json::encode(nodes->front()), GetParam().json);
}

INSTANTIATE_TEST_SUITE_P(
    , MarkdownJson,
    testing::ValuesIn<NodeCase>({
        {"Inline", "a *b*\n**c** `d`",
         R"({"type":"paragraph","children":[{"type":"text","text":"a "},)"
         R"({"type":"emphasis","children":[{"type":"text","text":"b"}]},{"type":"break"},)"
         R"({"type":"strong","children":[{"type":"text","text":"c"}]},{"type":"text","text":" "},)"
         R"({"type":"code","text":"d"}]})"},
        {"Link", "[a](https://e.com)",
         R"({"type":"paragraph","children":[{"type":"link","href":"https://e.com",)"
         R"("children":[{"type":"text","text":"a"}]}]})"},
        {"Mention", "[@Ada](mention:user:1)",
         R"({"type":"paragraph","children":[{"type":"mention","mentionType":"user","id":"1","name":"Ada"}]})"},
        {"Heading", "### a", R"({"type":"heading","level":3,"children":[{"type":"text","text":"a"}]})"},
        {"Quote", "> a",
         R"({"type":"quote","children":[{"type":"paragraph","children":[{"type":"text","text":"a"}]}]})"},
        {"BulletList", "- a",
         R"({"type":"list","ordered":false,"start":1,"children":[{"type":"listItem",)"
         R"("children":[{"type":"text","text":"a"}]}]})"},
        {"OrderedList", "7. a",
         R"({"type":"list","ordered":true,"start":7,"children":[{"type":"listItem",)"
         R"("children":[{"type":"text","text":"a"}]}]})"},
        {"CodeBlock", "```ts title=\"a.ts\"\nx\n```",
         R"({"type":"codeBlock","language":"ts","fileName":"a.ts","text":"x"})"},
        {"BareCodeBlock", "```\nx\n```", R"({"type":"codeBlock","language":null,"fileName":null,"text":"x"})"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
