#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/time/durations.hpp"
#include "tests/core/runtime/session.hpp"

/// How long ago something was moves on by itself (ui §7.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A conversation with a message of the agent that came just now.
Session heard() {
  Session session = Session::talking();
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  return session;
}

/// Whether a timer of a minute runs.
bool ticks(const Session& session) {
  return !session.timers.empty() && session.timers.back().delayMs <= kMinuteMs &&
         session.timers.back().delayMs > 50'000;
}

TEST(Clock, TellsHowLongAgoTheLastMessageWas) {
  const Session session = heard();
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"second","count":0})"));
}

TEST(Clock, MovesOnOnceAMinuteWhileThePanelIsOpen) {
  Session session = heard();
  const Output output = session.handle(input::VisibilityChanged{true}, 2 * kMinuteMs);
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::History}) EXPECT_THAT(output.changes, Contains(slice));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"minute","count":2})"));
  EXPECT_TRUE(ticks(session));
}

TEST(Clock, StandsStillWithinAMinute) {
  Session session = heard();
  session.handle(input::VisibilityChanged{true}, 2 * kMinuteMs);
  const Output output = session.handle(input::VisibilityChanged{true}, kMinuteMs - 1);
  EXPECT_THAT(output.changes, Not(Contains(Slice::History)));
}

TEST(Clock, StandsStillWhileThePanelIsClosed) {
  Session session = heard();
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(session.act(action::Close{})));
  const Output output = session.handle(input::VisibilityChanged{true}, 10 * kMinuteMs);
  EXPECT_THAT(output.changes, Not(Contains(Slice::History)));
  EXPECT_THAT(session.act(action::Open{}).changes, Contains(Slice::History));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"minute","count":10})"));
}

TEST(Clock, GoesOnAfterTheComputersClockWasSetBack) {
  Session session = heard();
  session.handle(input::VisibilityChanged{true}, 10 * kMinuteMs);
  session.handle(input::VisibilityChanged{true}, -5 * kMinuteMs);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"minute","count":5})"));
}

}  // namespace
}  // namespace cossistant
