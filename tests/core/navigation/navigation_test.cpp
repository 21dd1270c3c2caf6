#include "core/navigation/navigation.hpp"

#include <gtest/gtest.h>

namespace cossistant {
namespace {

Route conversation(std::string id, std::optional<std::string> initialMessage = std::nullopt) {
  return Route{std::string(page::kConversation), std::move(id), std::move(initialMessage)};
}
Route history() { return Route{std::string(page::kConversationHistory), std::nullopt, std::nullopt}; }

TEST(Navigation, StartsAtHomeWithoutHistory) {
  EXPECT_EQ(Navigation{}.current.page, "HOME");
  EXPECT_FALSE(canGoBack(Navigation{}));
}

TEST(Navigation, NavigatingRemembersThePresentRoute) {
  const Navigation state = update({}, Navigate{history()});
  EXPECT_EQ(state, (Navigation{history(), {Route{}}}));
  EXPECT_TRUE(canGoBack(state));
}

TEST(Navigation, NavigatingToTheRouteOnScreenChangesNothing) {
  const Navigation state = update({}, Navigate{conversation("c1")});
  EXPECT_EQ(update(state, Navigate{conversation("c1")}), state);
}

TEST(Navigation, TheSamePageWithOtherParametersIsAnotherRoute) {
  Navigation state = update({}, Navigate{conversation("c1")});
  state = update(std::move(state), Navigate{conversation("c1", "Hi")});
  EXPECT_EQ(state.previous.size(), 2u);
}

TEST(Navigation, ACustomPageIsARouteLikeAnyOther) {
  EXPECT_EQ(update({}, Navigate{Route{"PRICING", std::nullopt, std::nullopt}}).current.page, "PRICING");
}

TEST(Navigation, ReplacingLeavesTheHistoryAlone) {
  Navigation state = update({}, Navigate{conversation("__pending__")});
  state = update(std::move(state), Replace{conversation("c1")});
  EXPECT_EQ(state, (Navigation{conversation("c1"), {Route{}}}));
}

TEST(Navigation, GoingBackReturnsToTheRouteBefore) {
  Navigation state = update({}, Navigate{conversation("c1")});
  state = update(std::move(state), Navigate{conversation("c2")});
  state = update(std::move(state), GoBack{});
  EXPECT_EQ(state, (Navigation{conversation("c1"), {Route{}}}));
}

TEST(Navigation, GoBackOnTheFirstRouteChangesNothing) { EXPECT_EQ(update({}, GoBack{}), Navigation{}); }

TEST(Navigation, GoBackWithoutHistoryGoesHome) { EXPECT_EQ(update(Navigation{history(), {}}, GoBack{}), Navigation{}); }

TEST(Navigation, GoBackToTheRouteOnScreenGoesHomeAndForgetsTheHistory) {
  const Navigation state{history(), {conversation("c1"), history()}};
  EXPECT_EQ(update(state, GoBack{}), Navigation{});
}

TEST(Navigation, TheConversationOnScreenIsThatOfTheConversationPage) {
  EXPECT_EQ(conversationOnScreen(Navigation{conversation("c1"), {}}), "c1");
  EXPECT_EQ(conversationOnScreen(Navigation{history(), {conversation("c1")}}), std::nullopt);
}

}  // namespace
}  // namespace cossistant
