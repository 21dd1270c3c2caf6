#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// What AI agents tell of their work while they are at it (ui §3.13, runtime §6).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

/// What `agent` says of its work, if anything.
std::string progress(const Session& session, std::string_view audience, std::string_view message = "null",
                     std::string_view agent = "robin") {
  return eventJson("aiAgentProcessingProgress", session.conversationId,
                   R"("aiAgentId":")" + std::string(agent) +
                       R"(","workflowRunId":"run1","phase":"searching","message":)" + std::string(message) +
                       R"(,"audience":")" + std::string(audience) + "\"");
}

std::string robinTypes(const Session& session) {
  return eventJson("conversationTyping", session.conversationId, R"("aiAgentId":"robin","isTyping":true)");
}

constexpr std::string_view kRobin = R"({"kind":"ai","name":"Robin","image":null,"seed":"Robin","presence":null})";

std::string shown(std::string_view typing, std::string_view progress) {
  return R"("typing":[)" + std::string(typing) + R"(],"progress":)" + std::string(progress) + ",";
}

TEST(Processing, WhatAnAiAgentIsAtIsKnownUntilFifteenSecondsHavePassed) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("aiAgentId":"robin","phase":"searching")"));
  const Output expired = session.fire(15'000);
  EXPECT_THAT(expired.changes, testing::ElementsAre(Slice::Conversation));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Processing, EveryReportOfAnAiAgentBeginsTheFifteenSecondsAnew) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const std::int64_t first = session.timers.back().timerId;
  session.now.ms += 10'000;
  const Output again = session.receive(progress(session, "all"));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(again));
  EXPECT_NE(session.timers.back().timerId, first);
  EXPECT_EQ(session.timers.back().delayMs, 15'000);
}

TEST(Processing, TheEndOfAnAiAgentsRunClearsWhatItWasAtAndItsTimer) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const Output ended =
      session.receive(eventJson("aiAgentProcessingCompleted", session.conversationId,
                                R"("aiAgentId":"robin","workflowRunId":"run1","status":"success","audience":"all")"));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(ended));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Processing, ForTheDashboardIsNotShown) {
  Session session = Session::talking();
  session.receive(progress(session, "dashboard"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(R"("processing":null)"));
}

TEST(Processing, AfterTheStopNoTimerOfItIsLeft) {
  Session session = Session::talking();
  session.receive(progress(session, "all"));
  const std::int64_t timer = session.timers.back().timerId;
  std::vector<std::int64_t> cancelled;
  for (const Effect& effect : session.handle(input::Stop{}).effects) {
    if (const auto* cancel = std::get_if<effect::TimerCancel>(&effect)) cancelled.push_back(cancel->timerId);
  }
  EXPECT_THAT(cancelled, testing::Contains(timer));
}

TEST(Progress, TheWordsOfAnAiAgentAreShownWithItsFaceUntilItIsDone) {
  Session session = Session::talking();
  session.receive(progress(session, "all", R"(" Looking it up ")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown(kRobin, R"("Looking it up")")));
  session.receive(progress(session, "all", R"("Writing")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown(kRobin, R"("Writing")")));
  session.receive(eventJson("aiAgentProcessingCompleted", session.conversationId,
                            R"("aiAgentId":"robin","workflowRunId":"run1","status":"success","audience":"all")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown("", "null")));
}

TEST(Progress, AnAiAgentThatAlsoTypesIsShownOnce) {
  Session session = Session::talking();
  session.receive(robinTypes(session));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown(kRobin, "null")));
  session.receive(progress(session, "all", R"("Writing")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown(kRobin, R"("Writing")")));
}

TEST(Progress, WithoutWordsThereIsNothingToShow) {
  Session session = Session::talking();
  for (const std::string_view message : {"null", R"("")", R"(" ")"}) {
    session.receive(progress(session, "all", message));
    EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown("", "null")));
  }
}

TEST(Progress, WhatIsForTheTeamOrOfAnAgentWhoIsNotThereIsNotShown) {
  Session session = Session::talking();
  session.receive(progress(session, "dashboard", R"("Looking it up")"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown("", "null")));
  session.receive(progress(session, "all", R"("Looking it up")", "wren"));
  EXPECT_THAT(session.slice(Slice::Conversation), HasSubstr(shown("", "null")));
}

TEST(Progress, LeavesTheLauncherAlone) {
  Session session = Session::talking();
  session.receive(progress(session, "all", R"("Looking it up")"));
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("isTyping":false)"));
}

}  // namespace
}  // namespace cossistant
