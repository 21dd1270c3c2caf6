#include "core/feedback/rating.hpp"

#include <algorithm>

namespace cossistant {

namespace {

auto find(auto& pending, std::string_view conversationId) {
  return std::find_if(pending.begin(), pending.end(),
                      [&](const PendingRating& each) { return each.conversationId == conversationId; });
}

}  // namespace

void updateInPlace(Ratings& state, RatingSubmitted event) {
  updateInPlace(state, RatingTaken{event.conversationId});
  state.pending.push_back({std::move(event.conversationId), event.rating, std::nullopt});
}

void updateInPlace(Ratings& state, const RatingTaken& event) {
  if (const auto found = find(state.pending, event.conversationId); found != state.pending.end()) {
    state.pending.erase(found);
  }
}

void updateInPlace(Ratings& state, RatingRefused event) {
  const auto found = find(state.pending, event.conversationId);
  if (found != state.pending.end()) found->failure = std::move(event.failure);
}

void updateInPlace(Ratings& state, const RatingShown& event) {
  std::erase_if(state.pending,
                [&](const PendingRating& each) { return each.failure && each.conversationId != event.conversationId; });
}

std::optional<RatingView> ratingView(const Ratings& state, const Conversation& conversation) {
  if (conversation.status != ConversationStatus::Resolved) return std::nullopt;
  RatingView view;
  view.rating = conversation.visitorRating;
  view.canRate = !view.rating;
  const auto pending = find(state.pending, conversation.id);
  if (view.rating || pending == state.pending.end()) return view;
  view.error = pending->failure;
  if (pending->failure) return view;
  view.rating = pending->rating;
  view.canRate = false;
  view.isSubmitting = true;
  return view;
}

void describe(json::Fields& fields, RatingView& view) {
  fields.field("rating", view.rating, json::Absence::Null);
  fields.field("canRate", view.canRate);
  fields.field("isSubmitting", view.isSubmitting);
  fields.object("error", view.error, json::Absence::Null);
}

}  // namespace cossistant
