#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/composer/failure.hpp"
#include "core/json/fields.hpp"
#include "core/model/conversation.hpp"
#include "core/result/reducer.hpp"

/// The stars that a visitor gives a resolved conversation, from the click to the server's answer (runtime §16,
/// ui §3.10, api §1.6).

namespace cossistant {

/// A rating that the server has not taken, or has refused.
struct PendingRating {
  std::string conversationId;
  std::int64_t rating = 0;         // 1 to 5
  std::optional<Failure> failure;  // why it was refused; on its way while there is none
  bool operator==(const PendingRating&) const = default;
};

struct Ratings {
  std::vector<PendingRating> pending;  // of each conversation one at most
  bool operator==(const Ratings&) const = default;
};

/// On its way, in place of one that was refused.
struct RatingSubmitted {
  std::string conversationId;
  std::int64_t rating = 0;
};
/// From here on the conversation itself has it.
struct RatingTaken {
  std::string conversationId;
};
struct RatingRefused {
  std::string conversationId;
  Failure failure;
};
/// `conversationId` is on screen now, empty for none: refusals of others are forgotten.
struct RatingShown {
  std::string conversationId;
};

/// Brings the state from before `event` to after it. O(ratings that are pending).
void updateInPlace(Ratings& state, RatingSubmitted event);
void updateInPlace(Ratings& state, const RatingTaken& event);
void updateInPlace(Ratings& state, RatingRefused event);
void updateInPlace(Ratings& state, const RatingShown& event);
template <class Event>
requires ReducedBy<Ratings, Event>
[[nodiscard]] Ratings update(Ratings state, Event event) {
  updateInPlace(state, std::move(event));
  return state;
}

/// What is drawn in place of the composer of a resolved conversation.
struct RatingView {
  std::optional<std::int64_t> rating;  // what the server has, else what is on its way
  bool canRate = false;                // the stars answer
  bool isSubmitting = false;
  std::optional<Failure> error;  // of the last try, until the next
  bool operator==(const RatingView&) const = default;
};

/// Nothing unless the conversation is resolved. It can be rated once, and not while a rating of it is on its way.
[[nodiscard]] std::optional<RatingView> ratingView(const Ratings& state, const Conversation& conversation);

/// In JSON the `RatingView` of `js-glue/core/types.ts`.
void describe(json::Fields& fields, RatingView& view);

}  // namespace cossistant
