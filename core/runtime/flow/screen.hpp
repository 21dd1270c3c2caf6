#pragma once

#include "core/runtime/action.hpp"
#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// What the visitor sees: open or closed, which page, which conversation (runtime §9, §16, api §5).

namespace cossistant::flow {

/// The widget as it was left on the page before, with what the page asks for on top (api §1.4).
void restoreWidget(State& state, std::span<const StoredValue> storage);

/// Commands are shown in other words.
void showPackageManager(State& state, Turn& turn, PackageManager packageManager);

/// Takes apart what `action` brings.
void act(State& state, Turn& turn, Action& action);

/// Writes the widget's state to storage when it has changed.
void persistWidget(State& state, Turn& turn);

}  // namespace cossistant::flow
