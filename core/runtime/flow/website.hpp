#pragma once

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Loading the website, which tells who the visitor is (protocol §7.1, runtime §13.2).

namespace cossistant::flow {

/// Fetches the website unless a fetch is on its way or the configuration is known to be wrong.
void loadWebsite(State& state, Turn& turn);
/// Fetches it anew: what the server says of the visitor has changed.
void refreshWebsite(State& state, Turn& turn);
void websiteAnswered(State& state, Turn& turn, const HttpResult& result);

}  // namespace cossistant::flow
