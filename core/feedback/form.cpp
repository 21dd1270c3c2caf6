#include "core/feedback/form.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/strings/whitespace.hpp"

namespace cossistant {

namespace {

bool isAmong(const std::vector<std::string>& topics, std::string_view topic) {
  return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

std::vector<std::string> normalizedTopics(const std::vector<std::string>& topics) {
  std::vector<std::string> normalized;
  for (const std::string& topic : topics) {
    const std::string_view trimmed = trim(topic);
    if (!trimmed.empty() && !isAmong(normalized, trimmed)) normalized.emplace_back(trimmed);
  }
  return normalized;
}

std::string defaultTopic(const FeedbackOptions& options) {
  const std::string_view topic = options.defaultTopic ? trim(*options.defaultTopic) : std::string_view{};
  return hasTopic(options, topic) ? std::string(topic) : std::string{};
}

void empty(FeedbackForm& form) {
  FeedbackForm fresh;
  fresh.number = form.number + 1;
  fresh.isOpen = form.isOpen;
  fresh.options = std::move(form.options);
  fresh.topic = defaultTopic(fresh.options);
  form = std::move(fresh);
}

/// Whether what is filled in may change: not while it is on its way, and not after it has arrived.
bool isEditable(const FeedbackForm& form) noexcept { return !isOnItsWay(form) && !form.hasSubmitted; }

}  // namespace

void updateInPlace(FeedbackForm& form, FeedbackConfigured event) {
  const bool isOfAnother = event.options.conversationId != form.options.conversationId;
  form.options = std::move(event.options);
  form.options.topics = normalizedTopics(form.options.topics);
  if (isOfAnother) return empty(form);
  if (!hasTopic(form.options, form.topic)) form.topic.clear();
  if (!form.topicTrace.isDirty && !form.topicTrace.isTouched) form.topic = defaultTopic(form.options);
}

void updateInPlace(FeedbackForm& form, FeedbackOpened) { form.isOpen = true; }

void updateInPlace(FeedbackForm& form, FeedbackClosed) {
  form.isOpen = false;
  empty(form);
}

void updateInPlace(FeedbackForm& form, FeedbackReset) { empty(form); }

void updateInPlace(FeedbackForm& form, FeedbackRated event) {
  if (!isEditable(form) || !isRating(event.rating)) return;
  form.rating = event.rating;
  form.ratingTrace = {true, true};
  form.failure.reset();
}

void updateInPlace(FeedbackForm& form, FeedbackTopicChosen event) {
  if (!isEditable(form) || (!event.topic.empty() && !hasTopic(form.options, event.topic))) return;
  form.topic = std::move(event.topic);
  form.topicTrace = {true, true};
  form.failure.reset();
}

void updateInPlace(FeedbackForm& form, FeedbackCommented event) {
  if (!isEditable(form)) return;
  form.comment = std::move(event.comment);
  form.commentTrace.isDirty = true;
  form.failure.reset();
}

void updateInPlace(FeedbackForm& form, FeedbackFieldLeft event) {
  switch (event.field) {
    case FeedbackField::Rating:
      form.ratingTrace.isTouched = true;
      return;
    case FeedbackField::Topic:
      form.topicTrace.isTouched = true;
      return;
    case FeedbackField::Comment:
      form.commentTrace.isTouched = true;
      return;
  }
}

void updateInPlace(FeedbackForm& form, FeedbackSubmitted) {
  if (!isEditable(form)) return;
  form.hasAttemptedSubmit = true;
  if (!isValid(form)) return;
  form.sentAs = form.number;
  form.failure.reset();
}

void updateInPlace(FeedbackForm& form, FeedbackTaken event) {
  if (form.sentAs != event.number) return;
  form.sentAs.reset();
  form.hasSubmitted = true;
}

void updateInPlace(FeedbackForm& form, FeedbackRefused event) {
  if (form.sentAs != event.number) return;
  form.sentAs.reset();
  form.failure = std::move(event.failure);
}

bool hasTopic(const FeedbackOptions& options, std::string_view topic) noexcept {
  return isAmong(options.topics, topic);
}

bool isOnItsWay(const FeedbackForm& form) noexcept { return form.sentAs.has_value(); }

bool lacks(const FeedbackForm& form, FeedbackField field) noexcept {
  switch (field) {
    case FeedbackField::Rating:
      return form.rating == 0;
    case FeedbackField::Topic:
      return !form.options.topics.empty() && form.topic.empty();
    case FeedbackField::Comment:
      return form.options.commentRequired && isBlank(form.comment);
  }
  return false;
}

bool isValid(const FeedbackForm& form) noexcept {
  return !lacks(form, FeedbackField::Rating) && !lacks(form, FeedbackField::Topic) &&
         !lacks(form, FeedbackField::Comment);
}

SubmitFeedbackRequest requestOf(const FeedbackForm& form) {
  SubmitFeedbackRequest request;
  request.rating = form.rating;
  request.topic = trimmedText(form.topic);
  request.comment = trimmedText(form.comment);
  request.trigger = trimmedText(form.options.trigger);
  request.source = form.options.source;
  request.conversationId = form.options.conversationId;
  return request;
}

void describe(json::Fields& fields, FeedbackOptions& options) {
  fields.defaulted("topics", options.topics);
  fields.field("defaultTopic", options.defaultTopic, json::Absence::Omit);
  fields.field("trigger", options.trigger, json::Absence::Omit);
  fields.field("conversationId", options.conversationId, json::Absence::Omit);
  fields.defaulted("commentRequired", options.commentRequired);
  fields.defaulted("source", options.source);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<FeedbackField>() {
  static constexpr std::array<std::string_view, 3> names = {"rating", "topic", "comment"};
  return names;
}

}  // namespace json
}  // namespace cossistant
