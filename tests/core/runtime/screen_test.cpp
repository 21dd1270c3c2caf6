#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// Open or closed, which page, and what pages change of it (runtime §9, §13.4, §14, api §5, §11).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

bool isOpen(const Session& session) {
  return session.slice(Slice::Shell).find(R"("isOpen":true)") != std::string::npos;
}

/// What the page was asked for, in order.
std::vector<bool> openChanges(const Session& session) {
  std::vector<bool> changes;
  for (const SupportEvent& event : session.events) {
    if (const auto* change = std::get_if<event::OpenChange>(&event)) changes.push_back(change->open);
  }
  return changes;
}

Route pricing() {
  Route route;
  route.page = "PRICING";
  route.params = json::Raw{R"({"plan":"pro"})"};
  return route;
}

TEST(Screen, ToggleOpensAndCloses) {
  Session session = Session::ready();
  session.act(action::Toggle{});
  EXPECT_TRUE(isOpen(session));
  session.act(action::Toggle{});
  EXPECT_FALSE(isOpen(session));
}

TEST(Screen, GoingHomeDoesNotOpenAndCanBeGoneBackFrom) {
  Session session = Session::ready();
  session.act(action::Navigate{pricing()});
  session.act(action::GoHome{});
  EXPECT_FALSE(isOpen(session));
  EXPECT_EQ(
      session.slice(Slice::Navigation),
      R"({"current":{"page":"HOME"},"previousPages":[{"page":"HOME"},{"page":"PRICING","params":{"plan":"pro"}}]})");
}

TEST(Screen, ReplacingLeavesTheHistoryAsItIs) {
  Session session = Session::ready();
  session.act(action::Replace{pricing()});
  EXPECT_EQ(session.slice(Slice::Navigation),
            R"({"current":{"page":"PRICING","params":{"plan":"pro"}},"previousPages":[]})");
}

TEST(Screen, OfACustomPageTheParamsAreTold) {
  Session session = Session::ready();
  const Output output = session.act(action::Navigate{pricing()});
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("page":"PRICING","params":{"plan":"pro"})"));
  EXPECT_THAT(output.changes, testing::IsSupersetOf({Slice::Shell, Slice::Navigation}));
}

TEST(Screen, WhatIsOpenIsStoredUnderTheKeyOfTheOriginal) {
  Session session = Session::ready();
  session.act(action::Open{});
  EXPECT_EQ(session.stored.back().key, "cossistant-support-store");
  EXPECT_THAT(session.stored.back().value, HasSubstr(R"("isOpen":true)"));
}

TEST(Screen, TheSizeThatThePageAsksForWinsOverWhatWasStored) {
  Config config = Session::defaultConfig();
  config.size = WindowSize::Normal;
  Session session(config);
  session.start({{"cossistant-support-store", R"({"config":{"size":"larger","isOpen":false}})"}});
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("size":"normal")"));
}

TEST(Screen, ResettingItIsAsOnAFirstVisitAndStored) {
  Session session = Session::ready();
  action::SetOptions options;
  options.size = WindowSize::Larger;
  session.act(options);
  session.act(action::OpenConversation{"c1"});
  session.act(action::Reset{});
  EXPECT_EQ(session.slice(Slice::Navigation), R"({"current":{"page":"HOME"},"previousPages":[]})");
  EXPECT_THAT(session.slice(Slice::Shell),
              HasSubstr(R"("isOpen":false,"isFeedbackOpen":false,"isMuted":false,"size":"normal")"));
  EXPECT_EQ(
      session.stored.back().value,
      R"({"navigation":{"current":{"page":"HOME"},"previousPages":[]},"config":{"size":"normal","isOpen":false}})");
}

