#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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

/// How far a conversation has come; one that is not known has no further to go.
enum class Stage : std::uint8_t { Open, Closed, Deleted };
[[nodiscard]] Stage stageOf(const State& state, std::string_view conversationId) noexcept;
/// `conversationEnd`, when the conversation has come further than `before` (api §4.5).
void announceEnd(const State& state, Turn& turn, const std::string& conversationId, Stage before);

/// Slices that show conversations in any form.
void conversationsChanged(Turn& turn);

}  // namespace cossistant::flow
