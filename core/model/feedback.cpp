#include "core/model/feedback.hpp"

#include "core/strings/decimal.hpp"

namespace cossistant {

using enum json::Absence;

void describeRating(json::Fields& fields, std::int64_t& rating) {
  fields.field("rating", rating);
  if (fields.reading() && !isRating(rating)) fields.reject("rating", "expected 1 to 5");
}

std::string reviewSummary(std::int64_t rating) { return "left a " + decimal(rating) + " star review"; }

void describe(json::Fields& fields, RateConversationRequest& request) {
  describeRating(fields, request.rating);
  fields.field("comment", request.comment, Omit);
  fields.field("visitorId", request.visitorId, Omit);
}

void describe(json::Fields& fields, RateConversationResponse& response) {
  fields.defaulted("conversationId", response.conversationId);
  describeRating(fields, response.rating);
  fields.defaulted("ratedAt", response.ratedAt);
}

void describe(json::Fields& fields, SubmitFeedbackRequest& request) {
  describeRating(fields, request.rating);
  fields.field("topic", request.topic, Omit);
  fields.field("comment", request.comment, Omit);
  fields.field("trigger", request.trigger, Omit);
  fields.defaulted("source", request.source);
  fields.field("conversationId", request.conversationId, Omit);
  fields.field("visitorId", request.visitorId, Omit);
  fields.field("contactId", request.contactId, Omit);
}

void describe(json::Fields& fields, Feedback& feedback) {
  fields.field("id", feedback.id);
  fields.field("organizationId", feedback.organizationId);
  fields.field("websiteId", feedback.websiteId);
  fields.field("conversationId", feedback.conversationId, Null);
  fields.field("visitorId", feedback.visitorId, Null);
  fields.field("contactId", feedback.contactId, Null);
  describeRating(fields, feedback.rating);
  fields.field("topic", feedback.topic, Null);
  fields.field("comment", feedback.comment, Null);
  fields.field("trigger", feedback.trigger, Null);
  fields.field("source", feedback.source);
  fields.field("createdAt", feedback.createdAt);
  fields.field("updatedAt", feedback.updatedAt);
}

void describe(json::Fields& fields, FeedbackResponse& response) { fields.object("feedback", response.feedback); }

}  // namespace cossistant
