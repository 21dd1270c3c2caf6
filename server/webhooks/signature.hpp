#pragma once

#include <string>
#include <string_view>

#include "core/time/timestamp.hpp"

/// How a receiver knows that a delivery is ours (docs/bots.md).

namespace cossistant::server {

inline constexpr std::string_view kTimestampHeader = "X-Cossistant-Timestamp";
inline constexpr std::string_view kSignatureHeader = "X-Cossistant-Signature";

/// Unix seconds, as in the header.
[[nodiscard]] std::string signatureTime(Timestamp now);

/// `v1=` and the HMAC-SHA-256 of `time.body` in hex. The time is signed with the body, so that an old delivery cannot
/// be sent again as a new one.
[[nodiscard]] std::string signDelivery(std::string_view secret, std::string_view time, std::string_view body);

}  // namespace cossistant::server
