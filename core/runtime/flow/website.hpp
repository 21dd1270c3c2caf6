#pragma once

#include "core/runtime/action.hpp"
#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Loading the website, which tells who the visitor is (protocol §7.1, runtime §13.2).

namespace cossistant::flow {

/// Fetches the website unless a fetch is on its way or the configuration is known to be wrong.
void loadWebsite(State& state, Turn& turn);
/// The same for the page, which is answered with the website as it is known afterwards (api §11.1).
void refreshFor(State& state, Turn& turn, const action::Refresh& asked);
/// Fetches it anew: what the server says of the visitor has changed.
void refreshWebsite(State& state, Turn& turn);
void websiteAnswered(State& state, Turn& turn, const HttpResult& result);

}  // namespace cossistant::flow
