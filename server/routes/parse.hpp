#pragma once

#include <charconv>
#include <string>

#include "core/json/codec.hpp"
#include "server/http/errors.hpp"
#include "server/http/limits.hpp"
#include "server/http/message.hpp"

/// What every route reads in the same way.

namespace cossistant::server {

/// The body as a `T`. Throws ApiError 400 with the path of the first bad field.
template <class T>
[[nodiscard]] T parseBody(const Request& request) {
  const json::Limits limits{.bytes = kMaxBodyBytes, .depth = 32, .listLength = 1000};
  auto body = json::decode<T>(request.body, limits);
  if (!body.ok()) throw badRequest(body.error().message);
  return std::move(body).value();
}

/// As `parseBody`, but no body at all is a default `T`.
template <class T>
[[nodiscard]] T parseOptionalBody(const Request& request) {
  return request.body.empty() ? T{} : parseBody<T>(request);
}

/// A whole number of the query. Throws ApiError 400 naming it when it is anything else.
[[nodiscard]] inline std::int64_t queryNumber(const Request& request, const std::string& name, std::int64_t fallback,
                                              std::int64_t min, std::int64_t max) {
  const auto text = request.queryValue(name);
  if (!text) return fallback;
  std::int64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || stop != end || number < min || number > max) {
    throw badRequest(name + " has to be a whole number from " + std::to_string(min) + " to " + std::to_string(max) +
                     ".");
  }
  return number;
}

/// A time of the query. Throws ApiError 400 naming it when it is anything else.
[[nodiscard]] inline std::optional<Timestamp> queryTime(const Request& request, const std::string& name) {
  const auto text = request.queryValue(name);
  if (!text) return std::nullopt;
  const auto time = parseIsoTime(*text);
  if (!time) throw badRequest(name + " has to be an ISO-8601 time.");
  return time;
}

/// Whether the query asks for the order `asc`; `desc` when it does not say. Throws ApiError 400.
[[nodiscard]] inline bool queryAscending(const Request& request) {
  const std::string order = request.queryValue("order").value_or("desc");
  if (order != "asc" && order != "desc") throw badRequest("order has to be asc or desc.");
  return order == "asc";
}

/// A 200 with `value` as JSON.
template <class T>
[[nodiscard]] Response ok(const T& value) {
  return jsonResponse(200, json::encode(value));
}

}  // namespace cossistant::server
