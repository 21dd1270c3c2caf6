#pragma once

#include <functional>
#include <string>

#include "server/http/router.hpp"
#include "server/http/server.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

class Blobs;
class StaticFiles;
class Uploads;

/// Everything that is asked over HTTP: `/v1` routes through the executor, files of messages through theirs;
/// health, robots and static files at once.
class Api {
 public:
  /// The references must outlive every request. `secret` is what API keys are hashed with.
  Api(Executor& executor, StaticFiles& files, Uploads& uploads, Blobs& blobs, std::string secret, bool logRequests);

  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);
  /// Network thread. Asked for each `PUT` before its body is read.
  [[nodiscard]] std::variant<BodyAllowance, Response> screen(const Request& head);

 private:
  [[nodiscard]] Response handleAtOnce(const Request& request);
  void handleRoute(Request request, std::function<void(Response)> done);
  void checkHealth(std::function<void(Response)> done);

  Executor& executor_;
  StaticFiles& files_;
  Uploads& uploads_;
  Blobs& blobs_;
  std::string secret_;
  bool logRequests_;
  Router router_;
};

/// Turns what a handler threw into its response: ApiError as it says, a store that is busy 503, all else 500.
[[nodiscard]] Response responseTo(const std::exception_ptr& failure);

}  // namespace cossistant::server
