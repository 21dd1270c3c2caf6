#pragma once

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Loading the website, which tells who the visitor is, and the list of conversations after it
/// (protocol §7.1, runtime §13.2).

namespace cossistant::flow {

/// Fetches the website unless a fetch is on its way or the configuration is known to be wrong.
void loadWebsite(State& state, Turn& turn);
/// Fetches it anew: what the server says of the visitor has changed.
void refreshWebsite(State& state, Turn& turn);
void websiteAnswered(State& state, Turn& turn, const HttpResult& result);

/// Fetches the newest conversations; once there is a visitor and unless a fetch is on its way.
void loadConversations(State& state, Turn& turn);
/// The same once more, after the fetch that may be on its way: the list has changed.
void reloadConversations(State& state, Turn& turn);
void conversationsAnswered(State& state, Turn& turn, const HttpResult& result);

/// Slices that show conversations in any form.
void conversationsChanged(Turn& turn);

}  // namespace cossistant::flow
