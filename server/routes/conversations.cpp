#include "server/services/conversations.hpp"

#include "core/strings/whitespace.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/cursor.hpp"
#include "server/services/presence.hpp"
#include "server/services/rating.hpp"
#include "server/services/timeline.hpp"

/// `/v1/conversations` as the widget uses it (protocol §8.1 to §8.8).

namespace cossistant::server {
namespace {

constexpr NumberParameter kListLimit{"limit", 1, 100, 6};
constexpr NumberParameter kTimelineLimit{"limit", 1, 100, 50};
constexpr WordParameter<2> kStatus{"status", {"open", "closed"}};
constexpr WordParameter<2> kOrderBy{"orderBy", {"createdAt", "updatedAt"}, 1};

ConversationQuery readConversationQuery(const Request& request) {
  ConversationQuery query;
  query.limit = queryNumber(request, kListLimit);
  const auto status = queryWord(request, kStatus);
  if (status) query.status = *status == 0 ? ConversationStatus::Open : ConversationStatus::Resolved;
  query.orderBy = queryWord(request, kOrderBy) == 0u ? ConversationOrder::CreatedAt : ConversationOrder::UpdatedAt;
  query.ascending = queryAscending(request);
  return query;
}

/// Who a visitor route is called by: the visitor, or with a private key of a teammate that one.
Actor actorOf(const Call& call, const std::optional<VisitorRecord>& visitor) {
  if (visitor) return {ActorType::Visitor, visitor->visitor.id};
  return {ActorType::User, requireActor(call)};
}

Response postConversation(const Call& call) {
  const auto request = parseBody<CreateConversationRequest>(call.request);
  const VisitorRecord visitor = requireVisitor(call, request.visitorId);
  return ok(createConversation(call.caller, visitor, request, ItemsFrom::Client, call.work));
}

Response getConversations(const Call& call) {
  const VisitorRecord visitor = requireVisitor(call, call.request.queryValue("visitorId"));
  ConversationQuery query = readConversationQuery(call.request);
  query.websiteId = call.caller.website.id;
  query.visitorId = visitor.visitor.id;
  query.contactId = visitor.contactId;
  return ok(listConversations(query, queryNumber(call.request, kPage), call.work));
}

Response getConversation(const Call& call) {
  const auto visitor = visitorOfCall(call, call.request.queryValue("visitorId"));
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  const bool publicOnly = call.caller.keyType == KeyType::Public;
  return ok(ConversationResponse{withLastItem(record, publicOnly, call.work)});
}

Response getTimeline(const Call& call) {
  const auto visitor = visitorOfCall(call, call.request.queryValue("visitorId"));
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  const auto before = parseCursor(call.request.queryValue("cursor").value_or(""));
  const std::int64_t limit = queryNumber(call.request, kTimelineLimit);
  const bool publicOnly = call.caller.keyType == KeyType::Public;
  return ok(timelinePage(record.conversation.id, publicOnly, before, limit, call.work));
}

Response postSeen(const Call& call) {
  const auto request = parseOptionalBody<MarkSeenRequest>(call.request);
  const auto visitor = visitorOfCall(call, request.visitorId);
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  const Timestamp seenAt = markSeen(record, actorOf(call, visitor), call.work);
  return ok(MarkSeenResponse{record.conversation.id, seenAt});
}

Response getSeen(const Call& call) {
  const auto visitor = visitorOfCall(call, call.request.queryValue("visitorId"));
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  return ok(SeenDataResponse{call.work.store.seen(record.conversation.id)});
}

Response postRating(const Call& call) {
  const auto request = parseBody<RateConversationRequest>(call.request);
  const auto visitor = visitorOfCall(call, request.visitorId);
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  return ok(rateConversation(request, speakerIn(record, visitor, call.work.store), record, call.work));
}

Response postTyping(const Call& call) {
  const auto request = parseBody<TypingRequest>(call.request);
  if (isLongerThan(request.visitorPreview.value_or(""), kMaxTypingPreview)) {
    throw badRequest("visitorPreview is over 2000 characters.");
  }
  const auto visitor = visitorOfCall(call, request.visitorId);
  const ConversationRecord record = requireConversation(call, call.parameters[0], visitor);
  const Actor actor = actorOf(call, visitor);
  touchPresence(call.caller.website.id, actor, call.work);
  const auto sent = announceTyping(record, actor, request.isTyping, request.visitorPreview, ToldBy::Route, call.work);
  return ok(TypingResponse{record.conversation.id, request.isTyping, sent, call.work.now});
}

}  // namespace

std::vector<Route> conversationRoutes() {
  return {
      {"POST",
       "/v1/conversations",
       Access::Runtime,
       postConversation,
       {.summary = "Begins a conversation",
        .body = schemaOf<CreateConversationRequest>,
        .answer = schemaOf<CreateConversationResponse>,
        .failures = {409}}},
      {"GET",
       "/v1/conversations",
       Access::Runtime,
       getConversations,
       {.summary = "The conversations of the visitor",
        .query = {textQuery("visitorId"), docOf(kPage), docOf(kListLimit), docOf(kStatus), docOf(kOrderBy),
                  docOf(kOrder)},
        .answer = schemaOf<ListConversationsResponse>}},
      {"GET",
       "/v1/conversations/{conversationId}",
       Access::Runtime,
       getConversation,
       {.summary = "One conversation", .query = {textQuery("visitorId")}, .answer = schemaOf<ConversationResponse>}},
      {"GET",
       "/v1/conversations/{conversationId}/timeline",
       Access::Runtime,
       getTimeline,
       {.summary = "The items of a conversation, newest page first",
        .query = {textQuery("visitorId"), docOf(kTimelineLimit), textQuery("cursor")},
        .answer = schemaOf<TimelinePage>}},
      {"POST",
       "/v1/conversations/{conversationId}/seen",
       Access::Runtime,
       postSeen,
       {.summary = "Says that the caller has read a conversation",
        .body = schemaOf<MarkSeenRequest>,
        .mayLackBody = true,
        .answer = schemaOf<MarkSeenResponse>}},
      {"GET",
       "/v1/conversations/{conversationId}/seen",
       Access::Runtime,
       getSeen,
       {.summary = "Who has read a conversation",
        .query = {textQuery("visitorId")},
        .answer = schemaOf<SeenDataResponse>}},
      {"POST",
       "/v1/conversations/{conversationId}/typing",
       Access::Runtime,
       postTyping,
       {.summary = "Says that the caller writes, or does not any more",
        .body = schemaOf<TypingRequest>,
        .answer = schemaOf<TypingResponse>}},
      {"POST",
       "/v1/conversations/{conversationId}/rating",
       Access::Runtime,
       postRating,
       {.summary = "Rates a resolved conversation",
        .body = schemaOf<RateConversationRequest>,
        .answer = schemaOf<RateConversationResponse>}},
  };
}

}  // namespace cossistant::server