TEST(ControlledOpen, ThePageDecidesAndIsAskedAndNothingIsRemembered) {
  Session session = Session::ready();
  session.act(action::ControlOpen{OpenControl{.isOpen = false, .isAsked = true}});
  const std::size_t stored = session.stored.size();
  session.events.clear();
  session.act(action::Open{});
  session.act(action::Close{});
  session.act(action::Toggle{});
  EXPECT_FALSE(isOpen(session));
  EXPECT_EQ(openChanges(session), (std::vector<bool>{true, false, true}));
  EXPECT_EQ(session.stored.size(), stored);

  session.act(action::ControlOpen{OpenControl{.isOpen = true, .isAsked = true}});
  EXPECT_TRUE(isOpen(session));
  session.events.clear();
  session.act(action::Toggle{});
  EXPECT_EQ(openChanges(session), std::vector<bool>{false});
}

TEST(ControlledOpen, WithoutAnybodyToAskNothingMovesUntilControlEnds) {
  Session session = Session::ready();
  session.act(action::ControlOpen{OpenControl{.isOpen = false}});
  session.act(action::Open{});
  EXPECT_FALSE(isOpen(session));
  EXPECT_THAT(session.stored.back().value, HasSubstr(R"("isOpen":true)"));
  EXPECT_THAT(openChanges(session), testing::IsEmpty());

  const Output output = session.act(action::ControlOpen{});
  EXPECT_TRUE(isOpen(session));
  EXPECT_THAT(output.changes, testing::Contains(Slice::Shell));
}

TEST(ControlledOpen, AConversationIsGoneToAndThePageIsAskedToOpen) {
  Session session = Session::ready();
  session.act(action::ControlOpen{OpenControl{.isOpen = false, .isAsked = true}});
  session.act(action::StartConversation{});
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("page":"CONVERSATION")"));
  EXPECT_EQ(openChanges(session), std::vector<bool>{true});
}

TEST(ControlledOpen, WhatThePageAsksForAtFirstWinsOverDefaultOpenAndLeavesWhatWasStored) {
  Config config = Session::defaultConfig();
  config.defaultOpen = true;
  config.openControl = OpenControl{.isOpen = false};
  Session session(config);
  session.start({{"cossistant-support-store", R"({"config":{"size":"normal","isOpen":false}})"}});
  EXPECT_FALSE(isOpen(session));
  session.act(action::ControlOpen{});
  EXPECT_FALSE(isOpen(session));
}

TEST(ControlledOpen, ResponsiveWidgetsAreOpenAndAskForNothing) {
  Config config = Session::defaultConfig();
  config.mode = SupportMode::Responsive;
  config.openControl = OpenControl{.isOpen = false, .isAsked = true};
  Session session = Session::ready(config);
  session.act(action::Close{});
  EXPECT_TRUE(isOpen(session));
  EXPECT_THAT(openChanges(session), testing::IsEmpty());
}

TEST(CustomPages, ANameThatNobodyKnowsIsKeptOverPageLoads) {
  Session session = Session::ready();
  session.act(action::Navigate{pricing()});
  Session next;
  next.start(session.storage());
  EXPECT_EQ(next.slice(Slice::Navigation),
            R"({"current":{"page":"PRICING","params":{"plan":"pro"}},"previousPages":[{"page":"HOME"}]})");
}

TEST(Options, TheLastOnesThatWereGivenCountAndOthersStay) {
  Session session = Session::ready();
  action::SetOptions first;
  first.size = WindowSize::Larger;
  first.quickOptions = std::vector<std::string>{"Prices?"};
  session.act(first);
  action::SetOptions second;
  second.quickOptions = std::vector<std::string>{"Hours?"};
  session.act(second);
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("size":"larger")"));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("quickOptions":["Hours?"])"));
}

TEST(Options, WelcomeMessagesAreThoseThatWereGivenLast) {
  Session session = Session::ready();
  action::SetOptions options;
  options.defaultMessages = std::vector<DefaultMessage>{{"Hello!", SenderType::TeamMember, std::nullopt}};
  session.act(options);
  session.act(action::StartConversation{});
  EXPECT_THAT(session.rows(), HasSubstr("Hello!"));
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("defaultMessages":[{"content":"Hello!")"));
}

}  // namespace
}  // namespace cossistant
