#include "core/model/realtime_event.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

constexpr const char* kScope = R"("websiteId":"w","organizationId":"o","visitorId":"v","userId":null)";

/// A frame of `type` whose payload has the scope and `rest`.
std::string frameOf(const std::string& type, const std::string& rest) {
  return R"({"type":")" + type + R"(","payload":{)" + kScope + rest + "}}";
}

struct EventCase {
  const char* type;
  const char* rest;  // of the payload, behind the scope
};

class KnownEvent : public testing::TestWithParam<EventCase> {};

TEST_P(KnownEvent, IsReadAndWrittenTheSame) {
  const std::string text = frameOf(GetParam().type, GetParam().rest);
  const auto frame = json::decode<EventFrame>(text);
  ASSERT_TRUE(frame.ok()) << frame.error().message;
  EXPECT_FALSE(std::holds_alternative<OtherEvent>(frame.value().event));
  EXPECT_EQ(eventType(frame.value().event), GetParam().type);
  EXPECT_EQ(eventScope(frame.value().event).visitorId, "v");
  EXPECT_EQ(json::encode(frame.value()), text);
}

#define ITEM                                                                                                    \
  R"({"id":"i","conversationId":"CO1","organizationId":"o","visibility":"public","type":"message","text":"t",)" \
  R"("tool":null,"parts":[],"userId":null,"aiAgentId":null,"visitorId":"v",)"                                   \
  R"("createdAt":"2026-11-22T07:54:00.000Z","deletedAt":null})"

INSTANTIATE_TEST_SUITE_P(
    , KnownEvent,
    testing::ValuesIn<EventCase>({
        {"conversationCreated",
         R"(,"conversationId":"CO1","conversation":{"id":"CO1","title":"t","visitorTitle":null,)"
         R"("visitorTitleLanguage":null,"visitorLanguage":null,"translationActivatedAt":null,)"
         R"("translationChargedAt":null,"metadata":null,"createdAt":"2026-11-22T07:54:00.000Z",)"
         R"("updatedAt":"2026-11-22T07:54:00.000Z","visitorId":"v","websiteId":"w","channel":"widget",)"
         R"("status":"open","visitorRating":null,"visitorRatingAt":null,"deletedAt":null,)"
         R"("visitorLastSeenAt":null})"},
        {"conversationUpdated", R"(,"conversationId":"CO1","aiAgentId":"a","updates":{"title":"t","visitorTitle":"vt",)"
                                R"("visitorTitleLanguage":"fr","visitorLanguage":"fr","status":"resolved",)"
                                R"("deletedAt":"2026-11-22T07:54:00.000Z"})"},
        {"timelineItemCreated", R"(,"conversationId":"CO1","item":)" ITEM},
        {"timelineItemUpdated", R"(,"conversationId":"CO1","item":)" ITEM},
        {"timelineItemPartUpdated",
         R"(,"conversationId":"CO1","timelineItemId":"i","partIndex":2,"part":{"type":"text","text":"t"})"},
        {"conversationSeen", R"(,"conversationId":"CO1","aiAgentId":null,"lastSeenAt":"2026-11-22T07:54:00.000Z",)"
                             R"("actorType":"user","actorId":"u")"},
        {"conversationTyping", R"(,"conversationId":"CO1","aiAgentId":null,"isTyping":true,"visitorPreview":null)"},
        {"visitorIdentified",
         R"(,"visitor":{"id":"v","browser":null,"browserVersion":null,"os":null,"osVersion":null,"device":null,)"
         R"("deviceType":null,"ip":null,"city":null,"region":null,"country":null,"countryCode":null,)"
         R"("latitude":null,"longitude":null,"language":null,"timezone":null,"screenResolution":null,)"
         R"("viewport":null,"createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:54:00.000Z",)"
         R"("lastSeenAt":null,"websiteId":"w","organizationId":"o","blockedAt":null,"blockedByUserId":null,)"
         R"("isBlocked":false,"attribution":null,"currentPage":null,"contact":null})"},
        {"aiAgentProcessingProgress",
         R"(,"conversationId":"CO1","aiAgentId":"a","workflowRunId":"r","phase":"searching","message":"m",)"
         R"("tool":{"toolCallId":"t","toolName":"searchKnowledgeBase","state":"result"},"audience":"dashboard")"},
        {"aiAgentProcessingCompleted",
         R"(,"conversationId":"CO1","aiAgentId":"a","workflowRunId":"r","audience":"dashboard")"},
        {"supportStateUpdated",
         R"(,"state":{"featureFlags":["f"],"onboarding":{"steps":{"s":{"completed":true,"metadata":null}}}})"},
    }),
    [](const auto& info) { return std::string{info.param.type}; });
#undef ITEM

TEST(EventFrame, OfAnotherTypeKeepsItsPayload) {
  const std::string text = frameOf("aiAgentDecisionMade", R"(,"mode":"background_only","why":{"not":"known"})");
  const auto frame = json::decode<EventFrame>(text);
  ASSERT_TRUE(frame.ok());
  EXPECT_TRUE(std::holds_alternative<OtherEvent>(frame.value().event));
  EXPECT_EQ(eventType(frame.value().event), "aiAgentDecisionMade");
  EXPECT_EQ(eventScope(frame.value().event).websiteId, "w");
  EXPECT_EQ(json::encode(frame.value()), text);
}

