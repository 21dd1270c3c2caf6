#include "server/services/feedback.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"

/// `/v1/feedback` (protocol §10).

namespace cossistant::server {
namespace {

struct SummaryResponse {
  FeedbackSummary summary;
};

void describe(json::Fields& fields, SummaryResponse& response) { fields.object("summary", response.summary); }

/// The contact that the feedback is from. A visitor cannot give somebody else's.
std::optional<std::string> contactOf(const Call& call, const SubmitFeedbackRequest& request,
                                     const std::optional<VisitorRecord>& visitor) {
  if (call.caller.keyType == KeyType::Public || !request.contactId) {
    return visitor ? visitor->contactId : std::nullopt;
  }
  const auto contact = call.work.store.contact(*request.contactId);
  if (!contact || contact->websiteId != call.caller.website.id) throw notFound("There is no such contact.");
  return contact->id;
}

Response postFeedback(const Call& call) {
  auto request = parseBody<SubmitFeedbackRequest>(call.request);
  FeedbackOrigin from;
  from.visitor = visitorOfCall(call, request.visitorId);
  if (request.conversationId) {
    from.conversation = requireConversation(call, *request.conversationId, from.visitor);
    from.visitor = speakerIn(*from.conversation, from.visitor, call.work.store);
  }
  from.contactId = contactOf(call, request, from.visitor);
  const Feedback feedback = submitFeedback(call.caller, std::move(from), std::move(request), call.work);
  return jsonResponse(201, json::encode(FeedbackResponse{feedback}));
}

constexpr NumberParameter kRating{"rating", 1, 5};
constexpr NumberParameter kFeedbackLimit{"limit", 1, 100, 20};

FeedbackQuery readFeedbackQuery(const Call& call) {
  const Request& request = call.request;
  FeedbackQuery query;
  query.websiteId = call.caller.website.id;
  query.trigger = request.queryValue("trigger");
  query.source = request.queryValue("source");
  query.conversationId = request.queryValue("conversationId");
  query.visitorId = request.queryValue("visitorId");
  query.contactId = request.queryValue("contactId");
  query.topic = request.queryValue("topic");
  query.rating = optionalNumber(request, kRating);
  query.createdAtFrom = queryTime(request, "createdAtFrom");
  query.createdAtTo = queryTime(request, "createdAtTo");
  query.ascending = queryAscending(request);
  query.limit = queryNumber(request, kFeedbackLimit);
  return query;
}

/// What `readFeedbackQuery` reads, and what a list reads beside it.
std::vector<QueryDoc> filters(bool isList) {
  std::vector<QueryDoc> query = {textQuery("trigger"),   textQuery("source"),        textQuery("conversationId"),
                                 textQuery("visitorId"), textQuery("contactId"),     textQuery("topic"),
                                 docOf(kRating),         timeQuery("createdAtFrom"), timeQuery("createdAtTo")};
  if (!isList) return query;
  query.push_back(docOf(kOrder));
  query.push_back(docOf(kPage));
  query.push_back(docOf(kFeedbackLimit));
  return query;
}

Response getFeedbackList(const Call& call) {
  return ok(listFeedback(readFeedbackQuery(call), queryNumber(call.request, kPage), call.work.store));
}

Response getSummary(const Call& call) {
  return ok(SummaryResponse{summarizeFeedback(readFeedbackQuery(call), call.work.store)});
}

Response getFeedback(const Call& call) {
  auto feedback = call.work.store.feedback(call.parameters[0]);
  if (!feedback || feedback->websiteId != call.caller.website.id) throw notFound("There is no such feedback.");
  return ok(FeedbackResponse{*std::move(feedback)});
}

}  // namespace

std::vector<Route> feedbackRoutes() {
  return {
      {"POST",
       "/v1/feedback",
       Access::Runtime,
       postFeedback,
       {.summary = "Takes feedback, about a conversation or anything",
        .body = schemaOf<SubmitFeedbackRequest>,
        .answer = schemaOf<FeedbackResponse>,
        .status = 201,
        .failures = {404}}},
      {"GET",
       "/v1/feedback",
       Access::Control,
       getFeedbackList,
       {.summary = "What was said, newest first", .query = filters(true), .answer = schemaOf<FeedbackPage>}},
      {"GET",
       "/v1/feedback/summary",
       Access::Control,
       getSummary,
       {.summary = "How the ratings are spread", .query = filters(false), .answer = schemaOf<SummaryResponse>}},
      {"GET",
       "/v1/feedback/{feedbackId}",
       Access::Control,
       getFeedback,
       {.summary = "One feedback", .answer = schemaOf<FeedbackResponse>}},
  };
}

}  // namespace cossistant::server
