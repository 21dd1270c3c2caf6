#include "server/http/api.hpp"

#include <chrono>

#include "server/auth/authenticate.hpp"
#include "server/http/cors.hpp"
#include "server/http/errors.hpp"
#include "server/log/log.hpp"
#include "server/routes/routes.hpp"
#include "server/static_files/static_files.hpp"

namespace cossistant::server {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

bool isApiPath(const std::string& path) { return path == "/v1" || path.starts_with("/v1/"); }

void logRequest(const Request& request, const Response& response, SteadyTime startedAt) {
  const auto taken = std::chrono::steady_clock::now() - startedAt;
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(taken).count();
  log(LogLevel::Info, "request",
      {{"method", request.method},
       {"path", request.path},
       {"status", std::to_string(response.status)},
       {"bytes", std::to_string(response.body->size())},
       {"us", std::to_string(microseconds)}});
}

/// No match: 404, or 405 when the path has other methods.
Response noRoute(const Router::Match& match) {
  if (match.allowedMethods.empty()) return notFound("There is no such route.").response();
  Response response = plainError(405, "The route does not have this method.").response();
  std::string allow;
  for (const std::string& method : match.allowedMethods) allow += (allow.empty() ? "" : ", ") + method;
  response.set("Allow", allow);
  return response;
}

}  // namespace

Response responseTo(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const ApiError& error) {
    return error.response();
  } catch (const StoreError& error) {
    return unavailable(error.isBusy() ? 503 : 500, "The server could not store or read its data.").response();
  } catch (const std::exception& error) {
    log(LogLevel::Error, "handler failed", {{"error", error.what()}});
    return unavailable(500, "Something went wrong on the server.").response();
  }
}

Api::Api(Executor& executor, StaticFiles& files, std::string secret, bool logRequests)
    : executor_(executor), files_(files), secret_(std::move(secret)), logRequests_(logRequests) {
  for (const auto& routes : allRoutes()) router_.add(routes);
}

void Api::handle(Request request, std::function<void(Response)> done) {
  const auto startedAt = std::chrono::steady_clock::now();
  // The request moves on to its handler; what the log line needs is kept.
  auto kept = std::make_shared<Request>();
  kept->method = request.method;
  kept->path = request.path;
  auto finish = [this, kept, startedAt, done = std::move(done)](Response response) {
    response.set("X-Robots-Tag", "noindex, nofollow");
    if (isApiPath(kept->path)) {
      allowAnyOrigin(response);
      response.set("Cache-Control", "no-store");
    }
    if (logRequests_) logRequest(*kept, response, startedAt);
    done(std::move(response));
  };
  if (request.path == "/health") return checkHealth(std::move(finish));
  if (!isApiPath(request.path)) return finish(handleAtOnce(request));
  if (request.method == "OPTIONS") return finish(preflightResponse());
  handleRoute(std::move(request), std::move(finish));
}

Response Api::handleAtOnce(const Request& request) {
  if (request.path == "/robots.txt") return textResponse(200, "User-agent: *\nDisallow: /\n");
  if (request.path == "/") return redirectTo("/demo/");
  if (request.path == "/ws") {
    Response response = plainError(426, "This address speaks WebSocket alone.").response();
    response.set("Upgrade", "websocket");
    return response;
  }
  return files_.serve(request);
}

void Api::handleRoute(Request request, std::function<void(Response)> done) {
  // HEAD is GET without its body, which the connection leaves out.
  Router::Match match = router_.find(request.method == "HEAD" ? "GET" : request.method, request.path);
  if (match.route == nullptr) return done(noRoute(match));
  auto response = std::make_shared<Response>();
  const bool accepted = executor_.submit(
      [this, request = std::make_shared<const Request>(std::move(request)), match, response](UnitOfWork& work) {
        const Caller caller = authenticate(credentialsOf(*request), *request, secret_, work);
        if (match.route->access == Access::Control && caller.keyType == KeyType::Public) {
          throw forbidden("This route needs a private key.");
        }
        *response = match.route->handler({*request, match.parameters, caller, work});
      },
      [response, done](std::exception_ptr failure) { done(failure ? responseTo(failure) : std::move(*response)); });
  if (!accepted) done(unavailable(503, "The server is busy; try again.").response());
}

void Api::checkHealth(std::function<void(Response)> done) {
  const auto answer = [done](bool isHealthy) {
    done(isHealthy ? jsonResponse(200, R"({"status":"healthy"})")
                   : jsonResponse(503, R"({"status":"unhealthy","error":"the store does not answer"})"));
  };
  const bool accepted = executor_.submit([](UnitOfWork& work) { static_cast<void>(work.store.websites()); },
                                         [answer](std::exception_ptr failure) { answer(!failure); });
  if (!accepted) answer(false);
}

}  // namespace cossistant::server
