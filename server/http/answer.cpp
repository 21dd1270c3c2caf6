#include "server/http/answer.hpp"

#include <memory>

#include "server/http/errors.hpp"
#include "server/log/log.hpp"

namespace cossistant::server {

Response responseTo(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const ApiError& error) {
    return error.response();
  } catch (const StoreError& error) {
    if (error.trouble() == StoreTrouble::Full)
      return unavailable(507, "The server has no room to store it.").response();
    return unavailable(error.isBusy() ? 503 : 500, "The server could not store or read its data.").response();
  } catch (const std::exception& error) {
    log(LogLevel::Error, "handler failed", {{"error", error.what()}});
    return unavailable(500, "Something went wrong on the server.").response();
  }
}

void answerInStore(Executor& executor, std::function<Response(UnitOfWork&)> work, std::function<void(Response)> done) {
  auto response = std::make_shared<Response>();
  const bool accepted = executor.submit(
      [work = std::move(work), response](UnitOfWork& unit) { *response = work(unit); },
      [response, done](std::exception_ptr failure) { done(failure ? responseTo(failure) : std::move(*response)); });
  if (!accepted) done(unavailable(503, "The server is busy; try again.").response());
}

}  // namespace cossistant::server
