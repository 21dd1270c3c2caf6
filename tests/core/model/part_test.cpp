#include "core/model/part.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

struct PartCase {
  const char* name;
  const char* json;
  std::size_t alternative;
};

template <class T>
std::size_t indexOf() {
  return Part(T{}).index();
}

class KnownPart : public testing::TestWithParam<PartCase> {};

TEST_P(KnownPart, IsReadAsItsTypeAndWrittenTheSame) {
  const auto part = json::decode<Part>(GetParam().json);
  ASSERT_TRUE(part.ok());
  EXPECT_EQ(part.value().index(), GetParam().alternative);
  EXPECT_EQ(json::encode(part.value()), GetParam().json);
}

INSTANTIATE_TEST_SUITE_P(
    , KnownPart,
    testing::ValuesIn<PartCase>({
        {"Text", R"({"type":"text","text":"hi"})", indexOf<TextPart>()},
        {"StreamingText", R"({"type":"text","text":"hi","state":"streaming"})", indexOf<TextPart>()},
        {"Reasoning", R"({"type":"reasoning","text":"so","state":"done","providerMetadata":{"a":{"b":1}}})",
         indexOf<ReasoningPart>()},
        {"Tool",
         R"({"type":"tool-search","toolCallId":"c","toolName":"search","input":{"q":"x"},"output":[1],)"
         R"("state":"result","errorText":"e","callProviderMetadata":{},"providerMetadata":{}})",
         indexOf<ToolPart>()},
        {"SourceUrl", R"({"type":"source-url","sourceId":"s","url":"https://e.com","title":"t"})",
         indexOf<SourceUrlPart>()},
        {"SourceDocument",
         R"({"type":"source-document","sourceId":"s","mediaType":"text/plain","title":"t","filename":"f"})",
         indexOf<SourceDocumentPart>()},
        {"StepStart", R"({"type":"step-start"})", indexOf<StepStartPart>()},
        {"File", R"({"type":"file","url":"u","mediaType":"m","filename":"f","size":5})", indexOf<FilePart>()},
        {"BareFile", R"({"type":"file","url":"u","mediaType":"m"})", indexOf<FilePart>()},
        {"Image", R"({"type":"image","url":"u","mediaType":"m","filename":"f","size":5,"width":6,"height":7})",
         indexOf<ImagePart>()},
        {"Event",
         R"({"type":"event","eventType":"participant_joined","actorUserId":"u","actorAiAgentId":null,)"
         R"("targetUserId":null,"targetAiAgentId":null,"message":null})",
         indexOf<EventPart>()},
        {"EventOfANewerServer",
         R"({"type":"event","eventType":"waved","actorUserId":null,"actorAiAgentId":null,)"
         R"("targetUserId":null,"targetAiAgentId":null,"message":"m"})",
         indexOf<EventPart>()},
        {"Metadata", R"({"type":"metadata","source":"email"})", indexOf<MetadataPart>()},
        {"Translation",
         R"({"type":"translation","text":"t","sourceLanguage":"fr","targetLanguage":"en","audience":"team",)"
         R"("mode":"auto","modelId":"m"})",
         indexOf<TranslationPart>()},
        {"Feedback", R"({"type":"feedback","feedbackId":"f","rating":5,"topic":null,"trigger":"t","source":"widget"})",
         indexOf<FeedbackPart>()},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

struct UnknownCase {
  const char* name;
  const char* json;
  const char* type;
};

class UnknownPartOf : public testing::TestWithParam<UnknownCase> {};

TEST_P(UnknownPartOf, IsKeptAsItCame) {
  const auto part = json::decode<Part>(GetParam().json);
  ASSERT_TRUE(part.ok());
  ASSERT_TRUE(std::holds_alternative<UnknownPart>(part.value()));
  EXPECT_EQ(partType(part.value()), GetParam().type);
  EXPECT_EQ(json::encode(part.value()), GetParam().json);
}

INSTANTIATE_TEST_SUITE_P(
    , UnknownPartOf,
    testing::ValuesIn<UnknownCase>({
        {"NewType", R"({"type":"poll","options":["a",{"b":null}]})", "poll"},
        {"NoType", R"({"text":"hi"})", ""},
        {"EmptyType", R"({"type":"","text":"hi"})", ""},
        {"TypeOfAnotherType", R"({"type":7})", ""},
        {"ToolWithoutName", R"({"type":"tool-","toolCallId":"c"})", "tool-"},
        {"TextWithoutText", R"({"type":"text"})", "text"},
        {"TextOfWrongType", R"({"type":"text","text":null})", "text"},
        {"ToolWithNewState", R"({"type":"tool-a","toolCallId":"c","toolName":"a","input":{},"state":"idle"})",
         "tool-a"},
        {"ImageWithFractionOfAPixel", R"({"type":"image","url":"u","mediaType":"m","width":1.5})", "image"},
        {"RatingTooLow", R"({"type":"feedback","feedbackId":"f","rating":0,"source":"w"})", "feedback"},
        {"RatingTooHigh", R"({"type":"feedback","feedbackId":"f","rating":6,"source":"w"})", "feedback"},
        {"RatingNotWhole", R"({"type":"feedback","feedbackId":"f","rating":4.5,"source":"w"})", "feedback"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(Part, FilesAreAlsoReadWithTheOlderSpellingOfTheirName) {
  EXPECT_EQ(roundTrip<Part>(R"({"type":"file","url":"u","mediaType":"m","fileName":"old"})"),
            R"({"type":"file","url":"u","mediaType":"m","filename":"old"})");
  EXPECT_EQ(roundTrip<Part>(R"({"type":"image","url":"u","mediaType":"m","fileName":"old","filename":"new"})"),
            R"({"type":"image","url":"u","mediaType":"m","filename":"new"})");
}

TEST(Part, ToolsKeepTheirDiscriminator) {
  EXPECT_EQ(partType(decoded<Part>(R"({"type":"tool-a-b","toolCallId":"c","toolName":"a-b","state":"partial"})")),
            "tool-a-b");
}

TEST(Part, ToolsWithoutInputHaveAnEmptyOne) {
  const Part part = decoded<Part>(R"({"type":"tool-a","toolCallId":"c","toolName":"a","state":"partial"})");
  ASSERT_TRUE(std::holds_alternative<ToolPart>(part));
  EXPECT_EQ(std::get<ToolPart>(part).input.text, "{}");
}

}  // namespace
}  // namespace cossistant
