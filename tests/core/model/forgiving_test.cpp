#include <gtest/gtest.h>

#include "core/json/codec.hpp"
#include "core/json/diagnostic.hpp"
#include "core/model/feedback.hpp"
#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/model/website.hpp"
#include "core/visitor/identity.hpp"

/// What the widget reads of a server's answers, when one value in them is none that the protocol knows.

namespace cossistant {
namespace {

struct Reading {
  std::string written;  // what was read
  std::string complaint;
  json::Diagnostics diagnostics;
};

/// `isForgiving` is how the widget reads an answer; without, a server a request.
template <class T>
Reading read(std::string_view text, bool isForgiving) {
  Reading reading;
  T value{};
  const auto error = json::decodeInto(value, text, {}, isForgiving ? &reading.diagnostics : nullptr);
  if (error) {
    reading.complaint = error->message;
  } else {
    reading.written = json::encode(value);
  }
  return reading;
}

struct WrongCase {
  const char* name;
  Reading (*read)(std::string_view text, bool isForgiving);
  std::string json;   // with a `?` where the value is
  std::string wrong;  // in its place
};

std::string with(const WrongCase& given, const std::string& value) {
  std::string text = given.json;
  return text.replace(text.find('?'), 1, value);
}

class OneWrongValue : public testing::TestWithParam<WrongCase> {};

TEST_P(OneWrongValue, CostsOnlyItself) {
  const Reading without = GetParam().read(with(GetParam(), "null"), false);
  const Reading reading = GetParam().read(with(GetParam(), GetParam().wrong), true);
  ASSERT_EQ(without.complaint, "");
  EXPECT_EQ(reading.complaint, "");
  EXPECT_EQ(reading.written, without.written);
}

TEST_P(OneWrongValue, IsNoted) {
  const Reading reading = GetParam().read(with(GetParam(), GetParam().wrong), true);
  ASSERT_EQ(reading.diagnostics.size(), 1u);
  EXPECT_EQ(reading.diagnostics[0].what, json::DiagnosticKind::ReadAsAbsent);
  EXPECT_EQ(reading.diagnostics[0].count, 1);
}

TEST_P(OneWrongValue, IsNoAbsentOneWhereReadingIsStrict) {
  const Reading without = GetParam().read(with(GetParam(), "null"), false);
  const Reading reading = GetParam().read(with(GetParam(), GetParam().wrong), false);
  EXPECT_NE(reading.written, without.written);
}

constexpr const char* kTime = R"("2026-11-22T07:54:00.000Z")";

std::string website(const std::string& more) {
  return R"({"id":"w","name":"n","organizationId":"o","visitor":{"id":"v"},)" + more + "}";
}
std::string ofVisitor(const std::string& more) {
  return R"({"id":"w","name":"n","organizationId":"o","visitor":{"id":"v",)" + more + "}}";
}
std::string conversation(const std::string& more) { return R"({"id":"CO1",)" + more + "}"; }
std::string item(const std::string& more) {
  return R"({"id":"i","conversationId":"CO1","type":"message",)" + more + "}";
}
std::string part(const std::string& more) { return item(R"("parts":[{)" + more + "}]"); }
std::string seen(const std::string& more) {
  return R"({"seenData":[{"conversationId":"CO1","userId":"u","lastSeenAt":)" + std::string(kTime) + "," + more + "}]}";
}
std::string event(const std::string& type, const std::string& more) {
  return R"({"type":")" + type + R"(","payload":{"websiteId":"w","organizationId":"o","conversationId":"CO1",)" + more +
         "}}";
}
std::string processing(const std::string& more) {
  return event("aiAgentProcessingProgress", R"("aiAgentId":"a","workflowRunId":"r","phase":"p",)" + more);
}

INSTANTIATE_TEST_SUITE_P(
    , OneWrongValue,
    testing::ValuesIn<WrongCase>({
        {"LastSeenOfAnAgent", read<Website>, website(R"("availableHumanAgents":[{"id":"u","lastSeenAt":?}])"),
         R"("yesterday")"},
        {"ImageOfAnAiAgent", read<Website>, website(R"("availableAIAgents":[{"id":"a","name":"Bot","image":?}])"),
         "{}"},
        {"AgentsThatAreNoList", read<Website>, website(R"("availableHumanAgents":?)"), "{}"},
        {"Domain", read<Website>, website(R"("domain":?)"), "5"},
        {"LanguageOfAWebsite", read<Website>, website(R"("defaultLanguage":?)"), "[]"},
        {"LastOnline", read<Website>, website(R"("lastOnlineAt":?)"), "0"},
        {"LanguageOfAVisitor", read<Website>, ofVisitor(R"("language":?)"), "5"},
        {"Blocked", read<Website>, ofVisitor(R"("isBlocked":?)"), R"("no")"},
        {"NameOfAContact", read<Website>, ofVisitor(R"("contact":{"id":"c","name":?})"), "5"},
        {"TranslationActivated", read<Conversation>, conversation(R"("translationActivatedAt":?)"), R"("garbage")"},
        {"RatedAt", read<Conversation>, conversation(R"("visitorRatingAt":?)"), R"("2026-11-22 07:54")"},
        {"Rating", read<Conversation>, conversation(R"("visitorRating":?)"), "4.5"},
        {"Status", read<Conversation>, conversation(R"("status":?)"), R"("snoozed")"},
        {"TitleOfAConversation", read<Conversation>, conversation(R"("title":?)"), "{}"},
        {"Channel", read<Conversation>, conversation(R"("channel":?)"), "5"},
        {"CreationOfAConversation", read<Conversation>, conversation(R"("createdAt":?)"), "1700000000"},
        {"UpdateOfAConversation", read<Conversation>, conversation(R"("updatedAt":?)"), "1700000000"},
        {"VisitorOfAConversation", read<Conversation>, conversation(R"("visitorId":?)"), "5"},
        {"WebsiteOfAConversation", read<Conversation>, conversation(R"("websiteId":?)"), "5"},
        {"Deletion", read<TimelineItem>, item(R"("deletedAt":?)"), R"("garbage")"},
        {"Text", read<TimelineItem>, item(R"("text":?)"), "5"},
        {"Tool", read<TimelineItem>, item(R"("tool":?)"), "{}"},
        {"Author", read<TimelineItem>, item(R"("userId":?)"), "5"},
        {"TimeOfAnItem", read<TimelineItem>, item(R"("createdAt":?)"), R"("soon")"},
        {"PartsThatAreNoList", read<TimelineItem>, item(R"("parts":?)"), R"("none")"},
        {"StateOfAText", read<TimelineItem>, part(R"("type":"text","text":"t","state":?)"), R"("thinking")"},
        {"SizeOfAFile", read<TimelineItem>, part(R"("type":"file","url":"u","mediaType":"m","size":?)"), R"("big")"},
        {"MessageOfAnEvent", read<TimelineItem>, part(R"("type":"event","eventType":"e","message":?)"), "5"},
        {"IdOfASeenRow", read<SeenDataResponse>, seen(R"("id":?)"), "5"},
        {"CreationOfASeenRow", read<SeenDataResponse>, seen(R"("createdAt":?)"), R"("x")"},
        {"UpdateOfASeenRow", read<SeenDataResponse>, seen(R"("updatedAt":?)"), R"("x")"},
        {"TotalOfAList", read<ListConversationsResponse>,
         R"({"conversations":[],"pagination":{"hasMore":false,"total":?}})", R"("all")"},
        {"Cursor", read<TimelinePage>, R"({"items":[],"hasNextPage":true,"nextCursor":?})", "5"},
        {"ConversationOfASeenMark", read<MarkSeenResponse>,
         R"({"lastSeenAt":"2026-11-22T07:54:00.000Z","conversationId":?})", "5"},
        {"TimeOfARating", read<RateConversationResponse>, R"({"conversationId":"CO1","rating":4,"ratedAt":?})", "{}"},
        {"EndOfAnUpload", read<SignUploadResponse>, R"({"uploadUrl":"u","publicUrl":"p","expiresAt":?})", R"("soon")"},
        {"EmailOfAnIdentified", read<Identified>, R"({"visitorId":"v","contact":{"id":"c","email":?}})", "[]"},
        {"StatusOfAnUpdate", read<EventFrame>, event("conversationUpdated", R"("updates":{"title":"new","status":?})"),
         R"("snoozed")"},
        {"WhoHasSeen", read<EventFrame>,
         event("conversationSeen", R"("lastSeenAt":"2026-11-22T07:54:00.000Z","actorType":?)"), R"("robot")"},
        {"Preview", read<EventFrame>, event("conversationTyping", R"("isTyping":true,"visitorPreview":?)"), "5"},
        {"UserOfAnEvent", read<EventFrame>, event("conversationTyping", R"("isTyping":true,"userId":?)"), "5"},
        {"MessageOfProcessing", read<EventFrame>, processing(R"("message":?)"), "5"},
        {"TimeOfAConnection", read<ConnectionEstablished>,
         R"({"type":"CONNECTION_ESTABLISHED","payload":{"connectionId":"c","organizationId":"o","websiteId":"w",)"
         R"("timestamp":?}})",
         R"("now")"},
        {"CodeOfAnError", read<SocketErrorFrame>, R"({"error":"e","message":"m","code":?})", R"("E")"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

template <class T>
T forgivenly(const std::string& text) {
  T value{};
  json::Diagnostics diagnostics;
  EXPECT_EQ(json::decodeInto(value, text, {}, &diagnostics), std::nullopt) << text;
  return value;
}

TEST(WrongValue, OfAChangeClearsNothing) {
  const auto frame = forgivenly<EventFrame>(event("conversationUpdated", R"("updates":{"title":5,"status":"spam"})"));
  const ConversationUpdates& updates = std::get<ConversationUpdated>(frame.event).updates;
  EXPECT_FALSE(updates.title.value || updates.title.clears);
  EXPECT_EQ(updates.status, ConversationStatus::Spam);
}

TEST(WrongValue, OfAVisibilityIsPrivate) {
  for (const char* wrong : {R"("internal")", "5", "true"}) {
    const std::string text = item(R"("visibility":)" + std::string(wrong));
    EXPECT_EQ(forgivenly<TimelineItem>(text).visibility, Visibility::Private) << wrong;
  }
}

TEST(WrongValue, OfAnAudienceIsTheDashboard) {
  const auto frame = forgivenly<EventFrame>(processing(R"("audience":"everybody")"));
  EXPECT_EQ(std::get<AiAgentProcessingProgress>(frame.event).processing.audience, EventAudience::Dashboard);
}

TEST(WrongValue, OfATypeIsAnEvent) {
  const std::string text = R"({"id":"i","conversationId":"CO1","type":"poll"})";
  EXPECT_EQ(forgivenly<TimelineItem>(text).type, ItemType::Event);
}

TEST(WrongValue, OfAFlagIsLeftOutOfTheFlags) {
  EXPECT_EQ(forgivenly<SupportState>(R"({"featureFlags":["a",5,"b"]})").featureFlags,
            (std::vector<std::string>{"a", "b"}));
}

TEST(WrongValue, OfAToolCostsTheTool) {
  const auto frame = forgivenly<EventFrame>(processing(R"("message":"m","tool":{"toolCallId":5})"));
  const AiProcessing& read = std::get<AiAgentProcessingProgress>(frame.event).processing;
  EXPECT_EQ(read.tool, std::nullopt);
  EXPECT_EQ(read.message, "m");
}

struct NeededCase {
  const char* name;
  Reading (*read)(std::string_view text, bool isForgiving);
  std::string json;
  const char* complaint;
};

class NeededValue : public testing::TestWithParam<NeededCase> {};

TEST_P(NeededValue, IsRefusedByTheWidgetToo) {
  EXPECT_EQ(GetParam().read(GetParam().json, true).complaint, GetParam().complaint);
}

INSTANTIATE_TEST_SUITE_P(
    , NeededValue,
    testing::ValuesIn<NeededCase>({
        {"IdOfAWebsite", read<Website>, R"({"id":5,"name":"n","organizationId":"o","visitor":{"id":"v"}})",
         "id: expected a string"},
        {"IdOfAConversation", read<Conversation>, R"({"id":5})", "id: expected a string"},
        {"IdOfAnItem", read<TimelineItem>, R"({"id":5,"conversationId":"CO1","type":"message"})",
         "id: expected a string"},
        {"ConversationOfAnItem", read<TimelineItem>, R"({"id":"i","conversationId":5,"type":"message"})",
         "conversationId: expected a string"},
        {"TypeOfAnItem", read<TimelineItem>, R"({"id":"i","conversationId":"CO1"})", "type: missing"},
        {"WhomAnEventIsFor", read<EventFrame>, event("conversationTyping", R"("isTyping":true,"visitorId":5)"),
         "payload.visitorId: expected a string"},
    }),
    [](const auto& info) { return std::string{info.param.name}; });

}  // namespace
}  // namespace cossistant
