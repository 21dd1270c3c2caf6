#pragma once

#include <functional>
#include <string>

#include "server/http/router.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

class StaticFiles;

/// Everything that is asked over HTTP: `/v1` routes through the executor; health, robots and files at once.
class Api {
 public:
  /// The references must outlive every request. `secret` is what API keys are hashed with.
  Api(Executor& executor, StaticFiles& files, std::string secret, bool logRequests);

  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);

 private:
  [[nodiscard]] Response handleAtOnce(const Request& request);
  void handleRoute(Request request, std::function<void(Response)> done);
  void checkHealth(std::function<void(Response)> done);

  Executor& executor_;
  StaticFiles& files_;
  std::string secret_;
  bool logRequests_;
  Router router_;
};

/// Turns what a handler threw into its response: ApiError as it says, a store that is busy 503, all else 500.
[[nodiscard]] Response responseTo(const std::exception_ptr& failure);

}  // namespace cossistant::server
