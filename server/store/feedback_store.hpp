#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/feedback.hpp"

namespace cossistant::server {

/// Which feedback of a website; what is not said does not matter.
struct FeedbackQuery {
  std::string websiteId;
  std::optional<std::string> trigger;
  std::optional<std::string> source;
  std::optional<std::string> conversationId;
  std::optional<std::string> visitorId;
  std::optional<std::string> contactId;
  std::optional<std::string> topic;
  std::optional<std::int64_t> rating;
  std::optional<Timestamp> createdAtFrom;  // both ends belong to it
  std::optional<Timestamp> createdAtTo;
  bool ascending = false;  // by (createdAt, id)
  std::int64_t offset = 0;
  std::int64_t limit = 20;
};

/// How many there are of each rating, that of one star first.
using RatingCounts = std::array<std::int64_t, 5>;

class FeedbackStore {
 public:
  virtual ~FeedbackStore() = default;
  virtual void addFeedback(const Feedback& feedback) = 0;
  /// Of any website; callers compare `websiteId`.
  [[nodiscard]] virtual std::optional<Feedback> feedback(std::string_view id) = 0;
  [[nodiscard]] virtual std::vector<Feedback> feedbackList(const FeedbackQuery& query) = 0;
  /// Without regard to order, `offset` and `limit`.
  [[nodiscard]] virtual RatingCounts ratingCounts(const FeedbackQuery& query) = 0;
};

}  // namespace cossistant::server
