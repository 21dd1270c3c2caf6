#pragma once

#include <exception>
#include <string>

#include "server/http/message.hpp"

namespace cossistant::server {

/// A failed request, thrown by services and handlers; the router turns it into its response.
/// The three body shapes are those of protocol §4.
class ApiError : public std::exception {
 public:
  ApiError(int status, std::string body) : status_(status), body_(std::move(body)) {}

  [[nodiscard]] int status() const noexcept { return status_; }
  [[nodiscard]] const char* what() const noexcept override { return body_.c_str(); }
  [[nodiscard]] Response response() const { return jsonResponse(status_, body_); }

 private:
  int status_;
  std::string body_;  // JSON
};

/// `{"error":"BAD_REQUEST","message":…}`, 400.
[[nodiscard]] ApiError badRequest(std::string_view message);
/// `{"error":"UNAUTHORIZED","message":…}`, 401.
[[nodiscard]] ApiError unauthorized(std::string_view message);
/// `{"error":"FORBIDDEN","message":…}`, 403.
[[nodiscard]] ApiError forbidden(std::string_view message);
/// `{"error":"NOT_FOUND","message":…}`, 404. Never a `code`: the widget knows "not found" by that.
[[nodiscard]] ApiError notFound(std::string_view message);
/// `{"error":"INTERNAL_SERVER_ERROR","message":…}` with 500, 503 or 507.
[[nodiscard]] ApiError unavailable(int status, std::string_view message);
/// `{"error":prose}`.
[[nodiscard]] ApiError plainError(int status, std::string_view prose);
/// `{"code":code,"error":prose}`, 409.
[[nodiscard]] ApiError conflict(std::string_view code, std::string_view prose);

/// `{"error":prose}`, 405 with `Allow`.
[[nodiscard]] Response methodNotAllowed(std::string_view prose, std::string allowed);
/// `{"error":"TOO_MANY_REQUESTS","message":…}`, 429 with `Retry-After`.
[[nodiscard]] Response tooManyRequests(std::string_view message, std::int64_t waitSeconds);

}  // namespace cossistant::server
