#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/enums.hpp"

namespace cossistant {

/// Who typed, or who has seen something.
struct Actor {
  ActorType type = ActorType::Visitor;
  std::string id;
  bool operator==(const Actor&) const = default;
};

/// The actor of a set of author ids: the user, else the AI agent, else the visitor. The visitor comes last
/// because `visitorId` is also the routing field of realtime events. Empty ids count as absent (runtime §4).
[[nodiscard]] std::optional<Actor> resolveActor(const std::optional<std::string>& userId,
                                                const std::optional<std::string>& aiAgentId,
                                                const std::optional<std::string>& visitorId);

/// Whether this is the visitor `visitorId` itself: same id and same type.
[[nodiscard]] bool isVisitor(const Actor& actor, std::string_view visitorId) noexcept;

}  // namespace cossistant
