#include "tests/fuzz/answers.hpp"

#include "core/json/codec.hpp"
#include "core/model/realtime_event.hpp"
#include "core/model/requests.hpp"
#include "core/model/website.hpp"

namespace cossistant::fuzzing {

namespace {

constexpr const char* kVisitorId = "01J00000000000000000000001";
constexpr const char* kWebsiteId = "01J00000000000000000000002";
constexpr const char* kOrganizationId = "01J00000000000000000000003";
constexpr std::int64_t kBeginMs = 1'790'000'000'000;

/// Within some days, often the same instant again.
Timestamp time(Bytes& bytes) {
  static constexpr std::int64_t kStepsMs[] = {1, 60'000, 300'000, 50'000'000};
  return {kBeginMs + kStepsMs[bytes.below(4)] * static_cast<std::int64_t>(bytes.below(8))};
}

Part part(Bytes& bytes) {
  switch (bytes.below(4)) {
    case 0: {
      EventPart event;
      event.eventType = bytes.flag() ? "resolved" : bytes.text();
      event.actorUserId = "ada";
      return event;
    }
    case 1: {
      ToolPart tool;
      tool.type = "tool-searchKnowledgeBase";
      tool.toolCallId = "1";
      tool.toolName = bytes.flag() ? "searchKnowledgeBase" : bytes.text();
      return tool;
    }
    case 2:
      return UnknownPart{"odd", {R"({"type":"odd"})"}};
    default:
      return TextPart{bytes.text(), std::nullopt};
  }
}

TimelineItem item(Bytes& bytes, const Names& names) {
  TimelineItem item;
  item.id = names.item(bytes);
  item.conversationId = names.conversation(bytes);
  item.organizationId = kOrganizationId;
  item.visibility = bytes.below(8) == 0 ? Visibility::Private : Visibility::Public;
  item.type = static_cast<ItemType>(bytes.below(json::enumNames<ItemType>().size()));
  item.text = bytes.text();
  item.parts.push_back(part(bytes));
  const std::size_t author = bytes.below(4);
  if (author == 0) item.visitorId = kVisitorId;
  if (author == 1) item.userId = "ada";
  if (author == 2) item.aiAgentId = "robin";
  item.createdAt = time(bytes);
  if (bytes.below(8) == 0) item.deletedAt = item.createdAt;
  return item;
}

std::vector<TimelineItem> items(Bytes& bytes, const Names& names) {
  std::vector<TimelineItem> several;
  for (std::size_t left = bytes.below(5); left > 0; --left) several.push_back(item(bytes, names));
  return several;
}

Conversation conversation(Bytes& bytes, const Names& names) {
  Conversation conversation;
  conversation.id = names.conversation(bytes);
  if (bytes.flag()) conversation.title = bytes.text();
  conversation.visitorId = kVisitorId;
  conversation.websiteId = kWebsiteId;
  conversation.status = static_cast<ConversationStatus>(bytes.below(3));
  conversation.createdAt = time(bytes);
  conversation.updatedAt = time(bytes);
  if (bytes.flag()) conversation.lastTimelineItem = item(bytes, names);
  if (bytes.flag()) conversation.visitorLastSeenAt = time(bytes);
  if (bytes.below(8) == 0) conversation.deletedAt = time(bytes);
  return conversation;
}

SupportState supportState(Bytes& bytes) {
  SupportState state;
  for (std::size_t left = bytes.below(3); left > 0; --left) state.featureFlags.push_back(bytes.text());
  for (std::size_t left = bytes.below(3); left > 0; --left) {
    state.steps.push_back({bytes.flag() ? "invite" : bytes.text(), bytes.flag(), std::nullopt});
    if (bytes.flag()) state.steps.back().metadata = json::Raw{R"({"team":3})"};
  }
  return state;
}

RealtimeEvent event(Bytes& bytes, const Names& names) {
  const EventScope scope{kWebsiteId, kOrganizationId, kVisitorId, std::nullopt};
  switch (bytes.below(10)) {
    case 0:
      return ConversationCreated{scope, names.conversation(bytes), conversation(bytes, names)};
    case 1: {
      ConversationUpdated updated{scope, names.conversation(bytes), std::nullopt, {}};
      updated.updates.status = static_cast<ConversationStatus>(bytes.below(3));
      return updated;
    }
    case 2:
      return TimelineItemUpdated{scope, names.conversation(bytes), item(bytes, names)};
    case 3:
      return TimelineItemPartUpdated{scope, names.conversation(bytes), names.item(bytes),
                                     static_cast<std::int64_t>(bytes.below(3)), part(bytes)};
    case 4: {
      ConversationTyping typing{.scope = scope, .conversationId = names.conversation(bytes), .isTyping = bytes.flag()};
      typing.scope.userId = "ada";
      return typing;
    }
    case 5: {
      ConversationSeenEvent seen;
      seen.scope = scope;
      seen.conversationId = names.conversation(bytes);
      seen.lastSeenAt = time(bytes);
      return seen;
    }
    case 6: {
      AiProcessing processing{names.conversation(bytes),
                              "robin",
                              "run",
                              bytes.text(),
                              std::nullopt,
                              std::nullopt,
                              bytes.flag() ? EventAudience::All : EventAudience::Dashboard};
      if (bytes.flag()) processing.tool = ProcessingTool{"1", bytes.text(), ToolState::Partial};
      return AiAgentProcessingProgress{scope, std::move(processing)};
    }
    case 7:
      return AiAgentProcessingCompleted{scope, names.conversation(bytes), "robin", bytes.flag() ? "run" : "other"};
    case 8:
      return SupportStateUpdated{scope, supportState(bytes)};
    default:
      return TimelineItemCreated{scope, names.conversation(bytes), item(bytes, names)};
  }
}

}  // namespace

std::string websiteBody() {
  Website website;
  website.id = kWebsiteId;
  website.name = "Acorn";
  website.domain = "acorn.example";
  website.organizationId = kOrganizationId;
  website.status = "active";
  website.availableHumanAgents = {{"ada", "Ada", {}, {}, {}}};
  website.visitor.id = kVisitorId;
  return json::encode(website);
}

std::string listBody(Bytes& bytes, const Names& names) {
  ListConversationsResponse list;
  for (std::size_t left = bytes.below(4); left > 0; --left) list.conversations.push_back(conversation(bytes, names));
  return json::encode(list);
}

std::string timelineBody(Bytes& bytes, const Names& names) {
  TimelinePage page;
  page.items = items(bytes, names);
  page.hasNextPage = bytes.flag();
  if (bytes.flag()) page.nextCursor = bytes.text();
  return json::encode(page);
}

std::string creationBody(Bytes& bytes, const Names& names) {
  return json::encode(CreateConversationResponse{items(bytes, names), conversation(bytes, names)});
}

std::string messageBody(Bytes& bytes, const Names& names) {
  return json::encode(SendMessageResponse{item(bytes, names)});
}

std::string seenBody(Bytes& bytes, const Names& names) {
  // Of both requests to this address.
  const std::string marked = json::encode(MarkSeenResponse{names.conversation(bytes), time(bytes)});
  ConversationSeen row;
  row.userId = "ada";
  row.lastSeenAt = time(bytes);
  const std::string all = json::encode(SeenDataResponse{{row}});
  return marked.substr(0, marked.size() - 1) + "," + all.substr(1);
}

std::string supportBody(Bytes& bytes) { return json::encode(supportState(bytes)); }

std::string frame(Bytes& bytes, const Names& names) { return json::encode(EventFrame{event(bytes, names)}); }

}  // namespace cossistant::fuzzing
