#pragma once

#include "core/runtime/input.hpp"
#include "core/runtime/state.hpp"

/// The socket, and what comes over it (protocol §14, runtime §10.5, §11, §13.3).

namespace cossistant::flow {

/// Opens, keeps or closes the socket as the state of the website asks for.
void syncSocket(State& state, Turn& turn);
/// Opens a socket that the server had closed for good: somebody is there again, or something has changed.
void reviveSocket(State& state, Turn& turn);
/// Hands `event` to the connection and does what it wants done.
void connectionEvent(State& state, Turn& turn, const ConnectionEvent& event);
/// One text from the socket: heard, and acted on if it is for this widget.
void socketReceived(State& state, Turn& turn, const input::SocketReceived& received);

/// Drops whoever has stopped typing, and what AI agents have not been said to be at for too long.
void expireTyping(State& state, Turn& turn);
void expireProcessing(State& state, Turn& turn);
/// Sets the timers for the next ones of both.
void expiryTimers(State& state, Turn& turn);

/// Tells the team of the visitor's typing, by the socket or else by REST.
void typingReport(State& state, Turn& turn, const TypingReportEvent& event);

}  // namespace cossistant::flow
