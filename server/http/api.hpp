#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "server/auth/authenticate.hpp"
#include "server/http/request_limits.hpp"
#include "server/http/router.hpp"
#include "server/http/server.hpp"
#include "server/services/executor.hpp"

namespace cossistant::server {

class Blobs;
class ErasedFiles;
class KeyUses;
class Metrics;
class SignIn;
class StaticFiles;
class Uploads;

/// What answers. All must outlive every request.
struct ApiParts {
  Executor& executor;
  StaticFiles& files;
  Uploads& uploads;
  Blobs& blobs;
  ErasedFiles& erased;
  SignIn& signIn;
  RequestLimits& limits;
  Metrics& metrics;
  KeyUses& keyUses;
};

/// Everything that is asked over HTTP: `/v1` routes through the executor, files of messages and passwords through
/// threads of their own; health, robots and static files at once.
class Api {
 public:
  Api(const ApiParts& parts, AuthSettings settings, WebhookPolicy webhooks, bool hasDemo, bool logRequests);

  /// Network thread. `done` is called once, on any thread.
  void handle(Request request, std::function<void(Response)> done);
  /// Network thread. Asked for each `PUT` before its body is read, and for each upgrade.
  [[nodiscard]] std::variant<BodyAllowance, Response> screen(const Request& head);
  /// From now on `/health` says that the server is about to stop. Network thread.
  void beginDrain() { draining_ = true; }

 private:
  using SteadyTime = std::chrono::steady_clock::time_point;

  [[nodiscard]] Response handleAtOnce(const Request& request);
  void handleRoute(Request request, const Router::Match& match, std::function<void(Response)> done);
  /// The OpenAPI document.
  [[nodiscard]] Response answerOpenApi(const Request& request) const;
  /// Counts and logs an answer, and gives it the headers that every one has.
  void finish(Response& response, const Request& request, const std::string& route, SteadyTime startedAt) const;
  void checkHealth(std::function<void(Response)> done);

  Executor& executor_;
  StaticFiles& files_;
  Uploads& uploads_;
  Blobs& blobs_;
  ErasedFiles& erased_;
  SignIn& signIn_;
  RequestLimits& limits_;
  Metrics& metrics_;
  KeyUses& keyUses_;
  AuthSettings settings_;
  WebhookPolicy webhooks_;
  bool hasDemo_;  // whether the pages of the demo site are shown
  bool logRequests_;
  bool draining_ = false;
  Router router_;
  std::shared_ptr<const std::string> openApi_;
  std::string openApiEtag_;
};

}  // namespace cossistant::server
