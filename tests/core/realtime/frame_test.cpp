#include "core/realtime/frame.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cossistant {
namespace {

Frame frameOf(std::string_view text) {
  json::Diagnostics diagnostics;
  return readFrame(text, diagnostics);
}

std::string typingFrame(std::string_view key, std::string_view websiteId, std::string_view organizationId) {
  return R"({"type":"conversationTyping",")" + std::string(key) + R"(":{"websiteId":")" + std::string(websiteId) +
         R"(","organizationId":")" + std::string(organizationId) +
         R"(","visitorId":"v1","userId":"u1","conversationId":"c1","aiAgentId":null,"isTyping":true}})";
}

TEST(Frame, PongIsTheBareWord) { EXPECT_TRUE(std::holds_alternative<Pong>(frameOf("pong"))); }

TEST(Frame, ConnectionEstablishedNamesTheConnection) {
  const Frame frame = frameOf(R"({"type":"CONNECTION_ESTABLISHED","payload":{"connectionId":"conn_1","visitorId":"v1",)"
                              R"("organizationId":"o1","websiteId":"w1","timestamp":5}})");
  const auto* established = std::get_if<ConnectionEstablished>(&frame);
  ASSERT_NE(established, nullptr);
  EXPECT_EQ(established->connectionId, "conn_1");
}

TEST(Frame, AnErrorWithAMessageIsAReport) {
  const Frame frame = frameOf(R"({"error":"FORBIDDEN","message":"no","code":403})");
  const auto* error = std::get_if<SocketErrorFrame>(&frame);
  ASSERT_NE(error, nullptr);
  EXPECT_EQ(error->message, "no");
  EXPECT_EQ(error->code, 403);
}

TEST(Frame, AnEventIsReadFromItsPayloadOrFromData) {
  for (const char* key : {"payload", "data"}) {
    const Frame frame = frameOf(typingFrame(key, "w1", "o1"));
    const auto* event = std::get_if<EventFrame>(&frame);
    ASSERT_NE(event, nullptr) << key;
    EXPECT_TRUE(std::get<ConversationTyping>(event->event).isTyping);
  }
}

TEST(Frame, AnEventOfAnUnknownTypeIsKeptAsOther) {
  const Frame frame =
      frameOf(R"({"type":"crawlStarted","payload":{"websiteId":"w1","organizationId":"o1","pages":3}})");
  const auto* event = std::get_if<EventFrame>(&frame);
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(eventType(event->event), "crawlStarted");
}

struct IgnoredCase {
  const char* name;
  std::string text;
  const char* reason;
};

class FrameIgnored : public testing::TestWithParam<IgnoredCase> {};

TEST_P(FrameIgnored, SaysWhy) {
  json::Diagnostics diagnostics;
  const Frame frame = readFrame(GetParam().text, diagnostics);
  EXPECT_TRUE(std::holds_alternative<IgnoredFrame>(frame));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].what, json::DiagnosticKind::Ignored);
  EXPECT_THAT(diagnostics[0].reason, testing::HasSubstr(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(, FrameIgnored,
                         testing::ValuesIn<IgnoredCase>({
                             {"Empty", "", ""},
                             {"NotJson", "hello", ""},
                             {"NotAnObject", "[1]", ""},
                             {"NoType", R"({"payload":{}})", "type"},
                             {"ErrorWithoutAMessage", R"({"error":"bad","details":[]})", "type"},
                             {"PayloadIsAList", R"({"type":"conversationSeen","payload":[]})", "payload"},
                             {"EmptyWebsite", typingFrame("payload", "", "o1"), "payload.websiteId"},
                             {"EmptyOrganization", typingFrame("payload", "w1", ""), "payload.organizationId"},
                             {"NoWebsite", R"({"type":"crawlStarted","payload":{"organizationId":"o1"}})",
                              "payload.websiteId"},
                             {"TooLong", R"({"type":")" + std::string(kLongestFrame, 'x') + R"("})", "bytes"},
                         }),
                         [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
