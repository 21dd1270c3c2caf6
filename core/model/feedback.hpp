#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/json/fields.hpp"
#include "core/time/timestamp.hpp"

/// What visitors think of a conversation, or of anything: bodies in both directions (protocol §8.8, §10).

namespace cossistant {

/// Whether a rating is one: 1 to 5 stars.
[[nodiscard]] constexpr bool isRating(std::int64_t rating) noexcept { return rating >= 1 && rating <= 5; }

/// Describes the field `rating`; reading refuses one that is none.
void describeRating(json::Fields& fields, std::int64_t& rating);

/// What stands in the timeline for a rating without a comment (protocol §8.8).
[[nodiscard]] std::string reviewSummary(std::int64_t rating);

/// `POST /conversations/{id}/rating`. Reading refuses a rating that is none.
struct RateConversationRequest {
  std::int64_t rating = 0;
  std::optional<std::string> comment;
  std::optional<std::string> visitorId;
};
struct RateConversationResponse {
  std::string conversationId;
  std::int64_t rating = 0;
  Timestamp ratedAt;
};

/// `POST /feedback`. Reading refuses a rating that is none; a missing `source` is the widget.
struct SubmitFeedbackRequest {
  std::int64_t rating = 0;
  std::optional<std::string> topic;
  std::optional<std::string> comment;
  std::optional<std::string> trigger;
  std::string source = "widget";
  std::optional<std::string> conversationId;
  std::optional<std::string> visitorId;
  std::optional<std::string> contactId;
};

struct Feedback {
  std::string id;
  std::string organizationId;
  std::string websiteId;
  std::optional<std::string> conversationId;
  std::optional<std::string> visitorId;
  std::optional<std::string> contactId;
  std::int64_t rating = 0;
  std::optional<std::string> topic;
  std::optional<std::string> comment;
  std::optional<std::string> trigger;
  std::string source;
  Timestamp createdAt;
  Timestamp updatedAt;
  bool operator==(const Feedback&) const = default;
};

/// What `POST /feedback` and `GET /feedback/{id}` answer.
struct FeedbackResponse {
  Feedback feedback;
};

void describe(json::Fields& fields, RateConversationRequest& request);
void describe(json::Fields& fields, RateConversationResponse& response);
void describe(json::Fields& fields, SubmitFeedbackRequest& request);
void describe(json::Fields& fields, Feedback& feedback);
void describe(json::Fields& fields, FeedbackResponse& response);

}  // namespace cossistant
