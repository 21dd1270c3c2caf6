#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/feedback/form.hpp"

namespace cossistant {

/// One field as it is drawn. `isMissing` is told once the visitor was there: the field is red (ui §8).
struct FeedbackFieldView {
  bool isMissing = false;
  bool isDirty = false;
  bool isTouched = false;
  bool operator==(const FeedbackFieldView&) const = default;
};

/// What the button says: that it is being sent, that stars are missing, or that it sends.
enum class FeedbackSubmitLabel : std::uint8_t { Idle, Pending, RatingRequired };

/// The form as it is drawn (api §10.2). In JSON the `FeedbackSlice` of `js-glue/core/types.ts`.
struct FeedbackFormView {
  bool isOpen = false;
  bool hasSubmitted = false;
  bool isPending = false;
  std::optional<std::int64_t> rating;
  std::string topic;
  std::string comment;
  std::vector<std::string> topics;
  bool commentRequired = false;
  FeedbackFieldView ratingField;
  FeedbackFieldView topicField;
  FeedbackFieldView commentField;
  /// Told once somebody tried to send the form.
  bool isRatingMissing = false;
  bool isTopicMissing = false;
  bool isCommentMissing = false;
  bool canSubmit = false;
  FeedbackSubmitLabel label = FeedbackSubmitLabel::Idle;
  std::optional<Failure> error;
};

/// O(text).
[[nodiscard]] FeedbackFormView feedbackFormView(const FeedbackForm& form);

void describe(json::Fields& fields, FeedbackFieldView& field);
void describe(json::Fields& fields, FeedbackFormView& view);

namespace json {
template <>
std::span<const std::string_view> enumNames<FeedbackSubmitLabel>();
}  // namespace json

}  // namespace cossistant
