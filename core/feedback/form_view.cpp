#include "core/feedback/form_view.hpp"

#include <array>
#include <span>
#include <string_view>

namespace cossistant {

namespace {

FeedbackFieldView fieldView(const FieldTrace& trace, bool isInvalid) {
  return {isInvalid && (trace.isDirty || trace.isTouched), trace.isDirty, trace.isTouched};
}

FeedbackSubmitLabel labelOf(const FeedbackForm& form) {
  if (isOnItsWay(form)) return FeedbackSubmitLabel::Pending;
  return lacks(form, FeedbackField::Rating) ? FeedbackSubmitLabel::RatingRequired : FeedbackSubmitLabel::Idle;
}

}  // namespace

FeedbackFormView feedbackFormView(const FeedbackForm& form) {
  const bool lacksRating = lacks(form, FeedbackField::Rating);
  const bool lacksTopic = lacks(form, FeedbackField::Topic);
  const bool lacksComment = lacks(form, FeedbackField::Comment);
  FeedbackFormView view;
  view.isOpen = form.isOpen;
  view.hasSubmitted = form.hasSubmitted;
  view.isPending = isOnItsWay(form);
  if (!lacksRating) view.rating = form.rating;
  view.topic = form.topic;
  view.comment = form.comment;
  view.topics = form.options.topics;
  view.commentRequired = form.options.commentRequired;
  view.ratingField = fieldView(form.ratingTrace, lacksRating);
  view.topicField = fieldView(form.topicTrace, lacksTopic);
  view.commentField = fieldView(form.commentTrace, lacksComment);
  view.isRatingMissing = form.hasAttemptedSubmit && lacksRating;
  view.isTopicMissing = form.hasAttemptedSubmit && lacksTopic;
  view.isCommentMissing = form.hasAttemptedSubmit && lacksComment;
  view.canSubmit = isValid(form) && !view.isPending && !form.hasSubmitted;
  view.label = labelOf(form);
  view.error = form.failure;
  return view;
}

namespace json {
template <>
std::span<const std::string_view> enumNames<FeedbackSubmitLabel>() {
  static constexpr std::array<std::string_view, 3> names = {"idle", "pending", "ratingRequired"};
  return names;
}
}  // namespace json

void describe(json::Fields& fields, FeedbackFieldView& field) {
  fields.field("isMissing", field.isMissing);
  fields.field("isDirty", field.isDirty);
  fields.field("isTouched", field.isTouched);
}

void describe(json::Fields& fields, FeedbackFormView& view) {
  fields.field("isOpen", view.isOpen);
  fields.field("hasSubmitted", view.hasSubmitted);
  fields.field("isPending", view.isPending);
  fields.field("rating", view.rating, json::Absence::Null);
  fields.field("topic", view.topic);
  fields.field("comment", view.comment);
  fields.field("topics", view.topics);
  fields.field("commentRequired", view.commentRequired);
  fields.object("ratingField", view.ratingField);
  fields.object("topicField", view.topicField);
  fields.object("commentField", view.commentField);
  fields.field("isRatingMissing", view.isRatingMissing);
  fields.field("isTopicMissing", view.isTopicMissing);
  fields.field("isCommentMissing", view.isCommentMissing);
  fields.field("canSubmit", view.canSubmit);
  fields.enumField("label", view.label);
  fields.object("error", view.error, json::Absence::Null);
}

}  // namespace cossistant
