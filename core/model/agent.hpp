#pragma once

#include <optional>
#include <string>

#include "core/json/fields.hpp"

namespace cossistant {

/// A teammate who may answer (protocol §7.1).
struct HumanAgent {
  std::string id;
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> image;
  std::optional<Timestamp> lastSeenAt;
  bool operator==(const HumanAgent&) const = default;
};

struct AiAgent {
  std::string id;
  std::string name;
  std::optional<std::string> image;
  bool operator==(const AiAgent&) const = default;
};

void describe(json::Fields& fields, HumanAgent& agent);
void describe(json::Fields& fields, AiAgent& agent);

}  // namespace cossistant
