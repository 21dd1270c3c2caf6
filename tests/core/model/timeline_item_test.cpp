#include "core/model/timeline_item.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

TEST(TimelineItem, HasTheFieldsOfTheProtocol) {
  const char* text =
      R"({"id":"i","conversationId":"c","organizationId":"o","visibility":"private","type":"tool","text":"t",)"
      R"("tool":"search","parts":[{"type":"text","text":"t"}],"userId":"u","aiAgentId":"a","visitorId":"v",)"
      R"("createdAt":"2026-11-22T07:54:00.000Z","deletedAt":"2026-11-22T07:55:00.000Z"})";
  EXPECT_EQ(roundTrip<TimelineItem>(text), text);
}

TEST(TimelineItem, NeedsConversationAndTypeOnlyAndCountsAsOfTheEpoch) {
  EXPECT_EQ(roundTrip<TimelineItem>(R"({"conversationId":"c","type":"message"})"),
            R"({"id":"","conversationId":"c","organizationId":"","visibility":"public","type":"message","text":null,)"
            R"("tool":null,"parts":[],"userId":null,"aiAgentId":null,"visitorId":null,)"
            R"("createdAt":"1970-01-01T00:00:00.000Z","deletedAt":null})");
}

TEST(TimelineItem, OfAnUnknownTypeIsAnError) {
  EXPECT_EQ(complaintAbout<TimelineItem>(R"({"conversationId":"c","type":"poll","createdAt":"1970-01-01T00:00:00Z"})"),
            "type: expected one of message, event, identification, tool");
}

TEST(TimelineItem, WithATimeThatIsNoneIsAnError) {
  EXPECT_EQ(complaintAbout<TimelineItem>(R"({"conversationId":"c","type":"message","createdAt":"soon"})"),
            "createdAt: expected an ISO-8601 time");
}

TEST(TimelineItem, SurvivesPartsThatAreNoObjects) {
  const auto item =
      json::decode<TimelineItem>(R"({"conversationId":"c","type":"message","createdAt":"1970-01-01T00:00:00Z",)"
                                 R"("parts":[null,"x",{"type":"text","text":"t"}]})");
  ASSERT_TRUE(item.ok());
  EXPECT_EQ(item.value().parts, std::vector<Part>{TextPart{.text = "t"}});
}

TEST(TimelineItemInput, NeedsTextOnly) {
  EXPECT_EQ(roundTrip<TimelineItemInput>(R"({"text":""})"), R"({"type":"message","text":"","visibility":"public"})");
  EXPECT_EQ(complaintAbout<TimelineItemInput>("{}"), "text: missing");
}

TEST(TimelineItemInput, HasTheFieldsOfTheProtocol) {
  const char* text =
      R"({"id":"i","type":"event","text":"t","parts":[{"type":"metadata","source":"widget"}],"visibility":"private",)"
      R"("tool":"x","userId":"u","aiAgentId":"a","visitorId":"v","createdAt":"2026-11-22T07:54:00.000Z"})";
  EXPECT_EQ(roundTrip<TimelineItemInput>(text), text);
}

TEST(TimelineItemInput, WithPartsThatAreNoObjectsIsAnError) {
  EXPECT_EQ(complaintAbout<TimelineItemInput>(R"({"text":"","parts":[1]})"), "parts[0]: expected an object");
}

}  // namespace
}  // namespace cossistant
