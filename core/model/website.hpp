#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/agent.hpp"
#include "core/model/visitor.hpp"

namespace cossistant {

/// The answer of `GET /websites` (protocol §7.1).
struct Website {
  std::string id;
  std::string name;
  std::string domain;
  std::string organizationId;
  std::string status;
  std::optional<std::string> description;
  std::optional<std::string> logoUrl;
  std::string defaultLanguage = "en";
  std::optional<Timestamp> lastOnlineAt;
  std::vector<HumanAgent> availableHumanAgents;
  std::vector<AiAgent> availableAIAgents;
  PublicVisitor visitor;
  bool operator==(const Website&) const = default;
};

void describe(json::Fields& fields, Website& website);

}  // namespace cossistant
