#include "core/timeline/privacy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/timeline/items.hpp"

namespace cossistant {
namespace {

const json::Raw kPrivate{R"({"cossistant":{"visibility":"private"}})"};
const json::Raw kPublic{R"({"cossistant":{"visibility":"public"}})"};
const json::Raw kPlasmaPrivate{R"({"plasma":{"visibility":"private"},"cossistant":{"visibility":"public"}})"};

ToolPart tool(std::optional<json::Raw> call, std::optional<json::Raw> provider) {
  ToolPart part;
  part.type = "tool-search";
  part.callProviderMetadata = std::move(call);
  part.providerMetadata = std::move(provider);
  return part;
}

struct VisibilityCase {
  const char* name;
  Part part;
  Visibility visibility;
};

class PartVisibility : public testing::TestWithParam<VisibilityCase> {};

TEST_P(PartVisibility, IsWhatTheMetadataSay) { EXPECT_EQ(visibilityOf(GetParam().part), GetParam().visibility); }

INSTANTIATE_TEST_SUITE_P(
    , PartVisibility,
    testing::ValuesIn<VisibilityCase>({
        {"PublicWithoutMetadata", tool({}, {}), Visibility::Public},
        {"PublicForMetadataThatSayNothing", tool(json::Raw{R"({"cossistant":{}})"}, json::Raw{"{}"}),
         Visibility::Public},
        {"OfTheCall", tool(kPrivate, {}), Visibility::Private},
        {"OfTheProvider", tool({}, kPrivate), Visibility::Private},
        {"OfTheCallBeforeTheProvider", tool(kPublic, kPrivate), Visibility::Public},
        {"OfPlasmaBeforeCossistant", tool({}, kPlasmaPrivate), Visibility::Private},
        {"OfTheProviderWhereTheCallSaysNothing", tool(json::Raw{"{}"}, kPrivate), Visibility::Private},
        {"PrivateForAnotherWord", tool(json::Raw{R"({"cossistant":{"visibility":"secret"}})"}, {}),
         Visibility::Private},
        {"PrivateForAnotherType", tool(json::Raw{R"({"cossistant":{"visibility":5}})"}, {}), Visibility::Private},
        {"PublicForNull", tool(json::Raw{R"({"cossistant":{"visibility":null}})"}, {}), Visibility::Public},
        {"OfCossistantWherePlasmaSaysNull",
         tool(json::Raw{R"({"plasma":{"visibility":null},"cossistant":{"visibility":"private"}})"}, {}),
         Visibility::Private},
        {"PublicForAnotherShape", tool(json::Raw{R"({"cossistant":"visibility","x":{"visibility":"private"}})"}, {}),
         Visibility::Public},
        {"OfReasoning", ReasoningPart{"hm", {}, kPrivate}, Visibility::Private},
        {"OfAPage", SourceUrlPart{"s", "https://e.test", {}, kPrivate}, Visibility::Private},
        {"OfADocument", SourceDocumentPart{"s", "text/plain", "a", {}, kPrivate}, Visibility::Private},
        {"PublicForText", TextPart{"a", {}}, Visibility::Public},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TimelineItem mixed() {
  TimelineItem item = test::makeMessage("a", {}, "hello");
  item.parts.push_back(ReasoningPart{"hm", {}, {}});
  item.parts.push_back(tool({}, {}));
  item.parts.push_back(tool(kPrivate, {}));
  item.parts.push_back(SourceUrlPart{"s", "https://e.test", {}, {}});
  item.parts.push_back(StepStartPart{});
  return item;
}

struct CountCase {
  const char* name;
  Audience audience;
  PrivacyOptions options;
  std::size_t count;
};

class VisibleParts : public testing::TestWithParam<CountCase> {};

TEST_P(VisibleParts, FollowAudienceAndOptions) {
  const auto& [name, audience, options, count] = GetParam();
  EXPECT_EQ(countVisibleParts(mixed(), audience, options), count);
  EXPECT_EQ(visibleItem(mixed(), audience, options)->parts.size(), count);
}

INSTANTIATE_TEST_SUITE_P(, VisibleParts,
                         testing::ValuesIn<CountCase>({
                             {"WidgetStandard", Audience::Widget, kStandard, 4},
                             {"WidgetTransparent", Audience::Widget, kTransparent, 5},
                             {"WidgetMinimal", Audience::Widget, kMinimal, 2},
                             {"DashboardTransparent", Audience::Dashboard, kTransparent, 6},
                             {"DashboardMinimal", Audience::Dashboard, kMinimal, 2},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

TEST(Privacy, APrivateItemIsForTheDashboardAlone) {
  TimelineItem item = mixed();
  item.visibility = Visibility::Private;
  EXPECT_EQ(visibleItem(item, Audience::Widget), std::nullopt);
  EXPECT_EQ(countVisibleParts(item, Audience::Widget), 0u);
  EXPECT_EQ(visibleText(item, Audience::Widget), std::nullopt);
  EXPECT_TRUE(visibleItem(item, Audience::Dashboard));
}

TEST(Privacy, NothingIsLeftOfAnItemWithoutVisibleParts) {
  TimelineItem item = test::makeItem("a", ItemType::Message, {});
  EXPECT_EQ(visibleItem(item, Audience::Dashboard), std::nullopt);
  item.parts.push_back(ReasoningPart{"hm", {}, {}});
  EXPECT_EQ(visibleItem(item, Audience::Widget), std::nullopt);
}

TEST(Privacy, TheVisibleTextIsTheTextPartsALineEach) {
  TimelineItem item = mixed();
  item.parts.push_back(TextPart{"there", {}});
  EXPECT_EQ(visibleText(item, Audience::Widget), "hello\nthere");
  item.parts.clear();
  EXPECT_EQ(visibleText(item, Audience::Widget), std::nullopt);
}

}  // namespace
}  // namespace cossistant
