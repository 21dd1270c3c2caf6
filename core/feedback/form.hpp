#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/json/fields.hpp"
#include "core/model/feedback.hpp"
#include "core/result/reducer.hpp"

/// The form that asks for feedback: what is filled in, what is missing, and how far its sending is (api §10.2, ui §8).

namespace cossistant {

/// What the page wants to hear about.
struct FeedbackOptions {
  std::vector<std::string> topics;          // to choose one of, which is then required
  std::optional<std::string> defaultTopic;  // one of those
  std::optional<std::string> trigger;       // what made the page ask
  std::optional<std::string> conversationId;
  bool commentRequired = false;
  std::string source = "widget";
  bool operator==(const FeedbackOptions&) const = default;
};

/// What happened to a field, which decides when it is called missing.
struct FieldTrace {
  bool isDirty = false;    // changed
  bool isTouched = false;  // left, or chosen in
  bool operator==(const FieldTrace&) const = default;
};

enum class FeedbackField : std::uint8_t { Rating, Topic, Comment };

struct FeedbackForm {
  FeedbackOptions options;  // topics trimmed, without blank and repeated ones
  bool isOpen = false;
  std::int64_t rating = 0;  // 1 to 5; 0 while none is chosen
  std::string topic;        // empty while none is chosen
  std::string comment;      // as typed
  FieldTrace ratingTrace;
  FieldTrace topicTrace;
  FieldTrace commentTrace;
  bool hasAttemptedSubmit = false;
  bool hasSubmitted = false;
  std::int64_t number = 0;             // of the form: a fresh one has another, so that late answers are known
  std::optional<std::int64_t> sentAs;  // the number that is on its way
  std::optional<Failure> failure;      // of the last try, until something changes
  bool operator==(const FeedbackForm&) const = default;
};

/// New options. What is filled in stays, unless they are of another conversation; a topic that is not among the new
/// ones goes. A default topic that comes late counts while nobody has chosen one.
struct FeedbackConfigured {
  FeedbackOptions options;
};
struct FeedbackOpened {};
/// Closing empties the form.
struct FeedbackClosed {};
/// Another, empty one.
struct FeedbackReset {};
/// The stars change to `rating`; ignored unless it is 1 to 5.
struct FeedbackRated {
  std::int64_t rating = 0;
};
/// Ignored unless it is one of the topics, or empty.
struct FeedbackTopicChosen {
  std::string topic;
};
struct FeedbackCommented {
  std::string comment;
};
/// The focus left a field.
struct FeedbackFieldLeft {
  FeedbackField field = FeedbackField::Rating;
};
/// Somebody wants it sent. It is on its way afterwards where `isOnItsWay` says so.
struct FeedbackSubmitted {};
/// The server has it. Ignored by a form that has been emptied meanwhile.
struct FeedbackTaken {
  std::int64_t number = 0;
};
/// It has not; the form stays as it is.
struct FeedbackRefused {
  std::int64_t number = 0;
  Failure failure;
};

/// Brings the state from before `event` to after it. O(topics).
void updateInPlace(FeedbackForm& form, FeedbackConfigured event);
void updateInPlace(FeedbackForm& form, FeedbackOpened event);
void updateInPlace(FeedbackForm& form, FeedbackClosed event);
void updateInPlace(FeedbackForm& form, FeedbackReset event);
void updateInPlace(FeedbackForm& form, FeedbackRated event);
void updateInPlace(FeedbackForm& form, FeedbackTopicChosen event);
void updateInPlace(FeedbackForm& form, FeedbackCommented event);
void updateInPlace(FeedbackForm& form, FeedbackFieldLeft event);
void updateInPlace(FeedbackForm& form, FeedbackSubmitted event);
void updateInPlace(FeedbackForm& form, FeedbackTaken event);
void updateInPlace(FeedbackForm& form, FeedbackRefused event);
template <class Event>
requires ReducedBy<FeedbackForm, Event>
[[nodiscard]] FeedbackForm update(FeedbackForm form, Event event) {
  updateInPlace(form, std::move(event));
  return form;
}

[[nodiscard]] bool hasTopic(const FeedbackOptions& options, std::string_view topic) noexcept;
[[nodiscard]] bool isOnItsWay(const FeedbackForm& form) noexcept;
/// Whether the field is required and has nothing in it: stars always are, a topic where there are topics.
[[nodiscard]] bool lacks(const FeedbackForm& form, FeedbackField field) noexcept;
/// Whether everything that is required is there.
[[nodiscard]] bool isValid(const FeedbackForm& form) noexcept;
/// What to send: texts trimmed, empty ones left out. Of whom it comes is the caller's to say.
[[nodiscard]] SubmitFeedbackRequest requestOf(const FeedbackForm& form);

void describe(json::Fields& fields, FeedbackOptions& options);

namespace json {
template <>
std::span<const std::string_view> enumNames<FeedbackField>();
}  // namespace json

}  // namespace cossistant
