#include "core/runtime/flow/feedback.hpp"

#include "core/strings/whitespace.hpp"

namespace cossistant::flow {

namespace {

constexpr const char* kRatingFailed = "rating_failed";
constexpr const char* kFeedbackFailed = "feedback_failed";

/// What the server stored, for the page alone.
struct StoredFeedback {
  json::Raw feedback;
};

void describe(json::Fields& fields, StoredFeedback& stored) { fields.field("feedback", stored.feedback); }

/// Of whom feedback comes, unless it says so itself.
void sign(const State& state, SubmitFeedbackRequest& request) {
  if (!request.visitorId) request.visitorId = state.identity.visitorId;
  const auto& contact = state.website.website->visitor.contact;
  if (!request.contactId && contact) request.contactId = contact->id;
}

}  // namespace

void rateConversation(State& state, Turn& turn, const action::RateConversation& asked) {
  const KnownConversation* known = findConversation(state.conversations, conversationShown(state));
  if (!known || !isRating(asked.rating)) return;
  const auto view = ratingView(state.ratings, known->conversation);
  if (!view || !view->canRate) return;
  const RateConversationRequest request{asked.rating, trimmedText(asked.comment), state.identity.visitorId};
  const std::string conversationId = known->conversation.id;
  updateInPlace(state.ratings, RatingSubmitted{conversationId, asked.rating});
  send(turn, request::RateConversation{conversationId}, rateConversation(state.identity, conversationId, request));
  turn.changed(Slice::Conversation);
}

void ratingAnswered(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result) {
  RateConversationResponse taken;
  taken.ratedAt = state.now;  // unless the answer says another time
  if (auto failure = result.read(taken)) {
    turn.emitError(failure->code, failure->message, kRatingFailed);
    updateInPlace(state.ratings, RatingRefused{conversationId, toFailure(*failure)});
  } else {
    updateInPlace(state.ratings, RatingTaken{conversationId});
    updateInPlace(state.conversations, ConversationRated{conversationId, taken.rating, taken.ratedAt});
  }
  turn.changed(Slice::Conversation);
}

void watchRating(State& state) {
  if (!state.ratings.pending.empty()) updateInPlace(state.ratings, RatingShown{conversationShown(state)});
}

void openFeedback(State& state, Turn& turn, std::optional<FeedbackOptions> options) {
  if (options) setFeedbackOptions(state, turn, *std::move(options));
  feedbackEvent(state, turn, FeedbackOpened{});
}

void setFeedbackOptions(State& state, Turn& turn, FeedbackOptions options) {
  const std::string wanted(trim(options.defaultTopic.value_or("")));
  feedbackEvent(state, turn, FeedbackConfigured{std::move(options)});
  if (!wanted.empty() && !hasTopic(state.feedback.options, wanted)) {
    turn.emitError("UNKNOWN_TOPIC", "defaultTopic is none of the topics: " + wanted, "feedback_options_invalid");
  }
}

void changeFeedback(State& state, Turn& turn, action::ChangeFeedback& change) {
  if (change.rating) feedbackEvent(state, turn, FeedbackRated{*change.rating});
  if (change.topic) feedbackEvent(state, turn, FeedbackTopicChosen{*std::move(change.topic)});
  if (change.comment) feedbackEvent(state, turn, FeedbackCommented{*std::move(change.comment)});
}

void submitFeedbackForm(State& state, Turn& turn) {
  if (!state.website.website || isOnItsWay(state.feedback)) return;
  feedbackEvent(state, turn, FeedbackSubmitted{});
  if (!isOnItsWay(state.feedback)) return;
  SubmitFeedbackRequest request = requestOf(state.feedback);
  sign(state, request);
  send(turn, request::SubmitFeedback{state.feedback.number, 0}, submitFeedback(state.identity, request));
}

void submitFeedback(State& state, Turn& turn, action::SubmitFeedback& asked) {
  if (!isRating(asked.feedback.rating)) {
    turn.emitError("BAD_REQUEST", "feedback needs a rating from 1 to 5, and texts", kFeedbackFailed);
  } else if (!state.website.website) {
    turn.emitError("NO_VISITOR", "the visitor is not known yet", kFeedbackFailed);
  } else {
    sign(state, asked.feedback);
    return send(turn, request::SubmitFeedback{0, asked.callId}, submitFeedback(state.identity, asked.feedback));
  }
  turn.answerCall(asked.callId, std::nullopt);
}

void feedbackAnswered(State& state, Turn& turn, const request::SubmitFeedback& what, const HttpResult& result) {
  StoredFeedback stored;
  const auto failure = result.read(stored);
  if (failure) turn.emitError(failure->code, failure->message, kFeedbackFailed);
  if (what.callId != 0) {
    turn.answerCall(what.callId, failure ? std::nullopt : std::optional(std::move(stored.feedback)));
  } else if (failure) {
    feedbackEvent(state, turn, FeedbackRefused{what.formNumber, toFailure(*failure)});
  } else {
    feedbackEvent(state, turn, FeedbackTaken{what.formNumber});
  }
}

}  // namespace cossistant::flow
