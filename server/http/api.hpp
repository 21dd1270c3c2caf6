#pragma once

#include <functional>
#include <string>

#include "server/auth/authenticate.hpp"
#include "server/http/router.hpp"
#include "server/http/server.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

class ErasedFiles;
class SignIn;
class StaticFiles;
class Uploads;

/// Everything that is asked over HTTP: `/v1` routes through the executor, files of messages and passwords through
/// threads of their own; health, robots and static files at once.
class Api {
 public:
  /// The references must outlive every request.
  Api(Executor& executor, StaticFiles& files, Uploads& uploads, ErasedFiles& erased, SignIn& signIn,
      AuthSettings settings, WebhookPolicy webhooks, bool logRequests);

  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);
  /// Network thread. Asked for each `PUT` before its body is read.
  [[nodiscard]] std::variant<BodyAllowance, Response> screen(const Request& head);

 private:
  [[nodiscard]] Response handleAtOnce(const Request& request);
  void handleRoute(Request request, std::function<void(Response)> done);
  /// The answer of a route once the files that it does away with are gone.
  void answerAfterErasing(Response response, std::function<void(Response)> done);
  void checkHealth(std::function<void(Response)> done);

  Executor& executor_;
  StaticFiles& files_;
  Uploads& uploads_;
  ErasedFiles& erased_;
  SignIn& signIn_;
  AuthSettings settings_;
  WebhookPolicy webhooks_;
  bool logRequests_;
  Router router_;
};

/// Turns what a handler threw into its response: ApiError as it says, a store that is busy 503, all else 500.
[[nodiscard]] Response responseTo(const std::exception_ptr& failure);

}  // namespace cossistant::server
