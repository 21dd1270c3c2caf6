#pragma once

#include <cstdint>
#include <string>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Read receipts: what the others have seen, and which rows say so (runtime §4, §20, ui §3.5).

namespace cossistant::flow {

/// Rows follow a change this much later, counted from the last one: a receipt that moves while a message arrives is
/// in the way of its motion.
inline constexpr std::int64_t kSeenDelayMs = 500;

/// Asks what the server knows of the conversation on screen, once while it is there and again after a lost
/// connection. Draws rows anew whose receipts came or went because messages did.
void watchReceipts(State& state, Turn& turn);
/// An answer that is none, such as 404, changes nothing.
void seenReceived(State& state, Turn& turn, const std::string& conversationId, const HttpResult& result);
/// Somebody else has seen a conversation.
void otherHasSeen(State& state, Turn& turn, const SeenMarked& marked);
/// The delay has passed: the rows say what is known.
void showSeen(State& state, Turn& turn);

}  // namespace cossistant::flow
