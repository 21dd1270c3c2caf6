#pragma once

#include "core/runtime/flow/http.hpp"
#include "core/runtime/state.hpp"

/// Telling the server who the visitor is (runtime §13.4, §15, api §8).

namespace cossistant::flow {

/// Queues what somebody called for. An identity that names nobody is refused at once.
void callFor(State& state, Turn& turn, VisitorCall call);
/// Requests what is due; for a visitor that is blocked only what somebody called for, which fails at once.
void driveIdentification(State& state, Turn& turn);
void identifyAnswered(State& state, Turn& turn, const request::Identify& what, const HttpResult& result);
void metadataAnswered(State& state, Turn& turn, const request::SetMetadata& what, const HttpResult& result);

}  // namespace cossistant::flow
