#include "server/http/api.hpp"

#include <chrono>

#include "server/http/answer.hpp"
#include "server/http/cors.hpp"
#include "server/http/errors.hpp"
#include "server/http/etag.hpp"
#include "server/http/paths.hpp"
#include "server/log/log.hpp"
#include "server/metrics/metrics.hpp"
#include "server/openapi/document.hpp"
#include "server/routes/routes.hpp"
#include "server/services/key_uses.hpp"
#include "server/sign_in/sign_in.hpp"
#include "server/static_files/static_files.hpp"
#include "server/uploads/uploads.hpp"

namespace cossistant::server {
namespace {

constexpr const char* kBusySeconds = "2";

/// What every response to that path has, beside what all responses have.
void setCommonHeaders(Response& response, const std::string& path) {
  if (isForAnyOrigin(path)) allowAnyOrigin(response);
  if (isApiPath(path) || path == kSessionPath) response.set("Cache-Control", "no-store");
  if (response.status == 503 && response.header("Retry-After").empty()) response.set("Retry-After", kBusySeconds);
}

/// Whether a path is in one of the folders that are served. What else is beside them, as the program itself may be,
/// is nobody's business.
bool isServedFile(const std::string& path, bool hasDemo) {
  const std::string_view rest = std::string_view(path).substr(1);
  const std::string_view folder = rest.substr(0, rest.find('/'));
  return folder == "widget" || folder == "inbox" || folder == "docs" || (folder == "demo" && hasDemo);
}

/// What is neither a file of the widget nor a question of a browser about what it may ask.
bool isLimited(const Request& request) {
  if (request.method == "OPTIONS") return false;
  return isApiPath(request.path) || isUploadPath(request.path) || request.path == "/health" || request.path == "/ws" ||
         request.path == kSessionPath;
}

/// The label of an answer in the metrics. `match` is that of the router.
std::string routeLabel(const std::string& path, const Router::Match& match) {
  if (match.route != nullptr) return match.route->pattern;
  if (isApiPath(path)) return "none";
  if (isUploadPath(path)) return "uploads";
  if (path == "/health" || path == "/ws") return path.substr(1);
  if (path == kSessionPath) return "session";
  return "files";
}

void logRequest(const Request& request, const Response& response, std::chrono::steady_clock::duration taken) {
  log(LogLevel::Info, "request",
      {{"method", request.method},
       // Whoever knows the key of a file may read it; a log is no place for that.
       {"path", isUploadPath(request.path) ? std::string(kUploadsPath) : request.path},
       {"status", response.status},
       {"bytes", response.body->size()},
       {"us", std::chrono::duration_cast<std::chrono::microseconds>(taken).count()}});
}

/// No match: 404, or 405 when the path has other methods.
Response noRoute(const Router::Match& match) {
  if (match.allowedMethods.empty()) return notFound("There is no such route.").response();
  std::string allow;
  for (const std::string& method : match.allowedMethods) allow += (allow.empty() ? "" : ", ") + method;
  return methodNotAllowed("The route does not have this method.", std::move(allow));
}

}  // namespace

Api::Api(const ApiParts& parts, AuthSettings settings, WebhookPolicy webhooks, bool hasDemo, bool logRequests)
    : executor_(parts.executor),
      files_(parts.files),
      uploads_(parts.uploads),
      blobs_(parts.blobs),
      erased_(parts.erased),
      signIn_(parts.signIn),
      limits_(parts.limits),
      metrics_(parts.metrics),
      keyUses_(parts.keyUses),
      settings_(std::move(settings)),
      webhooks_(webhooks),
      hasDemo_(hasDemo),
      logRequests_(logRequests) {
  std::vector<Route> all;
  for (const auto& routes : allRoutes()) all.insert(all.end(), routes.begin(), routes.end());
  router_.add(all);
  openApi_ = std::make_shared<const std::string>(openApiDocument(all));
  openApiEtag_ = etagOf(*openApi_);
}

void Api::handle(Request request, std::function<void(Response)> done) {
  const auto startedAt = std::chrono::steady_clock::now();
  // HEAD is GET without its body, which the connection leaves out.
  const Router::Match match = router_.find(request.method == "HEAD" ? "GET" : request.method, request.path);
  // The request moves on to its handler; what the log line needs is kept.
  auto kept = std::make_shared<Request>();
  kept->method = request.method;
  kept->path = request.path;
  auto answer = [this, kept, startedAt, route = routeLabel(request.path, match),
                 done = std::move(done)](Response response) {
    finish(response, *kept, route, startedAt);
    done(std::move(response));
  };
  const bool isUpload = isUploadPath(request.path);
  const bool isScreened = isUpload && request.method == "PUT";  // and counted then
  if (!isScreened && isLimited(request)) {
    if (auto refusal = limits_.refusalOf(request)) return answer(*std::move(refusal));
  }
  if (request.path == "/health") return checkHealth(std::move(answer));
  if (request.path == kSessionPath) return signIn_.handle(std::move(request), std::move(answer));
  if (!isUpload && !isApiPath(request.path)) return answer(handleAtOnce(request));
  if (request.method == "OPTIONS") return answer(preflightResponse());
  if (isUpload) return uploads_.handle(std::move(request), std::move(answer));
  handleRoute(std::move(request), match, std::move(answer));
}

void Api::finish(Response& response, const Request& request, const std::string& route, SteadyTime startedAt) const {
  setCommonHeaders(response, request.path);
  const auto taken = std::chrono::steady_clock::now() - startedAt;
  metrics_.countRequest(route, request.method, response.status, taken);
  if (logRequests_) logRequest(request, response, taken);
}

std::variant<BodyAllowance, Response> Api::screen(const Request& head) {
  const bool isUpload = isUploadPath(head.path) && head.method == "PUT";
  if (!isUpload && head.path != "/ws") return BodyAllowance{};
  std::variant<BodyAllowance, Response> screened;
  if (auto refusal = limits_.refusalOf(head)) {
    screened = *std::move(refusal);
  } else if (isUpload) {
    screened = uploads_.screen(head);
  }
  if (auto* refusal = std::get_if<Response>(&screened)) {
    finish(*refusal, head, routeLabel(head.path, {}), std::chrono::steady_clock::now());
  }
  return screened;
}

Response Api::handleAtOnce(const Request& request) {
  if (request.path == "/robots.txt") return textResponse(200, "User-agent: *\nDisallow: /\n");
  if (request.path == "/openapi" || request.path == "/openapi.json") return answerOpenApi(request);
  if (request.path == "/") return redirectTo(hasDemo_ ? "/demo/" : "/inbox/");
  if (request.path == "/ws") {
    Response response = plainError(426, "This address speaks WebSocket alone.").response();
    response.set("Upgrade", "websocket");
    return response;
  }
  if (!isServedFile(request.path, hasDemo_)) return textResponse(404, "There is no such file.\n");
  return files_.serve(request);
}

void Api::handleRoute(Request request, const Router::Match& match, std::function<void(Response)> done) {
  if (match.route == nullptr) return done(noRoute(match));
  const auto shared = std::make_shared<const Request>(std::move(request));
  answerInStore(
      executor_,
      [this, shared, match](UnitOfWork& work) {
        const Caller caller = authenticate(credentialsOf(*shared), *shared, settings_, work);
        keyUses_.note(caller.credential, work.now);
        if (match.route->access == Access::Control && caller.keyType == KeyType::Public) {
          throw forbidden("This route needs a private key.");
        }
        return match.route->handler({*shared, match.parameters, caller, work, blobs_, erased_, webhooks_});
      },
      std::move(done));
}

Response Api::answerOpenApi(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    return methodNotAllowed("Only GET and HEAD.", "GET, HEAD");
  }
  Response response;
  response.set("Content-Type", "application/json");
  response.set("Cache-Control", "public, max-age=0, must-revalidate");
  response.set("ETag", openApiEtag_);
  allowAnyOrigin(response);
  if (listsEtag(request.header("if-none-match"), openApiEtag_)) {
    response.status = 304;
  } else {
    response.body = openApi_;
  }
  return response;
}

void Api::checkHealth(std::function<void(Response)> done) {
  if (draining_) return done(jsonResponse(503, R"({"status":"draining"})"));
  const auto answer = [done](bool isHealthy) {
    done(isHealthy ? jsonResponse(200, R"({"status":"healthy"})")
                   : jsonResponse(503, R"({"status":"unhealthy","error":"the store does not answer"})"));
  };
  const bool accepted = executor_.submit([](UnitOfWork& work) { static_cast<void>(work.store.websites()); },
                                         [answer](std::exception_ptr failure) { answer(!failure); });
  if (!accepted) answer(false);
}

}  // namespace cossistant::server
