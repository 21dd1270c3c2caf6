#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/json/diagnostic.hpp"
#include "core/model/realtime_event.hpp"

namespace cossistant {

/// The answer to a `ping`.
struct Pong {};

/// A frame that nothing is done with.
struct IgnoredFrame {};

using Frame = std::variant<Pong, ConnectionEstablished, SocketErrorFrame, EventFrame, IgnoredFrame>;

/// The longest text of a frame that is read, in bytes.
inline constexpr std::size_t kLongestFrame = 1u << 20;

/// What one text from the socket is (protocol §14.2). An object with `error` and `message` is an error
/// report, whatever else it has. Events without a website or an organization are ignored. What is wrong in another and
/// need not be there is passed over. Either is noted in `diagnostics`. O(text).
[[nodiscard]] Frame readFrame(std::string_view text, json::Diagnostics& diagnostics);

}  // namespace cossistant
