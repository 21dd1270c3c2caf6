#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/api/http_call.hpp"
#include "core/composer/composer.hpp"
#include "core/json/codec.hpp"
#include "core/runtime/turn.hpp"
#include "core/website/request_failure.hpp"

namespace cossistant::flow {

/// Stands for the status of a request that was not sent, because the visitor is blocked.
inline constexpr std::int64_t kNotSent = -1;

/// How a request ended: an answer with a status and a body; or, with status 0, none and why; or `kNotSent` and why.
struct HttpResult {
  std::int64_t status = 0;
  std::string_view body;
  std::optional<std::int64_t> retryAfterMs;
  json::Diagnostics& diagnostics;  // of the turn

  [[nodiscard]] bool succeeded() const noexcept { return status >= 200 && status < 300; }
  [[nodiscard]] RequestFailure failure() const;

  /// Reads the body of a success into a fresh `value`; says why when there is none that can be read. What is wrong in
  /// it and need not be there is passed over.
  template <class T>
  [[nodiscard]] std::optional<RequestFailure> read(T& value) const {
    return readInto(json::Readable(value));
  }
  [[nodiscard]] std::optional<RequestFailure> readInto(const json::Readable& value) const;
};

/// Puts `call` out for `what`, with the time limit that all calls share.
void send(Turn& turn, request::Request what, HttpCall call);
/// The same for a call whose body is a file of the host, with time for a large one.
void sendFile(Turn& turn, request::Request what, HttpCall call, std::string fileId);

/// The same for a last word, which goes on when the widget stops.
void sendLast(Turn& turn, request::Request what, HttpCall call);

/// Fetches a file that lies beside the widget, of nobody in particular.
void fetchAsset(Turn& turn, request::Request what, std::string url);

/// For slices: the code and the words of a failed request.
[[nodiscard]] Failure toFailure(const RequestFailure& failure);

}  // namespace cossistant::flow
