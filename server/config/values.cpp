#include "server/config/values.hpp"

#include <charconv>

#include "server/auth/origin.hpp"

namespace cossistant::server {

void refuse(const std::string& name, const std::string& value, const std::string& expected) {
  throw ConfigError(name + " is \"" + value + "\"; expected " + expected);
}

std::uint64_t readNumber(const std::string& name, const std::string& value, std::uint64_t min, std::uint64_t max) {
  std::uint64_t number = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc{} || stop != end || number < min || number > max) {
    refuse(name, value, "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
  }
  return number;
}

bool readFlag(const std::string& name, const std::string& value) {
  if (value != "true" && value != "false") refuse(name, value, "true or false");
  return value == "true";
}

std::string readText(const std::string& name, const std::string& value) {
  if (value.empty()) refuse(name, value, "a value, or the variable unset");
  return value;
}

std::string readSecret(const std::string& name, const std::string& value) {
  // Not `refuse`: a secret is never repeated in an error.
  if (value.size() < 16) throw ConfigError(name + " is shorter than 16 characters");
  return value;
}

std::string readOrigin(const std::string& name, const std::string& value) {
  if (!isBareOrigin(value)) refuse(name, value, "an origin such as https://chat.example.com");
  return value;
}

std::string readBaseUrl(const std::string& name, const std::string& value) {
  const std::size_t host = value.find("://") + 3;
  const std::size_t slash = value.find('/', host);
  const std::string origin = value.substr(0, slash);
  const bool isWeb = value.starts_with("https://") || value.starts_with("http://");
  const bool isBare = isWeb && value.find_first_of("?#@\\ ", host) == std::string::npos;
  if (!isBare || !parseOrigin(origin)) refuse(name, value, "a URL such as https://files.example.com/chat");
  return value.substr(0, value.find_last_not_of('/') + 1);
}

}  // namespace cossistant::server
