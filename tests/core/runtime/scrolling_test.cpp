#include <gtest/gtest.h>

#include <limits>

#include "tests/core/runtime/session.hpp"

/// The rows of the conversation on screen as they scroll.

namespace cossistant {
namespace {

using namespace testing_support;

constexpr double kEnd = std::numeric_limits<double>::infinity();
constexpr double kWhereItWas = std::numeric_limits<double>::quiet_NaN();

/// As many messages of the day before, each in a row of its own.
void receiveOlder(Session& session, int items) {
  for (int i = 0; i < items; ++i) {
    const std::string id = "00J00000000000000000" + std::to_string(100'000 + i);
    const Timestamp at{session.now.ms - 86'400'000 + i * 60'000};
    const std::string item = itemJson(id, session.conversationId, i % 2 == 0 ? "agent" : "visitor", "Older", at);
    session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item));
  }
}

TEST(Scrolling, WithoutAConversationThereIsNothingToDraw) {
  Session session = Session::ready();
  EXPECT_EQ(session.runtime.rowWindow(kEnd, 500), RowWindow{});
  session.runtime.measureRow(0, 50);
}

TEST(Scrolling, TheRowsOfAShortConversationAreAllDrawn) {
  Session session = Session::talking();
  EXPECT_EQ(session.runtime.rowWindow(kEnd, 500), (RowWindow{0, 2, 0, 0}));
}

TEST(Scrolling, OfALongConversationOnlyTheEndIs) {
  Session session = Session::talking();
  receiveOlder(session, 60);
  const RowWindow window = session.runtime.rowWindow(kEnd, 300);
  EXPECT_GT(window.from, 20u);
  EXPECT_GT(window.to, 60u);
  EXPECT_EQ(window.beforePx, static_cast<double>(window.from) * kGuessedRowPx);
}

TEST(Scrolling, TheReaderStaysAtAMessageWhateverComesBeforeIt) {
  Session session = Session::talking();
  session.runtime.rowWindow(kGuessedRowPx + 5, 300);
  receiveOlder(session, 60);
  const RowWindow end = session.runtime.rowWindow(kWhereItWas, 300);
  EXPECT_EQ(end, session.runtime.rowWindow(kEnd, 300));
}

TEST(Scrolling, AtADayTheReaderStaysAtWhatFollowsIt) {
  Session session = Session::talking();
  session.runtime.rowWindow(0, 300);
  receiveOlder(session, 60);
  EXPECT_EQ(session.runtime.rowWindow(kWhereItWas, 300), session.runtime.rowWindow(kEnd, 300));
}

TEST(Scrolling, WhatWasMeasuredMovesAlongWithItsRow) {
  Session session = Session::talking();
  receiveOlder(session, 60);
  const auto last = session.runtime.rowWindow(kEnd, 300).to - 1;
  session.runtime.measureRow(last, 333);
  session.act(action::SendMessage{"and one more"});
  const RowWindow start = session.runtime.rowWindow(0, 300);
  EXPECT_EQ(start.afterPx, static_cast<double>(last - start.to) * kGuessedRowPx + 333);
}

TEST(Scrolling, AnotherConversationIsMeasuredAnew) {
  Session session = Session::talking();
  session.runtime.rowWindow(0, 300);
  session.runtime.measureRow(0, 5'000);
  session.act(action::GoHome{});
  EXPECT_EQ(session.runtime.rowWindow(kEnd, 500), RowWindow{});
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_EQ(session.runtime.rowWindow(kEnd, 500), (RowWindow{0, 2, 0, 0}));
}

}  // namespace
}  // namespace cossistant
