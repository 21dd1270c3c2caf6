#pragma once

#include <charconv>
#include <string>

#include "core/json/codec.hpp"
#include "server/http/errors.hpp"
#include "server/http/limits.hpp"
#include "server/http/message.hpp"
#include "server/http/parameters.hpp"

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

/// A number of the query, or what counts without it. Throws ApiError 400 naming it when it is anything else.
[[nodiscard]] inline std::optional<std::int64_t> optionalNumber(const Request& request,
                                                                const NumberParameter& parameter) {
  const auto text = request.queryValue(parameter.name);
  if (!text) return parameter.fallback;
  std::int64_t number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc{} || stop != end || number < parameter.min || number > parameter.max) {
    throw badRequest(std::string(parameter.name) + " has to be a whole number from " + std::to_string(parameter.min) +
                     " to " + std::to_string(parameter.max) + ".");
  }
  return number;
}

/// As `optionalNumber`, of a parameter that has a fallback.
[[nodiscard]] inline std::int64_t queryNumber(const Request& request, const NumberParameter& parameter) {
  return optionalNumber(request, parameter).value();
}

/// Which word of `parameter` the query says, or counts without it. Throws ApiError 400 listing them.
template <std::size_t kWords>
[[nodiscard]] std::optional<std::size_t> queryWord(const Request& request, const WordParameter<kWords>& parameter) {
  const auto text = request.queryValue(parameter.name);
  if (!text) return parameter.fallback;
  std::string list;
  for (std::size_t i = 0; i < kWords; ++i) {
    if (parameter.words[i] == *text) return i;
    if (i > 0) list += i + 1 == kWords ? " or " : ", ";
    list += parameter.words[i];
  }
  throw badRequest(std::string(parameter.name) + " has to be " + list + ".");
}

/// A time of the query. Throws ApiError 400 naming it when it is anything else.
[[nodiscard]] inline std::optional<Timestamp> queryTime(const Request& request, const std::string& name) {
  const auto text = request.queryValue(name);
  if (!text) return std::nullopt;
  const auto time = parseIsoTime(*text);
  if (!time) throw badRequest(name + " has to be an ISO-8601 time.");
  return time;
}

/// Whether the query asks for the order `asc`. Throws ApiError 400.
[[nodiscard]] inline bool queryAscending(const Request& request) { return queryWord(request, kOrder) == 0u; }

/// A 200 with `value` as JSON.
template <class T>
[[nodiscard]] Response ok(const T& value) {
  return jsonResponse(200, json::encode(value));
}

}  // namespace cossistant::server
