#pragma once

#include <map>
#include <optional>
#include <string>

#include "server/config/variable.hpp"

namespace cossistant::server {

/// An environment with these variables and no others.
inline Environment environmentOf(const std::map<std::string, std::string>& values) {
  return [values](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    if (found == values.end()) return std::nullopt;
    return found->second;
  };
}

}  // namespace cossistant::server
