#include "server/http/api.hpp"

#include <chrono>

#include "server/auth/authenticate.hpp"
#include "server/http/cors.hpp"
#include "server/http/errors.hpp"
#include "server/log/log.hpp"
#include "server/routes/routes.hpp"
#include "server/static_files/static_files.hpp"
#include "server/uploads/uploads.hpp"

namespace cossistant::server {
namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

bool isApiPath(const std::string& path) { return path == "/v1" || path.starts_with("/v1/"); }
bool isUploadPath(const std::string& path) { return path.starts_with(kUploadsPath); }

/// What every response to that path has.
void setCommonHeaders(Response& response, const std::string& path) {
  response.set("X-Robots-Tag", "noindex, nofollow");
  if (isApiPath(path) || isUploadPath(path)) allowAnyOrigin(response);
  if (isApiPath(path)) response.set("Cache-Control", "no-store");
}

void logRequest(const Request& request, const Response& response, SteadyTime startedAt) {
  const auto taken = std::chrono::steady_clock::now() - startedAt;
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(taken).count();
  log(LogLevel::Info, "request",
      {{"method", request.method},
       // Whoever knows the key of a file may read it; a log is no place for that.
       {"path", isUploadPath(request.path) ? std::string(kUploadsPath) : request.path},
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

Api::Api(Executor& executor, StaticFiles& files, Uploads& uploads, Blobs& blobs, std::string secret, bool logRequests)
    : executor_(executor),
      files_(files),
      uploads_(uploads),
      blobs_(blobs),
      secret_(std::move(secret)),
      logRequests_(logRequests) {
  for (const auto& routes : allRoutes()) router_.add(routes);
}

void Api::handle(Request request, std::function<void(Response)> done) {
  const auto startedAt = std::chrono::steady_clock::now();
  // The request moves on to its handler; what the log line needs is kept.
  auto kept = std::make_shared<Request>();
  kept->method = request.method;
  kept->path = request.path;
  auto finish = [this, kept, startedAt, done = std::move(done)](Response response) {
    setCommonHeaders(response, kept->path);
    if (logRequests_) logRequest(*kept, response, startedAt);
    done(std::move(response));
  };
  if (request.path == "/health") return checkHealth(std::move(finish));
  const bool isUpload = isUploadPath(request.path);
  if (!isUpload && !isApiPath(request.path)) return finish(handleAtOnce(request));
  if (request.method == "OPTIONS") return finish(preflightResponse());
  if (isUpload) return uploads_.handle(std::move(request), std::move(finish));
  handleRoute(std::move(request), std::move(finish));
}

std::variant<BodyAllowance, Response> Api::screen(const Request& head) {
  if (!isUploadPath(head.path)) return BodyAllowance{};
  auto screened = uploads_.screen(head);
  if (auto* refusal = std::get_if<Response>(&screened)) {
    setCommonHeaders(*refusal, head.path);
    if (logRequests_) logRequest(head, *refusal, std::chrono::steady_clock::now());
  }
  return screened;
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
        *response = match.route->handler({*request, match.parameters, caller, work, blobs_});
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
