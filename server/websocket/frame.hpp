#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cossistant::server {

/// A text frame as it goes over the wire, header and all (RFC 6455 §5.2), or several in a row; encoded once and shared
/// by every socket that it goes to.
using Frame = std::shared_ptr<const std::string>;

[[nodiscard]] Frame makeFrame(std::string_view text);

/// One after the other.
[[nodiscard]] Frame joined(const Frame& first, const Frame& second);

/// What frames of `makeFrame` say, in their order. Valid as long as the frame.
[[nodiscard]] std::vector<std::string_view> textsOf(const Frame& frame);

}  // namespace cossistant::server
