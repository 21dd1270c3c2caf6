#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/website/website_load.hpp"

/// What of the widget there is to draw at all (api §1.1), and why not.

namespace cossistant {

enum class ConfigurationErrorType : std::uint8_t { MissingApiKey, InvalidApiKey };

struct ConfigurationError {
  ConfigurationErrorType type = ConfigurationErrorType::MissingApiKey;
  std::string message;
  bool operator==(const ConfigurationError&) const = default;
};

/// A blank public key, or a website load that was refused as unauthorised (embed §9).
[[nodiscard]] std::optional<ConfigurationError> configurationError(std::string_view publicKey, const WebsiteLoad& load);

enum class Gate : std::uint8_t {
  Nothing,             // the website loads, could not be loaded yet, or the visitor is blocked
  ConfigurationError,  // launcher, and the error in place of the pages
  Ready,
};
[[nodiscard]] Gate gate(std::string_view publicKey, const WebsiteLoad& load);

/// Whether a socket is wanted (runtime §13.2).
[[nodiscard]] bool shouldConnect(bool autoConnect, std::string_view publicKey, const WebsiteLoad& load);

void describe(json::Fields& fields, ConfigurationError& error);

namespace json {
template <>
std::span<const std::string_view> enumNames<ConfigurationErrorType>();
template <>
std::span<const std::string_view> enumNames<Gate>();
}  // namespace json

}  // namespace cossistant
