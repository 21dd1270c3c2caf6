#include "core/navigation/widget_store.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace cossistant {
namespace {

TEST(WidgetStore, IsWrittenInTheFrozenShape) {
  WidgetStore store;
  store.navigation = Navigation{Route{"CONVERSATION", "c1", std::nullopt}, {Route{}}};
  store.size = WindowSize::Larger;
  store.isOpen = true;
  EXPECT_EQ(encodeWidgetStore(store),
            R"({"navigation":{"current":{"page":"CONVERSATION","params":{"conversationId":"c1"}},)"
            R"("previousPages":[{"page":"HOME"}]},"config":{"size":"larger","isOpen":true}})");
}

TEST(WidgetStore, RoutesToUnmadeConversationsAreWrittenAsOnesToBeStarted) {
  WidgetStore store;
  store.navigation.current = Route{"CONVERSATION", "unmade", std::nullopt};
  store.navigation.previous = {Route{}, Route{"CONVERSATION", "made", std::nullopt},
                               Route{"CONVERSATION", "unmade", "Hi"}};
  WidgetStore read = store;
  read.navigation.current.conversationId = "__pending__";
  read.navigation.previous[2].conversationId = "__pending__";
  const std::vector<std::string> unmade = {"another", "unmade"};
  EXPECT_EQ(decodeWidgetStore(encodeWidgetStore(store, unmade)), read);
}

TEST(WidgetStore, HasTheKeyOfTheOriginal) { EXPECT_EQ(kWidgetStoreKey, "cossistant-support-store"); }

TEST(WidgetStore, IsReadAsItWasWritten) {
  WidgetStore store;
  store.navigation.current = Route{"CONVERSATION", "__pending__", "Hi \"there\""};
  store.navigation.previous = {Route{}, Route{"CUSTOM", std::nullopt, std::nullopt, json::Raw{R"({"tab":2})"}}};
  store.isOpen = true;
  EXPECT_EQ(decodeWidgetStore(encodeWidgetStore(store)), store);
}

struct LenientCase {
  const char* name;
  const char* text;
  WidgetStore store;
};

class WidgetStoreLenient : public testing::TestWithParam<LenientCase> {};

TEST_P(WidgetStoreLenient, FillsWhatIsMissingWithDefaults) {
  EXPECT_EQ(decodeWidgetStore(GetParam().text), GetParam().store);
}

INSTANTIATE_TEST_SUITE_P(
    , WidgetStoreLenient,
    testing::ValuesIn<LenientCase>({
        {"Nothing", "{}", {}},
        {"NoNavigation", R"({"config":{"size":"larger","isOpen":true}})", {{}, WindowSize::Larger, true}},
        {"NoConfig",
         R"({"navigation":{"current":{"page":"ARTICLES"}}})",
         {{Route{"ARTICLES", std::nullopt, std::nullopt}, {}}, WindowSize::Normal, false}},
        {"NavigationWithoutACurrentRoute", R"({"navigation":{"previousPages":[{"page":"ARTICLES"}]}})", {}},
        {"UnknownSize", R"({"config":{"size":"huge","isOpen":true}})", {{}, WindowSize::Normal, true}},
        {"UnknownNames", R"({"config":{"isOpen":true,"content":{"home":{}}},"version":2})", {{}, {}, true}},
        {"ParametersOfACustomPage",
         R"({"navigation":{"current":{"page":"X","params":{"plan":"pro"}},"previousPages":[]}})",
         {{Route{"X", std::nullopt, std::nullopt, json::Raw{R"({"plan":"pro"})"}}, {}}, WindowSize::Normal, false}},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

struct CorruptCase {
  const char* name;
  std::string text;
};

class WidgetStoreCorrupt : public testing::TestWithParam<CorruptCase> {};

TEST_P(WidgetStoreCorrupt, GivesNothing) { EXPECT_EQ(decodeWidgetStore(GetParam().text), std::nullopt); }

INSTANTIATE_TEST_SUITE_P(, WidgetStoreCorrupt,
                         testing::ValuesIn<CorruptCase>({
                             {"Empty", ""},
                             {"NotJson", "{navigation"},
                             {"NotAnObject", "[]"},
                             {"PageIsANumber", R"({"navigation":{"current":{"page":1}}})"},
                             {"OpenIsAText", R"({"config":{"isOpen":"yes"}})"},
                             {"TooLong", R"({"pad":")" + std::string(300'000, 'x') + R"("})"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
