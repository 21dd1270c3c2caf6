#pragma once

#include <string>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Fetching the visitor's conversations: their list, page by page, and single ones (protocol §8.2, §8.3, runtime §2,
/// §13.2, §22).

namespace cossistant::flow {

/// Fetches the newest conversations; once there is a visitor and unless a fetch is on its way.
void loadConversations(State& state, Turn& turn);
/// The same once more, after the fetch that may be on its way: the list has changed.
void reloadConversations(State& state, Turn& turn);
/// Fetches the page after the last one; nothing when there is none, or one is on its way.
void loadMoreConversations(State& state, Turn& turn);
void conversationsAnswered(State& state, Turn& turn, const request::ListConversations& what, const HttpResult& result);

/// Fetches the conversation on screen where no list has told of it.
void loadShownConversation(State& state, Turn& turn);
void conversationAnswered(State& state, Turn& turn, const HttpResult& result);

/// The page came into view. Without a socket that tells of everything, the list is fetched anew.
void conversationsInView(State& state, Turn& turn);

/// `conversationEnd`, when the conversation was open and is not any more.
void announceEnd(const State& state, Turn& turn, const std::string& conversationId, bool wasOpen);

/// Slices that show conversations in any form.
void conversationsChanged(Turn& turn);

}  // namespace cossistant::flow
