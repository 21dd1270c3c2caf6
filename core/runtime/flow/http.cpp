#include "core/runtime/flow/http.hpp"

namespace cossistant::flow {

namespace {
constexpr std::int64_t kTimeoutMs = 20'000;
}

RequestFailure HttpResult::failure() const {
  return status == 0 ? networkFailure(std::string(body)) : requestFailure(status, body);
}

void send(Turn& turn, request::Request what, HttpCall call) {
  turn.send(std::move(what),
            effect::HttpRequest{0, std::move(call.method), std::move(call.url), std::move(call.headers),
                                std::move(call.body), std::nullopt, kTimeoutMs, false});
}

void fetchAsset(Turn& turn, request::Request what, std::string url) {
  turn.send(std::move(what),
            effect::HttpRequest{0, "GET", std::move(url), {}, std::nullopt, std::nullopt, kTimeoutMs, true});
}

Failure toFailure(const RequestFailure& failure) { return {failure.code, failure.message}; }

}  // namespace cossistant::flow
