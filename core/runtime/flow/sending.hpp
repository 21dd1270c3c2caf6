#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// A message from the composer to the server (runtime §10.3, §16, §18).

namespace cossistant::flow {

/// Shows a message in its conversation at once and queues it. The conversation that is still to be started is
/// made here first, and the route names it from then on.
void sendMessage(State& state, Turn& turn, std::string conversationId, std::string_view text,
                 std::span<const PickedFile> files);

/// Requests every message that is due, and sets the timer for the next one.
void driveOutbox(State& state, Turn& turn);

/// The answer to a message, or to the creation of the conversation that it starts.
void messageAnswered(State& state, Turn& turn, const request::SendMessage& what, const HttpResult& result);
void creationAnswered(State& state, Turn& turn, const request::CreateConversation& what, const HttpResult& result);

/// The server has the conversation: by the answer or by the socket, whichever comes first.
void confirmConversation(State& state, Turn& turn, const Conversation& conversation);
/// The server has `item`: by an answer or by the echo on the socket, whichever comes first. Says whether it had been
/// waited for.
bool confirmMessage(State& state, Turn& turn, const TimelineItem& item);

/// The message that was sent as `sentId` is `item` on the server, by the word of this tab or of another.
void messageSettled(State& state, Turn& turn, const std::string& sentId, const TimelineItem& item);

/// Takes an unsent message out of sight and hands its text and files back to the composer of its conversation; see
/// `giveBackTo`.
void giveBackMessage(State& state, Turn& turn, const TimelineItem& item, std::optional<Failure> reason,
                     bool isElsewhere);

void retryMessage(State& state, Turn& turn, const std::string& itemId);
/// Gives the message back, unless it is on its way. Whether it is, only the tab that sends can say.
void discardMessage(State& state, Turn& turn, const std::string& itemId);
/// Draws every unsent message anew: whether it waits depends on the network and on those before it, too.
void deliveryChanged(const State& state, Turn& turn);
/// The connection is back: whatever waits goes at once.
void retryAllMessages(State& state, Turn& turn);

}  // namespace cossistant::flow