TEST(EventFrame, OfProcessingIsForAllUnlessItSaysOtherwise) {
  const auto frame = decoded<EventFrame>(
      frameOf("aiAgentProcessingProgress",
              R"(,"conversationId":"CO1","aiAgentId":"a","workflowRunId":"r","phase":"thinking","message":null)"));
  const auto* progress = std::get_if<AiAgentProcessingProgress>(&frame.event);
  ASSERT_NE(progress, nullptr);
  EXPECT_EQ(progress->processing.audience, EventAudience::All);
  EXPECT_EQ(progress->processing.tool, std::nullopt);
}

TEST(EventFrame, MayCallItsPayloadData) {
  const auto frame = json::decode<EventFrame>(
      R"({"type":"conversationTyping","data":{"websiteId":"w","organizationId":"o","conversationId":"CO1",)"
      R"("isTyping":true}})");
  ASSERT_TRUE(frame.ok());
  EXPECT_TRUE(std::get<ConversationTyping>(frame.value().event).isTyping);
}

struct RefusalCase {
  const char* name;
  const char* json;
  const char* message;
};

class RefusedFrame : public testing::TestWithParam<RefusalCase> {};

TEST_P(RefusedFrame, SaysWhy) { EXPECT_EQ(complaintAbout<EventFrame>(GetParam().json), GetParam().message); }

INSTANTIATE_TEST_SUITE_P(
    , RefusedFrame,
    testing::ValuesIn<RefusalCase>({
        {"WithoutType", R"({"payload":{"websiteId":"w","organizationId":"o"}})", "type: missing"},
        {"WithoutPayload", R"({"type":"x"})", "payload: missing"},
        {"WithAListForPayload", R"({"type":"x","payload":[]})", "payload: expected an object"},
        {"WithoutWebsite", R"({"type":"x","payload":{"organizationId":"o"}})", "payload.websiteId: missing"},
        {"WithEmptyWebsite", R"({"type":"x","payload":{"websiteId":"","organizationId":"o"}})",
         "payload.websiteId: must not be empty"},
        {"WithoutOrganization", R"({"type":"x","payload":{"websiteId":"w"}})", "payload.organizationId: missing"},
        {"WithEmptyOrganization", R"({"type":"x","payload":{"websiteId":"w","organizationId":""}})",
         "payload.organizationId: must not be empty"},
        {"WithANumberForWebsite", R"({"type":"x","data":{"websiteId":1,"organizationId":"o"}})",
         "data.websiteId: expected a string"},
        {"WithABadItem",
         R"({"type":"timelineItemCreated","payload":{"websiteId":"w","organizationId":"o","conversationId":"c",)"
         R"("item":{"conversationId":"c","type":"message","createdAt":"now"}}})",
         "payload.item.createdAt: expected an ISO-8601 time"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

ConversationUpdates updatesOf(const std::string& updates) {
  const std::string text = frameOf("conversationUpdated", R"(,"conversationId":"CO1","updates":)" + updates);
  const auto frame = decoded<EventFrame>(text);
  const auto* updated = std::get_if<ConversationUpdated>(&frame.event);
  return updated != nullptr ? updated->updates : ConversationUpdates{};
}

TEST(ConversationUpdates, TellWhatIsClearedFromWhatIsUntouched) {
  const ConversationUpdates cleared = updatesOf(R"({"title":null,"deletedAt":null})");
  EXPECT_TRUE(cleared.title.clears);
  EXPECT_TRUE(cleared.deletedAt.clears);
  const ConversationUpdates untouched = updatesOf(R"({"status":"spam"})");
  EXPECT_FALSE(untouched.title.clears);
  EXPECT_FALSE(untouched.deletedAt.clears);
  EXPECT_EQ(untouched.status, ConversationStatus::Spam);
}

TEST(ConversationUpdates, AreWrittenWithTheirNulls) {
  const std::string text = frameOf(
      "conversationUpdated", R"(,"conversationId":"CO1","aiAgentId":null,"updates":{"title":null,"deletedAt":null})");
  EXPECT_EQ(roundTrip<EventFrame>(text), text);
}

TEST(ConversationUpdates, TellOfARating) {
  const std::string text =
      frameOf("conversationUpdated", R"(,"conversationId":"CO1","aiAgentId":null,"updates":{"visitorRating":4,)"
                                     R"("visitorRatingAt":"2026-11-22T07:54:00.000Z"})");
  EXPECT_EQ(roundTrip<EventFrame>(text), text);
}

TEST(ConnectionEstablished, IsAFrameOfItsOwnType) {
  const char* text =
      R"({"type":"CONNECTION_ESTABLISHED","payload":{"connectionId":"conn_1_a","visitorId":"v","organizationId":"o",)"
      R"("websiteId":"w","timestamp":1795334040000}})";
  EXPECT_EQ(roundTrip<ConnectionEstablished>(text), text);
  EXPECT_EQ(complaintAbout<ConnectionEstablished>(frameOf("conversationTyping", "")),
            "type: expected CONNECTION_ESTABLISHED");
}

TEST(SocketErrorFrame, NeedsErrorAndMessage) {
  const char* text = R"({"error":"e","message":"m","code":403})";
  EXPECT_EQ(roundTrip<SocketErrorFrame>(text), text);
  EXPECT_EQ(roundTrip<SocketErrorFrame>(R"({"error":"e","message":"m"})"), R"({"error":"e","message":"m"})");
  EXPECT_EQ(complaintAbout<SocketErrorFrame>(R"({"error":"e","details":{}})"), "message: missing");
}

}  // namespace
}  // namespace cossistant
