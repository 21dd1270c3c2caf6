#include "server/http/errors.hpp"

#include "core/json/codec.hpp"

namespace cossistant::server {
namespace {

std::string object(std::string_view firstName, std::string_view first, std::string_view secondName,
                   std::string_view second) {
  std::string body = "{";
  json::appendString(body, firstName);
  body += ':';
  json::appendString(body, first);
  if (!secondName.empty()) {
    body += ',';
    json::appendString(body, secondName);
    body += ':';
    json::appendString(body, second);
  }
  body += '}';
  return body;
}

ApiError coded(int status, std::string_view error, std::string_view message) {
  return {status, object("error", error, "message", message)};
}

}  // namespace

ApiError badRequest(std::string_view message) { return coded(400, "BAD_REQUEST", message); }
ApiError unauthorized(std::string_view message) { return coded(401, "UNAUTHORIZED", message); }
ApiError forbidden(std::string_view message) { return coded(403, "FORBIDDEN", message); }
ApiError notFound(std::string_view message) { return coded(404, "NOT_FOUND", message); }
ApiError unavailable(int status, std::string_view message) { return coded(status, "INTERNAL_SERVER_ERROR", message); }
ApiError plainError(int status, std::string_view prose) { return {status, object("error", prose, "", "")}; }
ApiError conflict(std::string_view code, std::string_view prose) { return {409, object("code", code, "error", prose)}; }

Response methodNotAllowed(std::string_view prose, std::string allowed) {
  Response response = plainError(405, prose).response();
  response.set("Allow", std::move(allowed));
  return response;
}

Response tooManyRequests(std::string_view message, std::int64_t waitSeconds) {
  Response response = coded(429, "TOO_MANY_REQUESTS", message).response();
  response.set("Retry-After", std::to_string(waitSeconds));
  return response;
}

}  // namespace cossistant::server
