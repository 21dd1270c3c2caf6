#include "server/services/conversations.hpp"

#include <algorithm>

#include "core/id/ulid.hpp"
#include "core/json/codec.hpp"
#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/authorship.hpp"
#include "server/services/ids.hpp"
#include "server/services/items.hpp"
#include "server/services/messages.hpp"
#include "server/services/metadata.hpp"
#include "server/services/pages.hpp"
#include "server/services/timeline.hpp"
#include "server/text/ascii.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxDefaultItems = 50;
constexpr std::size_t kMaxIdLength = 64;
constexpr std::size_t kMaxChannel = 255;  // UTF-16 units

/// An id names a folder of files and a file to save, so it is made of what both take.
bool isConversationId(std::string_view id) {
  return !id.empty() && id.size() <= kMaxIdLength &&
         std::all_of(id.begin(), id.end(), [](char c) { return isAlphanumeric(c) || c == '_' || c == '-'; });
}

ConversationRecord newRecord(const Caller& caller, const VisitorRecord& visitor,
                             const CreateConversationRequest& request, Timestamp now) {
  ConversationRecord record;
  record.organizationId = caller.website.organizationId;
  Conversation& conversation = record.conversation;
  conversation.id = request.conversationId.value_or(newConversationId());
  conversation.websiteId = caller.website.id;
  conversation.visitorId = visitor.visitor.id;
  conversation.channel = request.channel;
  if (request.metadata) conversation.metadata = mergeMetadata(std::nullopt, *request.metadata);
  conversation.visitorLanguage = visitor.visitor.language;
  conversation.createdAt = now;
  conversation.updatedAt = now;
  return record;
}

/// The same id for the same item of the same request, so that a retry adds nothing.
std::string contentId(const ConversationRecord& record, std::size_t index, const TimelineItemInput& input) {
  const std::string content = record.conversation.id + "/" + std::to_string(index) + "/" + json::encode(input);
  return makeContentUlid(record.conversation.createdAt, content);
}

void checkRequest(const CreateConversationRequest& request, Timestamp now) {
  if (request.conversationId && !isConversationId(*request.conversationId)) {
    throw badRequest("conversationId has to be of 1 to 64 letters, digits, - and _.");
  }
  if (isBlank(request.channel) || isLongerThan(request.channel, kMaxChannel)) {
    throw badRequest("channel has to have 1 to 255 characters.");
  }
  if (request.metadata) checkIsFlat("metadata", *request.metadata);
  if (request.defaultTimelineItems.size() > kMaxDefaultItems)
    throw badRequest("defaultTimelineItems has over 50 items.");
  for (const TimelineItemInput& input : request.defaultTimelineItems) {
    checkCreatedAt(input, now);
    if (input.id && !isUlid(*input.id)) throw badRequest("An id in defaultTimelineItems is not a ULID.");
  }
}

/// What visitors get of a new conversation: without what only the inbox needs (protocol §5.2).
void announce(const ConversationRecord& record, const std::optional<TimelineItem>& last, UnitOfWork& work) {
  ConversationCreated event{scopeOf(record), record.conversation.id, record.conversation};
  event.conversation.lastTimelineItem = last;
  work.emit(std::move(event));
}

}  // namespace

CreateConversationResponse createConversation(const Caller& caller, const VisitorRecord& visitor,
                                              const CreateConversationRequest& request, ItemsFrom from,
                                              UnitOfWork& work) {
  checkRequest(request, work.now);
  auto existing = request.conversationId ? work.store.conversation(*request.conversationId) : std::nullopt;
  const bool isNew = !existing;
  ConversationRecord record = existing ? *std::move(existing) : newRecord(caller, visitor, request, work.now);
  if (record.conversation.websiteId != caller.website.id || record.conversation.visitorId != visitor.visitor.id) {
    throw conflict("CONVERSATION_ID_CONFLICT", "The conversation id is taken.");
  }
  if (isNew) work.store.putConversation(record);

  CreateConversationResponse response;
  std::optional<TimelineItem> last;
  for (std::size_t i = 0; i < request.defaultTimelineItems.size(); ++i) {
    const TimelineItemInput& input = request.defaultTimelineItems[i];
    const std::string id = input.id.value_or(contentId(record, i, input));
    auto stored = work.store.item(id);
    if (stored && stored->conversationId != record.conversation.id) {
      throw conflict("TIMELINE_ITEM_ID_CONFLICT", "The id of a timeline item is taken.");
    }
    if (!stored) {
      if (caller.keyType == KeyType::Public) checkIsOpen(record);
      // Items of one millisecond are ordered by id, so each gets one of its own, in the order of the request.
      const auto later = static_cast<std::int64_t>(request.defaultTimelineItems.size() - 1 - i);
      const Timestamp createdAt{work.now.ms - later};
      const auto age = isNew ? ConversationAge::New : ConversationAge::Running;
      const bool isOurs = from == ItemsFrom::Server;
      stored = makeItem(isOurs ? input : authored(caller, &visitor, age, input, work.store), id, record, createdAt);
      addItem(*stored, record, work);
      last = stored;
    }
    response.initialTimelineItems.push_back(*std::move(stored));
  }
  if (last) work.store.putConversation(record);
  if (!last) last = lastPublicMessage(record.conversation.id, work.store);
  if (isNew) announce(record, last, work);
  response.conversation = record.conversation;
  response.conversation.lastTimelineItem = last;
  return response;
}

ListConversationsResponse listConversations(ConversationQuery query, std::int64_t page, UnitOfWork& work) {
  query.offset = (page - 1) * query.limit;
  ListConversationsResponse response;
  response.pagination = paginationOf(page, query.limit, work.store.countConversations(query));
  const Actor visitor{ActorType::Visitor, query.visitorId};
  for (const ConversationRecord& record : work.store.conversations(query)) {
    Conversation conversation = withLastItem(record, true, work);
    conversation.visitorLastSeenAt = work.store.seenAt(conversation.id, visitor);
    response.conversations.push_back(std::move(conversation));
  }
  return response;
}

Conversation withLastItem(const ConversationRecord& record, bool publicOnly, UnitOfWork& work) {
  Conversation conversation = record.conversation;
  if (publicOnly) {
    conversation.lastTimelineItem = lastPublicMessage(conversation.id, work.store);
  } else {
    auto items = work.store.items(conversation.id, {false, false}, std::nullopt, 1);
    if (!items.empty()) conversation.lastTimelineItem = std::move(items.front());
  }
  return conversation;
}

}  // namespace cossistant::server
