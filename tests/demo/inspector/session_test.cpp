#include "demo/inspector/session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant::inspector {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::size_t kShell = static_cast<std::size_t>(Slice::Shell);

std::string input(std::string_view fields, int nowMs) {
  return "{" + std::string(fields) + R"(,"nowMs":)" + std::to_string(nowMs) + R"(,"entropy":")" + std::string(40, 'a') +
         "\"}";
}

std::string start() {
  return input(R"("type":"start","config":{"publicKey":"pk_test_1","apiUrl":"http://s/v1","wsUrl":"ws://s/ws"},)"
               R"("zone":[],"storage":[],"visible":true,"online":true)",
               1'000);
}

std::string act(std::string_view type, int nowMs) {
  return input(R"("type":"action","action":{"type":")" + std::string(type) + "\"}", nowMs);
}

Session loaded() {
  return Session::load(R"({"inputs":[)" + start() + "," + act("open", 1'250) + "," + act("close", 2'000) + "]}")
      .value();
}

TEST(InspectorSession, StartsBeforeItsFirstInput) {
  const Session session = loaded();
  EXPECT_EQ(session.size(), 3u);
  EXPECT_EQ(session.position(), 0u);
  EXPECT_THAT(session.slices()[kShell], IsEmpty());
}

TEST(InspectorSession, KnowsTheTypeAndTheTimeOfInputsThatWereNotHandled) {
  const Session session = loaded();
  EXPECT_EQ(session.input(0).type, "start");
  EXPECT_EQ(session.input(1).type, "action: open");
  EXPECT_EQ(session.elapsedMs(2), 1'000);
}

TEST(InspectorSession, ShowsTheEffectsOfAStep) {
  Session session = loaded();
  session.goTo(1);
  EXPECT_THAT(session.moment(0).effects, Contains(Field(&Piece::type, "httpRequest")));
}

TEST(InspectorSession, ShowsTheSlicesBeforeAndAfterAStep) {
  Session session = loaded();
  session.goTo(2);
  EXPECT_THAT(session.slicesBefore()[kShell], HasSubstr(R"("isOpen":false)"));
  EXPECT_THAT(session.slices()[kShell], HasSubstr(R"("isOpen":true)"));
  EXPECT_THAT(session.moment(1).changes, Contains("shell"));
}

TEST(InspectorSession, SteppingBackGivesTheStateOfThatTime) {
  Session session = loaded();
  session.goTo(1);
  const Slices first = session.slices();
  session.goTo(3);
  session.goTo(1);
  EXPECT_EQ(session.slices(), first);
  EXPECT_EQ(session.position(), 1u);
}

TEST(InspectorSession, SteppingToTheStartForgetsTheState) {
  Session session = loaded();
  session.goTo(3);
  session.goTo(0);
  EXPECT_THAT(session.slices()[kShell], IsEmpty());
}

TEST(InspectorSession, GoesNoFurtherThanItsEnd) {
  Session session = loaded();
  session.goTo(99);
  EXPECT_EQ(session.position(), 3u);
}

TEST(InspectorSession, AnAddedInputWaitsToBeHandled) {
  Session session = loaded();
  session.goTo(3);
  EXPECT_FALSE(session.append(act("toggle", 3'000)));
  EXPECT_EQ(session.size(), 4u);
  EXPECT_EQ(session.position(), 3u);
}

TEST(InspectorSession, KeepsGoingAfterAnInputThatTheCoreRefused) {
  Session session = Session::load(R"({"inputs":[)" + act("open", 1) + "," + start() + "]}").value();
  session.goTo(2);
  ASSERT_TRUE(session.moment(0).error);
  EXPECT_EQ(session.moment(0).error->code, ErrorCode::InvalidState);
  EXPECT_FALSE(session.moment(1).error);
}

TEST(InspectorSession, ASessionWithABadInputIsRefusedWithItsPlace) {
  const auto session = Session::load(R"({"inputs":[)" + start() + R"(,{"type":"nonsense"}]})");
  ASSERT_FALSE(session.ok());
  EXPECT_THAT(session.error().message, HasSubstr("inputs[1]"));
}

TEST(InspectorSession, ABadInputIsNotAdded) {
  Session session = loaded();
  const auto refused = session.append("{}");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, ErrorCode::WrongShape);
  EXPECT_EQ(session.size(), 3u);
}

}  // namespace
}  // namespace cossistant::inspector
