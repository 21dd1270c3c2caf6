#include "core/website/request_failure.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/json/codec.hpp"
#include "core/model/requests.hpp"
#include "core/strings/decimal.hpp"

namespace cossistant {

namespace {

std::string upperCased(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

}  // namespace

RequestFailure requestFailure(std::int64_t status, std::string_view body) {
  ErrorBody error;
  if (json::decodeInto(error, body)) error = {};
  RequestFailure failure;
  failure.status = status;
  failure.code = error.code.value_or("HTTP_" + decimal(status));
  if (error.message) {
    failure.message = std::move(*error.message);
  } else if (error.error) {
    failure.message = std::move(*error.error);
  } else {
    failure.message = "the server answered with status " + decimal(status);
  }
  return failure;
}

RequestFailure networkFailure(std::string reason) { return {0, "NETWORK_ERROR", std::move(reason)}; }

RequestFailure visitorBlocked(std::string reason) { return {0, "VISITOR_BLOCKED", std::move(reason)}; }

RequestFailure badResponse(std::int64_t status, const Error& error) { return {status, "BAD_RESPONSE", error.message}; }

bool isAuthFailure(const RequestFailure& failure) {
  if (failure.status == 401 || failure.status == 403) return true;
  constexpr std::array<std::string_view, 4> codes = {"UNAUTHORIZED", "FORBIDDEN", "HTTP_401", "HTTP_403"};
  const std::string code = upperCased(failure.code);
  return std::find(codes.begin(), codes.end(), code) != codes.end() || code.find("AUTH") != std::string::npos ||
         code.find("API_KEY") != std::string::npos;
}

}  // namespace cossistant
