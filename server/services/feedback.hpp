#pragma once

#include "core/model/requests.hpp"
#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

/// What visitors think (protocol §10).

namespace cossistant::server {

inline constexpr std::size_t kMaxFeedbackWord = 255;  // topic, trigger and source, in UTF-16 units

/// Who gives feedback, and about what. With a private key all of it may be missing.
struct FeedbackOrigin {
  std::optional<VisitorRecord> visitor;
  std::optional<std::string> contactId;
  std::optional<ConversationRecord> conversation;
};

/// `POST /feedback`: stores it, and says it in the conversation as a message of the visitor. Without a conversation one
/// is begun over the channel `source`; without a visitor, too, nothing is said anywhere. Throws ApiError 400.
[[nodiscard]] Feedback submitFeedback(const Caller& caller, FeedbackOrigin from, SubmitFeedbackRequest request,
                                      UnitOfWork& work);

/// The parts of `POST /feedback` that a rating has as well: texts trimmed, blank ones left out. Throws ApiError 400 for
/// one that is too long, and for a blank `source`.
[[nodiscard]] Feedback newFeedback(const SubmitFeedbackRequest& request, const std::string& websiteId,
                                   const std::string& organizationId, Timestamp now);

/// The message that stands in the timeline for it: its comment, or a sentence with the rating.
[[nodiscard]] TimelineItemInput reviewOf(const Feedback& feedback);

struct FeedbackPage {
  std::vector<Feedback> feedback;
  Pagination pagination;
};
void describe(json::Fields& fields, FeedbackPage& page);

/// One page; `page` counts from 1.
[[nodiscard]] FeedbackPage listFeedback(FeedbackQuery query, std::int64_t page, Store& store);

/// How the ratings are spread.
struct FeedbackSummary {
  std::int64_t total = 0;
  std::optional<json::Number> averageRating;  // to two decimals; nothing when there is no rating
  RatingCounts ratings{};
};
void describe(json::Fields& fields, FeedbackSummary& summary);

[[nodiscard]] FeedbackSummary summarizeFeedback(const FeedbackQuery& query, Store& store);

}  // namespace cossistant::server
