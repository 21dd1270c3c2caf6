#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "tests/core/runtime/session.hpp"

/// What a developer is told of what a server says and the protocol does not know.

namespace cossistant {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* kItemId = "01J0000000000000000000000A";

TEST(Diagnostics, AreNotWrittenWhenThereAreNone) {
  Session session;
  const Output output = session.start();
  EXPECT_THAT(output.diagnostics, IsEmpty());
  EXPECT_THAT(json::encode(output), Not(HasSubstr("diagnostics")));
}

TEST(Diagnostics, AreWrittenWithTheirKindAndReason) {
  Session session = Session::ready();
  EXPECT_THAT(json::encode(session.receive("{}")),
              HasSubstr(R"("diagnostics":[{"what":"ignored","reason":"type: missing","count":1}])"));
}

TEST(Diagnostics, NameTheFrameThatWasIgnoredByWhatItLacks) {
  Session session = Session::ready();
  EXPECT_THAT(session.receive("{").diagnostics,
              ElementsAre(json::Diagnostic{json::DiagnosticKind::Ignored, "not JSON (at byte 1)", 1}));
}

TEST(Diagnostics, NameWhatWasLeftOutOfAPageAndHowMuchMore) {
  Session session = Session::talking();
  session.reconnect();
  const Output output = session.answer(session.request("/timeline")->requestId, 200,
                                       timelineJson("7,{}," + agentItem(session, kItemId, "Hi", 1)));
  EXPECT_THAT(output.diagnostics,
              ElementsAre(json::Diagnostic{json::DiagnosticKind::LeftOut, "items[0]: expected an object", 2}));
  EXPECT_THAT(session.rows(), HasSubstr("\"text\":\"Hi\""));
}

TEST(Diagnostics, NameValuesThatWereReadAsAbsent) {
  Session session;
  session.start();
  const std::string website = withReplaced(websiteJson(), R"("email":)", R"("email":5,"was":)");
  EXPECT_THAT(session.answer(session.request("/websites")->requestId, 200, website).diagnostics,
              ElementsAre(json::Diagnostic{json::DiagnosticKind::ReadAsAbsent,
                                           "availableHumanAgents[0].email: expected a string", 1}));
  EXPECT_THAT(session.slice(Slice::Website), HasSubstr(R"("status":"success")"));
}

TEST(Diagnostics, SayNothingOfWhatSomebodyWrote) {
  Session session = Session::talking();
  const std::string item =
      withReplaced(agentItem(session, kItemId, "a secret", 1), R"("deletedAt":)", R"("tool":["x"],"deletedAt":)");
  const std::string written = json::encode(
      session.receive(eventJson("timelineItemCreated", session.conversationId, "\"item\":" + item)).diagnostics.at(0));
  EXPECT_EQ(written, R"({"what":"readAsAbsent","reason":"payload.item.tool: expected a string","count":1})");
}

TEST(Diagnostics, ThoseOfOneTurnAreNotThoseOfTheNext) {
  Session session = Session::ready();
  session.receive("{");
  EXPECT_THAT(session.receive("pong").diagnostics, IsEmpty());
}

}  // namespace
}  // namespace cossistant
