#include "server/services/rating.hpp"

#include "server/http/errors.hpp"
#include "server/services/feedback.hpp"
#include "server/services/ids.hpp"
#include "server/services/items.hpp"

namespace cossistant::server {
namespace {

const std::string kTrigger = "conversation_resolved";

/// Whether the last rating of the conversation says the same and was given since it was resolved.
bool isRepeated(const Feedback& feedback, const ConversationRecord& record, Store& store) {
  FeedbackQuery query;
  query.websiteId = feedback.websiteId;
  query.conversationId = record.conversation.id;
  query.trigger = kTrigger;
  query.limit = 1;
  const auto last = store.feedbackList(query);
  return !last.empty() && last[0].rating == feedback.rating && last[0].comment == feedback.comment &&
         last[0].visitorId == feedback.visitorId && last[0].createdAt == record.conversation.visitorRatingAt &&
         (!record.resolvedAt || last[0].createdAt >= *record.resolvedAt);
}

}  // namespace

RateConversationResponse rateConversation(const RateConversationRequest& request, const VisitorRecord& visitor,
                                          ConversationRecord record, UnitOfWork& work) {
  Conversation& conversation = record.conversation;
  if (conversation.status != ConversationStatus::Resolved) {
    throw plainError(403, "Only a resolved conversation can be rated.");
  }
  SubmitFeedbackRequest said;
  said.rating = request.rating;
  said.comment = request.comment;
  said.trigger = kTrigger;
  Feedback feedback = newFeedback(said, conversation.websiteId, record.organizationId, work.now);
  feedback.conversationId = conversation.id;
  feedback.visitorId = visitor.visitor.id;
  feedback.contactId = visitor.contactId;
  if (isRepeated(feedback, record, work.store)) {
    return {conversation.id, request.rating, *conversation.visitorRatingAt};
  }

  work.store.addFeedback(feedback);
  conversation.visitorRating = request.rating;
  conversation.visitorRatingAt = work.now;
  addItem(makeItem(reviewOf(feedback), newUlid(work.now), record, work.now), record, work);
  work.store.putConversation(record);
  ConversationUpdated updated;
  updated.scope = scopeOf(record);
  updated.conversationId = conversation.id;
  updated.updates.visitorRating = conversation.visitorRating;
  updated.updates.visitorRatingAt = conversation.visitorRatingAt;
  work.emit(std::move(updated));
  return {conversation.id, request.rating, work.now};
}

}  // namespace cossistant::server
