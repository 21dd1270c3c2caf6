#pragma once

#include <cstdint>

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Which language the widget speaks, and the file that it takes for that (api §6).

namespace cossistant::flow {

/// What the page says of texts, `TextOptions` as JSON. The page is told of what has another shape.
void takeTextOptions(State& state, Turn& turn, const json::Raw& given);

/// Looks anew which languages are wanted: the page's, what the server knows of the visitor, the browser's.
void followLanguages(State& state, Turn& turn);

/// Fetches the sentences of the wanted language, unless they are there or on their way; English is said until then.
void fetchLocale(State& state, Turn& turn);
/// The file came, or did not: then English stays, the page is told, and it is asked for again with the next occasion.
void localeAnswered(State& state, Turn& turn, std::int64_t wish, const HttpResult& result);

/// Good morning becomes good afternoon with the first thing that happens then.
void watchPartOfDay(State& state, Turn& turn);

}  // namespace cossistant::flow
