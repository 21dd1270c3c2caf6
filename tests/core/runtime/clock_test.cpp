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

/// A conversation with a message of the agent that came just now.
Session heard() {
  Session session = Session::talking();
  session.receive(agentMessage(session, "01J0000000000000000000000A", "Hi there"));
  return session;
}

/// Lets the minute pass that the last of such timers was set for, and `moreMs` while the computer slept.
Output tick(Session& session, std::int64_t moreMs = 0) {
  for (auto timer = session.timers.rbegin(); timer != session.timers.rend(); ++timer) {
    if (timer->delayMs <= kMinuteMs && timer->delayMs > 50'000) {
      return session.handle(input::TimerFired{timer->timerId}, timer->delayMs + moreMs);
    }
  }
  ADD_FAILURE() << "no timer of a minute runs";
  return {};
}

TEST(Clock, TellsHowLongAgoTheLastMessageWas) {
  const Session session = heard();
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"second","count":0})"));
}

TEST(Clock, MovesOnOnceAMinuteWhileThePanelIsOpen) {
  Session session = heard();
  tick(session);
  const Output output = tick(session);
  for (const Slice slice : {Slice::Shell, Slice::Home, Slice::History}) EXPECT_THAT(output.changes, Contains(slice));
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"minute","count":1})"));
  EXPECT_TRUE(hasEffect<effect::TimerSet>(output));
}

TEST(Clock, IsRightAgainWhenTheComputerWakesUp) {
  Session session = heard();
  tick(session, 3 * kHourMs);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"hour","count":3})"));
}

TEST(Clock, StandsStillWhileThePanelIsClosedAndIsRightOnceItIsOpen) {
  Session session = heard();
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(session.act(action::Close{})));
  session.handle(input::VisibilityChanged{true}, 10 * kMinuteMs);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"second","count":0})"));
  session.act(action::Open{});
  session.fire(0);
  EXPECT_THAT(session.slice(Slice::Home), HasSubstr(R"("lastMessageAgo":{"unit":"minute","count":10})"));
}

}  // namespace
}  // namespace cossistant
