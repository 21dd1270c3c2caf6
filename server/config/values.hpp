#pragma once

#include <cstdint>
#include <string>

#include "server/config/variable.hpp"

/// How the values of variables are read. Everything here throws ConfigError.

namespace cossistant::server {

/// Says what `name` holds and what it should.
[[noreturn]] void refuse(const std::string& name, const std::string& value, const std::string& expected);

[[nodiscard]] std::uint64_t readNumber(const std::string& name, const std::string& value, std::uint64_t min,
                                       std::uint64_t max);
/// Exactly `true` or `false`.
[[nodiscard]] bool readFlag(const std::string& name, const std::string& value);
[[nodiscard]] std::string readText(const std::string& name, const std::string& value);
/// At least 16 characters.
[[nodiscard]] std::string readSecret(const std::string& name, const std::string& value);
/// `http(s)://host[:port]` and nothing after it.
[[nodiscard]] std::string readOrigin(const std::string& name, const std::string& value);
/// An origin and perhaps a path; without slashes at its end.
[[nodiscard]] std::string readBaseUrl(const std::string& name, const std::string& value);

}  // namespace cossistant::server
