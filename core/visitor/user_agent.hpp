#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cossistant {

/// What a user agent string says, as far as the team is told (runtime §15). Empty is unknown.
struct Device {
  std::string browser;  // such as `Firefox`
  std::string browserVersion;
  std::string os;  // such as `macOS`
  std::string osVersion;
  std::string device;      // `iPhone`, `iPad` or `Mac`
  std::string deviceType;  // `desktop`, `mobile` or `tablet`; never empty
  bool operator==(const Device&) const = default;
};

/// `hasTouch` tells an iPad from the Mac that it says it is. O(length).
[[nodiscard]] Device readUserAgent(std::string_view userAgent, bool hasTouch);

}  // namespace cossistant
