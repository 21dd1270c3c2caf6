#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/runtime/session.hpp"

/// A message that does not get through: when it is tried again, and what is shown meanwhile (runtime §10.3).

namespace cossistant {
namespace {

using namespace testing_support;
using testing::HasSubstr;

TEST(Retries, WithoutAnAnswerTheSameMessageIsSentAgain) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const auto first = *session.request("/messages");
  session.fail(first.requestId);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"waiting")"));
  session.fire(1'000);
  EXPECT_EQ(session.requestCount("/messages"), 2u);
  EXPECT_EQ(session.request("/messages")->body, first.body);
}

TEST(Retries, AConversationWhoseCreationFailedIsCreatedAgainWithTheSameIds) {
  Session session = Session::ready();
  session.act(action::StartConversation{});
  session.act(action::SendMessage{"hello"});
  const auto first = *session.request("/conversations");
  session.answer(first.requestId, 503, "");
  session.fire(1'000);
  const auto second = *session.request("/conversations");
  EXPECT_NE(second.requestId, first.requestId);
  EXPECT_EQ(second.body, first.body);
}

TEST(Retries, OfflineAMessageWaitsAndGoesWhenTheNetworkIsBack) {
  Session session = Session::talking();
  session.handle(input::ConnectivityChanged{false});
  session.act(action::SendMessage{"again"});
  EXPECT_EQ(session.requestCount("/messages"), 0u);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"waiting")"));
  session.handle(input::ConnectivityChanged{true});
  EXPECT_EQ(session.requestCount("/messages"), 1u);
}

TEST(Retries, ThePageIsToldWhenAMessageIsGivenUpForNow) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  for (const std::int64_t wait : {1'000, 2'000, 4'000}) {
    session.fail(session.request("/messages")->requestId);
    EXPECT_EQ(countOf<event::Failed>(session.events), 0u);
    session.fire(wait);
  }
  session.fail(session.request("/messages")->requestId);
  ASSERT_EQ(countOf<event::Failed>(session.events), 1u);
  EXPECT_EQ(std::get<event::Failed>(session.events.back()).context, "message_send_failed");
}

/// The server has said to leave it alone for an hour.
Session limited() {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  session.handle(input::HttpResponded{session.request("/messages")->requestId, 429, "", 3'600'000});
  session.requests.clear();
  return session;
}

TEST(Retries, AConnectionThatIsBackDoesNotGoBeforeTheDelayOfTheServer) {
  Session session = limited();
  session.handle(input::ConnectivityChanged{true});
  session.reconnect();
  EXPECT_EQ(session.request("/messages"), nullptr);
  EXPECT_THAT(session.rows(), HasSubstr(R"("delivery":"waiting")"));
  session.fire(3'600'000);
  EXPECT_NE(session.request("/messages"), nullptr);
}

TEST(Retries, ThePageAfterKeepsTheDelayOfTheServerToo) {
  Session session = limited();
  Session after;
  after.now = session.now;
  after.start(session.storage());
  after.answer(after.request("/websites")->requestId, 200, websiteJson());
  EXPECT_EQ(after.request("/messages"), nullptr);
  after.fire(3'600'000 - (after.now.ms - session.now.ms));
  EXPECT_NE(after.request("/messages"), nullptr);
}

TEST(Retries, TheVisitorGoesBeforeTheDelayOfTheServer) {
  Session session = Session::talking();
  session.act(action::SendMessage{"again"});
  const effect::HttpRequest sent = *session.request("/messages");
  session.handle(input::HttpResponded{sent.requestId, 429, "", 3'600'000});
  session.act(action::RetryMessage{Session::valueOf(*sent.body, "id")});
  EXPECT_EQ(session.requestCount("/messages"), 2u);
}

/// How often these rows say that something is on its way.
std::size_t timesIn(std::string_view rows, std::string_view what) {
  std::size_t times = 0;
  for (auto at = rows.find(what); at != std::string_view::npos; at = rows.find(what, at + 1)) ++times;
  return times;
}

/// Whether the row of everything that was said in one breath is drawn anew.
bool isRowDrawn(const Output& output) { return !output.rows.empty() && !output.rows[0].splices.empty(); }

TEST(Retries, AMessageBehindOneThatFailedWaitsAndSaysSo) {
  Session session = Session::talking();
  session.act(action::SendMessage{"one"});
  session.act(action::SendMessage{"two"});
  for (const std::int64_t wait : {1'000, 2'000, 4'000}) {
    EXPECT_TRUE(isRowDrawn(session.answer(session.request("/messages")->requestId, 500, "")));
    EXPECT_EQ(timesIn(session.rows(), R"("delivery":"waiting")"), 2u);
    session.fire(wait);
  }
  session.answer(session.request("/messages")->requestId, 500, "");
  EXPECT_EQ(timesIn(session.rows(), R"("delivery":"failed")"), 1u);
  EXPECT_EQ(timesIn(session.rows(), R"("delivery":"waiting")"), 1u);
  const Output retried = session.act(action::RetryMessage{Session::valueOf(*session.request("/messages")->body, "id")});
  EXPECT_TRUE(isRowDrawn(retried));
  EXPECT_EQ(timesIn(session.rows(), R"("delivery":"sending")"), 2u);
}

TEST(Retries, AMessageBehindOneThatWasTakenBackIsOnItsWay) {
  Session session = Session::talking();
  session.act(action::SendMessage{"one"});
  session.act(action::SendMessage{"two"});
  session.act(action::SendMessage{"three"});
  const effect::HttpRequest first = *session.request("/messages");
  session.fail(first.requestId);
  session.act(action::DiscardMessage{Session::valueOf(*first.body, "id")});
  EXPECT_EQ(timesIn(session.rows(), R"("delivery":"waiting")"), 0u);
  EXPECT_EQ(timesIn(session.rows(), R"("delivery":"sending")"), 2u);
}

}  // namespace
}  // namespace cossistant
