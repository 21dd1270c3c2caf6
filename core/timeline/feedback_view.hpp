#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/fields.hpp"
#include "core/model/timeline_item.hpp"

/// Reviews that stand in a timeline as messages (ui §3.8, runtime §24, api §10.5). In JSON the `Feedback` of
/// `js-glue/core/types.ts`.

namespace cossistant {

struct FeedbackView {
  std::int64_t rating = 0;          // 1..5
  std::vector<std::string> labels;  // of topic, trigger and source, as far as they are there
  bool operator==(const FeedbackView&) const = default;
};

/// The last valid feedback part, or null. O(parts).
[[nodiscard]] const FeedbackPart* feedbackPartOf(const TimelineItem& item) noexcept;

[[nodiscard]] FeedbackView viewFeedback(const FeedbackPart& part);

/// Whether `text` is what the server writes for a review of `rating` without a comment: then there is none.
[[nodiscard]] bool isReviewSummary(std::string_view text, std::int64_t rating);

/// The words of a machine's name, such as `conversation_resolved`, each with a capital letter; `api` is `API`.
[[nodiscard]] std::string feedbackLabel(std::string_view name);

void describe(json::Fields& fields, FeedbackView& feedback);

}  // namespace cossistant
