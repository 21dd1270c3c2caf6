#include "core/website/gate.hpp"

#include <array>

#include "core/strings/whitespace.hpp"

namespace cossistant {

std::optional<ConfigurationError> configurationError(std::string_view publicKey, const WebsiteLoad& load) {
  if (isBlank(publicKey)) {
    return ConfigurationError{ConfigurationErrorType::MissingApiKey, "no public key was given"};
  }
  if (load.failure && isAuthFailure(*load.failure)) {
    return ConfigurationError{ConfigurationErrorType::InvalidApiKey,
                              "the server refused the public key: " + load.failure->message};
  }
  return std::nullopt;
}

Gate gate(std::string_view publicKey, const WebsiteLoad& load) {
  if (isVisitorBlocked(load)) return Gate::Nothing;
  if (configurationError(publicKey, load)) return Gate::ConfigurationError;
  return load.website ? Gate::Ready : Gate::Nothing;
}

bool shouldConnect(bool autoConnect, std::string_view publicKey, const WebsiteLoad& load) {
  return autoConnect && gate(publicKey, load) == Gate::Ready && !load.website->id.empty() && !visitorId(load).empty();
}

void describe(json::Fields& fields, ConfigurationError& error) {
  fields.enumField("type", error.type);
  fields.field("message", error.message);
}

namespace json {

template <>
std::span<const std::string_view> enumNames<ConfigurationErrorType>() {
  static constexpr std::array<std::string_view, 2> names = {"missing_api_key", "invalid_api_key"};
  return names;
}

template <>
std::span<const std::string_view> enumNames<Gate>() {
  static constexpr std::array<std::string_view, 3> names = {"nothing", "configurationError", "ready"};
  return names;
}

}  // namespace json

}  // namespace cossistant
