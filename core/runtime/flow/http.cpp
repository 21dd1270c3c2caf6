#include "core/runtime/flow/http.hpp"

namespace cossistant::flow {

namespace {

constexpr std::int64_t kTimeoutMs = 20'000;
/// Long enough for the largest file over a slow line.
constexpr std::int64_t kFileTimeoutMs = 300'000;

effect::HttpRequest requestOf(HttpCall call, std::int64_t timeoutMs = kTimeoutMs) {
  return {.method = std::move(call.method),
          .url = std::move(call.url),
          .headers = std::move(call.headers),
          .body = std::move(call.body),
          .timeoutMs = timeoutMs};
}

}  // namespace

RequestFailure HttpResult::failure() const {
  if (status == kNotSent) return visitorBlocked(std::string(body));
  return status == 0 ? networkFailure(std::string(body)) : requestFailure(status, body);
}

std::optional<RequestFailure> HttpResult::readInto(const json::Readable& value) const {
  if (!succeeded()) return failure();
  const std::optional<Error> error = value.decode(body, {}, &diagnostics);
  if (!error) return std::nullopt;
  return badResponse(status, *error);
}

void send(Turn& turn, request::Request what, HttpCall call) { turn.send(std::move(what), requestOf(std::move(call))); }

void sendFile(Turn& turn, request::Request what, HttpCall call, std::string fileId) {
  effect::HttpRequest http = requestOf(std::move(call), kFileTimeoutMs);
  http.fileId = std::move(fileId);
  turn.send(std::move(what), std::move(http));
}

void sendLast(Turn& turn, request::Request what, HttpCall call) {
  effect::HttpRequest http = requestOf(std::move(call));
  http.outlivesPage = true;
  turn.send(std::move(what), std::move(http));
}

void fetchAsset(Turn& turn, request::Request what, std::string url) {
  effect::HttpRequest http = requestOf({"GET", std::move(url), {}, std::nullopt});
  http.isAsset = true;
  turn.send(std::move(what), std::move(http));
}

Failure toFailure(const RequestFailure& failure) { return {failure.code, failure.message}; }

}  // namespace cossistant::flow
