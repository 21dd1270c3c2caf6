#include "server/services/feedback.hpp"

#include <numeric>

#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/conversations.hpp"
#include "server/services/ids.hpp"
#include "server/services/items.hpp"
#include "server/services/pages.hpp"

namespace cossistant::server {
namespace {

/// A short text that names something.
std::optional<std::string> word(const char* name, const std::optional<std::string>& text) {
  auto kept = trimmedText(text);
  if (kept && isLongerThan(*kept, kMaxFeedbackWord)) {
    throw badRequest(std::string(name) + " is over 255 characters.");
  }
  return kept;
}

/// Says it in a conversation of its own.
std::string beginConversation(const Caller& caller, const VisitorRecord& visitor, const Feedback& feedback,
                              UnitOfWork& work) {
  CreateConversationRequest request;
  request.channel = feedback.source;
  request.defaultTimelineItems = {reviewOf(feedback)};
  return createConversation(caller, visitor, request, ItemsFrom::Server, work).conversation.id;
}

/// `sum / count` to two decimals, of small positive numbers.
json::Number average(std::int64_t sum, std::int64_t count) {
  const std::int64_t hundredths = (sum * 100 + count / 2) / count;
  const std::int64_t fraction = hundredths % 100;
  return {std::to_string(hundredths / 100) + (fraction < 10 ? ".0" : ".") + std::to_string(fraction)};
}

/// `{"1": …, "2": …}`: how many there are of each rating.
struct RatingNames {
  RatingCounts& counts;
};
void describe(json::Fields& fields, RatingNames& ratings) {
  fields.field("1", ratings.counts[0]);
  fields.field("2", ratings.counts[1]);
  fields.field("3", ratings.counts[2]);
  fields.field("4", ratings.counts[3]);
  fields.field("5", ratings.counts[4]);
}

}  // namespace

Feedback newFeedback(const SubmitFeedbackRequest& request, const std::string& websiteId,
                     const std::string& organizationId, Timestamp now) {
  Feedback feedback;
  feedback.id = newUlid(now);
  feedback.organizationId = organizationId;
  feedback.websiteId = websiteId;
  feedback.rating = request.rating;
  feedback.topic = word("topic", request.topic);
  feedback.comment = trimmedText(request.comment);
  feedback.trigger = word("trigger", request.trigger);
  const auto source = word("source", request.source);
  if (!source) throw badRequest("source is blank.");
  feedback.source = *source;
  feedback.createdAt = now;
  feedback.updatedAt = now;
  return feedback;
}

TimelineItemInput reviewOf(const Feedback& feedback) {
  TimelineItemInput input;
  input.text = feedback.comment.value_or(reviewSummary(feedback.rating));
  input.parts = {FeedbackPart{feedback.id, feedback.rating, feedback.topic, feedback.trigger, feedback.source}};
  input.visitorId = feedback.visitorId;
  return input;
}

Feedback submitFeedback(const Caller& caller, FeedbackOrigin from, SubmitFeedbackRequest request, UnitOfWork& work) {
  Feedback feedback = newFeedback(request, caller.website.id, caller.website.organizationId, work.now);
  feedback.contactId = std::move(from.contactId);
  if (from.visitor) feedback.visitorId = from.visitor->visitor.id;
  if (from.conversation) {
    ConversationRecord& record = *from.conversation;
    feedback.conversationId = record.conversation.id;
    addItem(makeItem(reviewOf(feedback), newUlid(work.now), record, work.now), record, work);
    work.store.putConversation(record);
  } else if (from.visitor) {
    feedback.conversationId = beginConversation(caller, *from.visitor, feedback, work);
  }
  work.store.addFeedback(feedback);
  return feedback;
}

FeedbackPage listFeedback(FeedbackQuery query, std::int64_t page, Store& store) {
  query.offset = (page - 1) * query.limit;
  const RatingCounts counts = store.ratingCounts(query);
  const std::int64_t total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  return {store.feedbackList(query), paginationOf(page, query.limit, total)};
}

FeedbackSummary summarizeFeedback(const FeedbackQuery& query, Store& store) {
  FeedbackSummary summary;
  summary.ratings = store.ratingCounts(query);
  std::int64_t stars = 0;
  for (std::size_t i = 0; i < summary.ratings.size(); ++i) {
    summary.total += summary.ratings[i];
    stars += summary.ratings[i] * static_cast<std::int64_t>(i + 1);
  }
  if (summary.total > 0) summary.averageRating = average(stars, summary.total);
  return summary;
}

void describe(json::Fields& fields, FeedbackPage& page) {
  fields.list("feedback", page.feedback);
  fields.object("pagination", page.pagination);
}

void describe(json::Fields& fields, FeedbackSummary& summary) {
  fields.field("total", summary.total);
  fields.field("averageRating", summary.averageRating, json::Absence::Null);
  RatingNames ratings{summary.ratings};
  fields.object("ratings", ratings);
}

}  // namespace cossistant::server
