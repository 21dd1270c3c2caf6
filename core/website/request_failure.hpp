#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result/result.hpp"

namespace cossistant {

/// Why a request did not succeed, in words for a developer.
struct RequestFailure {
  std::int64_t status = 0;  // 0 when there was no answer
  std::string code;         // of the body, else `HTTP_<status>`; or `NETWORK_ERROR`, or `VISITOR_BLOCKED`
  std::string message;
  bool operator==(const RequestFailure&) const = default;
};

/// An answer that is not 2xx. A body that is no JSON object counts as an empty one (protocol §4).
[[nodiscard]] RequestFailure requestFailure(std::int64_t status, std::string_view body);
/// An answer of success whose body is not what was asked for.
[[nodiscard]] RequestFailure badResponse(std::int64_t status, const Error& error);
/// No answer at all.
[[nodiscard]] RequestFailure networkFailure(std::string reason);

/// It was not sent: whoever is blocked asks for nothing but the website (protocol §3.4).
[[nodiscard]] RequestFailure visitorBlocked(std::string reason);

/// Whether the server refused who we are: 401, 403, or a code that says so (embed §9). Only means a bad
/// public key where nothing else can be refused, as on `GET /websites`.
[[nodiscard]] bool isAuthFailure(const RequestFailure& failure);

}  // namespace cossistant
