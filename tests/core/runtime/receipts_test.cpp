#include "core/runtime/flow/receipts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kAdasReceipt = R"("readers":[{"face":{"kind":"human","name":"Ada")";

std::string seenFrame(const Session& session, std::string_view userId, Timestamp at) {
  return eventJson("conversationSeen", session.conversationId,
                   R"("aiAgentId":null,"lastSeenAt":")" + formatIsoTime(at) + R"(","actorType":"user","actorId":")" +
                       std::string(userId) + "\"");
}

std::string seenBody(std::string_view userId, std::string_view visitorId, Timestamp at) {
  const auto quotedOrNull = [](std::string_view id) {
    return id.empty() ? std::string("null") : "\"" + std::string(id) + "\"";
  };
  const std::string time = "\"" + formatIsoTime(at) + "\"";
  return R"({"seenData":[{"id":"s","conversationId":"c","userId":)" + quotedOrNull(userId) + R"(,"visitorId":)" +
         quotedOrNull(visitorId) + R"(,"aiAgentId":null,"lastSeenAt":)" + time + R"(,"createdAt":)" + time +
         R"(,"updatedAt":)" + time + R"(,"deletedAt":null}]})";
}

std::vector<RowSplice> splicesOf(const Output& output) {
  return output.rows.empty() ? std::vector<RowSplice>{} : output.rows.front().splices;
}

TEST(Receipts, WhatTheServerKnowsIsAskedForWhenAConversationIsOpened) {
  Session session = Session::ready();
  session.act(action::OpenConversation{"CO1"});
  ASSERT_NE(session.request("/conversations/CO1/seen"), nullptr);
  EXPECT_EQ(session.request("/conversations/CO1/seen")->method, "GET");
  session.act(action::Close{});
  session.act(action::Open{});
  EXPECT_EQ(session.requestCount("/conversations/CO1/seen"), 1u);
}

TEST(Receipts, AConversationThatOnlyExistsHereIsNotAskedFor) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  EXPECT_EQ(session.requestCount("/seen"), 0u);
  EXPECT_EQ(Session::talking().requestCount("/seen"), 1u);
}

TEST(Receipts, AfterALostConnectionTheyAreAskedForAgain) {
  Session session = Session::talking();
  session.reconnect();
  EXPECT_EQ(session.requestCount("/seen"), 2u);
}

TEST(Receipts, WhatTheServerKnowsIsShownHalfASecondLater) {
  Session session = Session::talking();
  session.answer(session.request("/seen")->requestId, 200, seenBody("ada", "", session.now));
  EXPECT_THAT(session.rows(), Not(HasSubstr(kAdasReceipt)));
  const Output output = session.fire(500);
  EXPECT_THAT(splicesOf(output), testing::ElementsAre(RowSplice{1, 1, 1}));
  EXPECT_THAT(session.rows(), HasSubstr(kAdasReceipt));
}

TEST(Receipts, AConversationThatTheServerDoesNotHaveChangesNothing) {
  Session session = Session::talking();
  const Output output = session.answer(session.request("/seen")->requestId, 404, R"({"error":"NOT_FOUND"})");
  EXPECT_TRUE(output.effects.empty());
  EXPECT_TRUE(output.events.empty());
}

TEST(Receipts, OfTheVisitorThemselfAreNotShown) {
  Session session = Session::talking();
  const Output output = session.answer(session.request("/seen")->requestId, 200, seenBody("", kVisitorId, session.now));
  EXPECT_TRUE(output.effects.empty());
}

TEST(Receipts, AreShownHalfASecondAfterTheLastChange) {
  Session session = Session::talking();
  session.receive(seenFrame(session, "ada", session.now));
  const std::int64_t first = session.timers.back().timerId;
  const Output second = session.receive(seenFrame(session, "ada", {session.now.ms + 1}));
  EXPECT_TRUE(hasEffect<effect::TimerCancel>(second));
  EXPECT_TRUE(hasEffect<effect::TimerSet>(second));
  EXPECT_TRUE(session.handle(input::TimerFired{first}).rows.empty());
  EXPECT_THAT(session.rows(), Not(HasSubstr(kAdasReceipt)));
  session.fire(flow::kSeenDelayMs);
  EXPECT_THAT(session.rows(), HasSubstr(kAdasReceipt));
}

TEST(Receipts, AMarkThatIsNoNewsSetsNoTimer) {
  Session session = Session::talking();
  session.receive(seenFrame(session, "ada", session.now));
  session.fire(flow::kSeenDelayMs);
  EXPECT_TRUE(session.receive(seenFrame(session, "ada", {session.now.ms - 10'000})).effects.empty());
}

TEST(Receipts, BothRowsAreDrawnAnewWhenAReaderReadsOn) {
  Session session = Session::talking();
  session.receive(seenFrame(session, "ada", session.now));
  session.fire(flow::kSeenDelayMs);
  session.now.ms += 10 * 60'000;
  session.act(action::SendMessage{"still there?"});
  session.receive(seenFrame(session, "ada", session.now));
  const Output output = session.fire(flow::kSeenDelayMs);
  EXPECT_THAT(splicesOf(output), testing::UnorderedElementsAre(RowSplice{1, 1, 1}, RowSplice{2, 1, 1}));
  const std::string rows = session.rows();
  EXPECT_GT(rows.find(kAdasReceipt), rows.find("still there?"));
}

TEST(Receipts, AGroupThatGoesOnLosesThoseWhoHaveNotReadOn) {
  Session session = Session::talking();
  session.receive(seenFrame(session, "ada", session.now));
  session.fire(flow::kSeenDelayMs);
  session.act(action::SendMessage{"still there?"});
  EXPECT_THAT(session.rows(), Not(HasSubstr(kAdasReceipt)));
}

TEST(Receipts, OfAnotherConversationMoveNoRow) {
  Session session = Session::talking();
  session.conversationId = "other";
  const Output output = session.receive(seenFrame(session, "ada", session.now));
  EXPECT_TRUE(output.effects.empty());
  EXPECT_THAT(session.rows(), Not(HasSubstr(kAdasReceipt)));
}

TEST(Receipts, AreThereAtOnceWhenTheConversationIsOpenedAgain) {
  Session session = Session::talking();
  session.receive(seenFrame(session, "ada", session.now));
  session.act(action::GoHome{});
  session.act(action::OpenConversation{session.conversationId});
  EXPECT_THAT(session.rows(), HasSubstr(kAdasReceipt));
}

TEST(Receipts, AnEmptyAnswerDoesNotTakeAwayWhatThisVisitorHasSeen) {
  Session session = Session::talking();
  session.receive(eventJson(
      "timelineItemCreated", session.conversationId,
      R"("item":)" + itemJson("01J000000000000000000000A1", session.conversationId, "agent", "hi", session.now)));
  session.fire(kAutoSeenDelayMs);
  session.answer(
      session.request("/seen")->requestId, 200,
      R"({"conversationId":")" + session.conversationId + R"(","lastSeenAt":")" + formatIsoTime(session.now) + R"("})");
  ASSERT_EQ(session.request("/seen")->method, "POST");
  const auto asked = std::find_if(session.requests.begin(), session.requests.end(), [](const auto& request) {
    return request.method == "GET" && request.url.ends_with("/seen");
  });
  ASSERT_NE(asked, session.requests.end());
  session.answer(asked->requestId, 200, R"({"seenData":[]})");
  EXPECT_THAT(session.slice(Slice::Shell), HasSubstr(R"("unreadCount":0)"));
}

}  // namespace
}  // namespace cossistant
