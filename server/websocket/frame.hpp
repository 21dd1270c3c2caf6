#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cossistant::server {

/// A text frame as it goes over the wire, header and all (RFC 6455 §5.2), encoded once and shared by every socket that
/// it goes to.
using Frame = std::shared_ptr<const std::string>;

[[nodiscard]] Frame makeFrame(std::string_view text);

/// What a frame of `makeFrame` says. Valid as long as the frame.
[[nodiscard]] std::string_view textOf(const Frame& frame) noexcept;

}  // namespace cossistant::server
