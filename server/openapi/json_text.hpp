#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/json/literal.hpp"

/// JSON that has no type of its own, put together from pieces that are JSON already.

namespace cossistant::server {

using JsonMembers = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] inline std::string jsonString(std::string_view text) {
  std::string json;
  json::appendString(json, text);
  return json;
}

[[nodiscard]] inline std::string jsonList(const std::vector<std::string>& values) {
  std::string json = "[";
  for (const std::string& value : values) json.append(json.size() > 1 ? "," : "").append(value);
  return json + ']';
}

[[nodiscard]] inline std::string jsonObject(const JsonMembers& members) {
  std::string json = "{";
  for (const auto& [name, value] : members) {
    json.append(json.size() > 1 ? "," : "").append(jsonString(name)).append(":").append(value);
  }
  return json + '}';
}

/// A list of strings.
template <class Texts>
[[nodiscard]] std::string jsonStrings(const Texts& texts) {
  std::vector<std::string> values;
  for (const auto& text : texts) values.push_back(jsonString(text));
  return jsonList(values);
}

}  // namespace cossistant::server
