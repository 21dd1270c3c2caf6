#pragma once

#include <exception>
#include <functional>

#include "server/http/message.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

/// Turns what a handler threw into its response: ApiError as it says, a store that is busy 503 and one without
/// room 507, all else 500.
[[nodiscard]] Response responseTo(const std::exception_ptr& failure);

/// Answers with what `work` makes in a unit of work of `executor`, once that is stored; with what it threw; or that the
/// server is busy. `done` is called once, on any thread. `work` may be run again (UnitOfWork).
void answerInStore(Executor& executor, std::function<Response(UnitOfWork&)> work, std::function<void(Response)> done);

}  // namespace cossistant::server
