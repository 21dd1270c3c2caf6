#include "core/model/requests.hpp"

#include <gtest/gtest.h>

#include "tests/core/model/round_trip.hpp"

namespace cossistant {
namespace {

constexpr const char* kItem =
    R"({"id":"i","conversationId":"CO1","organizationId":"o","visibility":"public","type":"message","text":"t",)"
    R"("tool":null,"parts":[],"userId":null,"aiAgentId":null,"visitorId":"v",)"
    R"("createdAt":"2026-11-22T07:54:00.000Z","deletedAt":null})";
constexpr const char* kConversation =
    R"({"id":"CO1","visitorTitle":null,"visitorTitleLanguage":null,"visitorLanguage":null,)"
    R"("translationActivatedAt":null,"translationChargedAt":null,"metadata":null,)"
    R"("createdAt":"2026-11-22T07:54:00.000Z","updatedAt":"2026-11-22T07:55:00.000Z","visitorId":"v",)"
    R"("websiteId":"w","channel":"widget","status":"open","visitorRating":null,"visitorRatingAt":null,)"
    R"("deletedAt":null,"visitorLastSeenAt":null})";

/// `text` with every `<item>` and `<conversation>` replaced by a whole one.
std::string filled(std::string text) {
  const std::pair<std::string, std::string> holes[] = {{"<item>", kItem}, {"<conversation>", kConversation}};
  for (const auto& [hole, filling] : holes) {
    for (auto at = text.find(hole); at != std::string::npos; at = text.find(hole, at + filling.size())) {
      text.replace(at, hole.size(), filling);
    }
  }
  return text;
}

struct BodyCase {
  const char* name;
  std::string (*roundTrip)(std::string_view);
  const char* json;
};

class Body : public testing::TestWithParam<BodyCase> {};

TEST_P(Body, IsReadAndWrittenTheSame) {
  const std::string text = filled(GetParam().json);
  EXPECT_EQ(GetParam().roundTrip(text), text);
}

INSTANTIATE_TEST_SUITE_P(
    , Body,
    testing::ValuesIn<BodyCase>({
        {"CreateConversationRequest", roundTrip<CreateConversationRequest>,
         R"({"visitorId":"v","conversationId":"CO1","defaultTimelineItems":[{"type":"message","text":"hi",)"
         R"("visibility":"public"}],"channel":"widget","metadata":{"plan":"pro"}})"},
        {"SmallestCreateConversationRequest", roundTrip<CreateConversationRequest>,
         R"({"defaultTimelineItems":[],"channel":"widget"})"},
        {"CreateConversationResponse", roundTrip<CreateConversationResponse>,
         R"({"initialTimelineItems":[<item>,<item>],"conversation":<conversation>})"},
        {"ListConversationsResponse", roundTrip<ListConversationsResponse>,
         R"({"conversations":[<conversation>],"pagination":{"page":2,"limit":6,"total":7,"totalPages":2,)"
         R"("hasMore":false}})"},
        {"ConversationResponse", roundTrip<ConversationResponse>, R"({"conversation":<conversation>})"},
        {"TimelinePage", roundTrip<TimelinePage>, R"({"items":[<item>],"nextCursor":"x_i","hasNextPage":true})"},
        {"LastTimelinePage", roundTrip<TimelinePage>, R"({"items":[],"nextCursor":null,"hasNextPage":false})"},
        {"MarkSeenRequest", roundTrip<MarkSeenRequest>, R"({"visitorId":"v"})"},
        {"EmptyMarkSeenRequest", roundTrip<MarkSeenRequest>, "{}"},
        {"MarkSeenResponse", roundTrip<MarkSeenResponse>,
         R"({"conversationId":"CO1","lastSeenAt":"2026-11-22T07:54:00.000Z"})"},
        {"SeenDataResponse", roundTrip<SeenDataResponse>,
         R"({"seenData":[{"id":"s","conversationId":"CO1","userId":"u","visitorId":null,"aiAgentId":null,)"
         R"("lastSeenAt":"2026-11-22T07:54:00.000Z","createdAt":"2026-11-22T07:54:00.000Z",)"
         R"("updatedAt":"2026-11-22T07:54:00.000Z","deletedAt":null}]})"},
        {"TypingRequest", roundTrip<TypingRequest>, R"({"isTyping":true,"visitorPreview":"he","visitorId":"v"})"},
        {"StoppedTypingRequest", roundTrip<TypingRequest>, R"({"isTyping":false})"},
        {"TypingResponse", roundTrip<TypingResponse>,
         R"({"conversationId":"CO1","isTyping":false,"visitorPreview":null,"sentAt":"2026-11-22T07:54:00.000Z"})"},
        {"SendMessageRequest", roundTrip<SendMessageRequest>,
         R"({"conversationId":"CO1","item":{"id":"i","type":"message","text":"t","visibility":"public"}})"},
        {"SendMessageResponse", roundTrip<SendMessageResponse>, R"({"item":<item>})"},
        {"ErrorWithMessage", roundTrip<ErrorBody>, R"({"error":"NOT_FOUND","message":"no such visitor"})"},
        {"ErrorAlone", roundTrip<ErrorBody>, R"({"error":"conversation is closed"})"},
        {"ErrorWithCode", roundTrip<ErrorBody>, R"({"code":"CONVERSATION_ID_CONFLICT","error":"taken"})"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

TEST(CreateConversationRequest, NeedsItsListOfItems) {
  EXPECT_EQ(complaintAbout<CreateConversationRequest>("{}"), "defaultTimelineItems: missing");
  EXPECT_EQ(complaintAbout<CreateConversationRequest>(R"({"defaultTimelineItems":[{"text":"a"},{}]})"),
            "defaultTimelineItems[1].text: missing");
}

TEST(CreateConversationResponse, LeavesOutItemsThatCannotBeRead) {
  const std::string text = filled(R"({"initialTimelineItems":[{"type":"poll"},<item>],"conversation":<conversation>})");
  EXPECT_EQ(decoded<CreateConversationResponse>(text).initialTimelineItems.size(), 1u);
}

TEST(TimelinePage, LeavesOutItemsThatCannotBeRead) {
  const std::string text =
      filled(R"({"items":[{"createdAt":"soon"},<item>,null,<item>],"nextCursor":null,"hasNextPage":false})");
  EXPECT_EQ(decoded<TimelinePage>(text).items.size(), 2u);
}

TEST(ListConversationsResponse, LeavesOutConversationsThatCannotBeRead) {
  const std::string text = filled(
      R"({"conversations":[<conversation>,{"title":"t"}],"pagination":{"page":1,"limit":6,"total":2,"totalPages":1,)"
      R"("hasMore":false}})");
  EXPECT_EQ(decoded<ListConversationsResponse>(text).conversations.size(), 1u);
}

TEST(ErrorBody, TakesWhateverIsThere) {
  EXPECT_EQ(roundTrip<ErrorBody>(R"({"error":{"type":"x"},"message":"m","code":7})"), R"({"message":"m"})");
  EXPECT_EQ(roundTrip<ErrorBody>("{}"), "{}");
}

}  // namespace
}  // namespace cossistant
