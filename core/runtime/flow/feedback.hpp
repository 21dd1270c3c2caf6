#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/runtime/action.hpp"
#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// The rating of resolved conversations, and feedback: the form, and what pages send themselves (runtime §16,
/// api §10, protocol §8.8, §10).

namespace cossistant::flow {

/// Shows the stars at once and sends them; takes them back when the server does not want them. Does nothing unless the
/// conversation on screen can be rated.
void rateConversation(State& state, Turn& turn, const action::RateConversation& asked);
void ratingAnswered(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result);
/// Forgets what was refused in a conversation that is not on screen any more.
void watchRating(State& state);

/// Opens the form, with options of the page if there are any.
void openFeedback(State& state, Turn& turn, std::optional<FeedbackOptions> options);
/// Takes options over; a default topic that is none of the topics is told as an error.
void setFeedbackOptions(State& state, Turn& turn, FeedbackOptions options);
void changeFeedback(State& state, Turn& turn, action::ChangeFeedback& change);
/// Hands `event` to the form.
template <class Event>
void feedbackEvent(State& state, Turn& turn, Event event) {
  const bool wasOpen = state.feedback.isOpen;
  updateInPlace(state.feedback, std::move(event));
  turn.changed(Slice::Feedback);
  if (state.feedback.isOpen != wasOpen) turn.changed(Slice::Shell);
}
/// Sends the form, if it is complete and not on its way.
void submitFeedbackForm(State& state, Turn& turn);
/// Feedback that the page brings itself. Answers its call with what the server stored, or with nothing.
void submitFeedback(State& state, Turn& turn, action::SubmitFeedback& asked);
void feedbackAnswered(State& state, Turn& turn, const request::SubmitFeedback& what, const HttpResult& result);

}  // namespace cossistant::flow
