#include "core/timeline/feedback_view.hpp"

#include <utility>

#include "core/model/feedback.hpp"
#include "core/strings/whitespace.hpp"

namespace cossistant {
namespace {

char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

void addWord(std::string& label, std::string_view word) {
  if (word.empty()) return;
  if (!label.empty()) label += ' ';
  if (word == "api") {
    label += "API";
    return;
  }
  label += upper(word.front());
  label += word.substr(1);
}

void addLabel(FeedbackView& view, std::string_view name) {
  std::string label = feedbackLabel(name);
  if (!label.empty()) view.labels.push_back(std::move(label));
}

}  // namespace

const FeedbackPart* feedbackPartOf(const TimelineItem& item) noexcept {
  for (auto part = item.parts.rbegin(); part != item.parts.rend(); ++part) {
    const auto* feedback = std::get_if<FeedbackPart>(&*part);
    if (feedback && isRating(feedback->rating)) return feedback;
  }
  return nullptr;
}

FeedbackView viewFeedback(const FeedbackPart& part) {
  FeedbackView view{part.rating, {}};
  addLabel(view, part.topic.value_or(""));
  addLabel(view, part.trigger.value_or(""));
  addLabel(view, part.source);
  return view;
}

bool isReviewSummary(std::string_view text, std::int64_t rating) { return trim(text) == reviewSummary(rating); }

std::string feedbackLabel(std::string_view name) {
  std::string label;
  while (!name.empty()) {
    const std::size_t end = name.find_first_of("-_ ");
    addWord(label, name.substr(0, end));
    if (end == std::string_view::npos) break;
    name.remove_prefix(end + 1);
  }
  return label;
}

void describe(json::Fields& fields, FeedbackView& feedback) {
  fields.field("rating", feedback.rating);
  fields.field("labels", feedback.labels);
}

}  // namespace cossistant
