#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Which language the widget speaks, and the file that it takes for that (api §6).

namespace cossistant::flow {

/// Looks anew which languages are wanted: the page's, what the server knows of the visitor, the browser's. Fetches the
/// file of the one that is built in unless it is there or on its way; English is said until then.
void followLocale(State& state, Turn& turn);
/// The file came, or did not: then English stays, the page is told, and it is asked for again with the next occasion.
void localeAnswered(State& state, Turn& turn, std::string_view tag, const HttpResult& result);

void giveContent(State& state, Turn& turn, std::vector<Override> content);

/// Good morning becomes good afternoon with the first thing that happens then.
void watchPartOfDay(State& state, Turn& turn);

}  // namespace cossistant::flow
