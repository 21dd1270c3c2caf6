#include "core/model/conversation.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

/// A conversation with what every server sends, and `more` fields.
std::string reduced(const std::string& more = "") {
  return R"({"id":"CO1","createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:55:00.000Z",)"
         R"("visitorId":"v","websiteId":"w")" +
         more + "}";
}

TEST(Conversation, HasTheFieldsOfTheProtocol) {
  const std::string item =
      R"({"id":"i","conversationId":"CO1","organizationId":"o","visibility":"public","type":"message","text":"t",)"
      R"("tool":null,"parts":[],"userId":null,"aiAgentId":null,"visitorId":"v",)"
      R"("createdAt":"2026-11-22T07:54:00.000Z","deletedAt":null})";
  const std::string text =
      R"({"id":"CO1","title":"t","visitorTitle":"vt","visitorTitleLanguage":"fr","visitorLanguage":"fr",)"
      R"("translationActivatedAt":"2026-11-22T07:54:00.000Z","translationChargedAt":"2026-11-22T07:54:00.000Z",)"
      R"("metadata":{"plan":"pro","seats":3,"trial":false,"note":null},"createdAt":"2026-11-22T07:54:00.000Z",)"
      R"("updatedAt":"2026-11-22T07:55:00.000Z","visitorId":"v","websiteId":"w","channel":"email",)"
      R"("status":"resolved","visitorRating":4,"visitorRatingAt":"2026-11-22T07:54:00.000Z",)"
      R"("deletedAt":"2026-11-22T07:54:00.000Z","lastTimelineItem":)" +
      item + R"(,"visitorLastSeenAt":"2026-11-22T07:54:00.000Z"})";
  EXPECT_EQ(roundTrip<Conversation>(text), text);
}

TEST(Conversation, WithoutATitleOrALastItemDoesNotNameThem) {
  EXPECT_EQ(roundTrip<Conversation>(reduced()),
            R"({"id":"CO1","visitorTitle":null,"visitorTitleLanguage":null,"visitorLanguage":null,)"
            R"("translationActivatedAt":null,"translationChargedAt":null,"metadata":null,)"
            R"("createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:55:00.000Z","visitorId":"v",)"
            R"("websiteId":"w","channel":"widget","status":"open","visitorRating":null,"visitorRatingAt":null,)"
            R"("deletedAt":null,"visitorLastSeenAt":null})");
}

TEST(Conversation, OutlivesALastItemThatCannotBeRead) {
  const auto conversation = json::decode<Conversation>(reduced(R"(,"lastTimelineItem":{"type":"poll"})"));
  ASSERT_TRUE(conversation.ok());
  EXPECT_EQ(conversation.value().lastTimelineItem, std::nullopt);
}

TEST(Conversation, NeedsItsIdOnly) {
  EXPECT_EQ(complaintAbout<Conversation>("{}"), "id: missing");
  EXPECT_EQ(complaintAbout<Conversation>(R"({"id":"CO1"})"), "");
}

}  // namespace
}  // namespace cossistant
