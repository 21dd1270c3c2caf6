#include "core/people/actor.hpp"

namespace cossistant {

std::optional<Actor> resolveActor(const std::optional<std::string>& userId, const std::optional<std::string>& aiAgentId,
                                  const std::optional<std::string>& visitorId) {
  if (userId && !userId->empty()) return Actor{ActorType::User, *userId};
  if (aiAgentId && !aiAgentId->empty()) return Actor{ActorType::AiAgent, *aiAgentId};
  if (visitorId && !visitorId->empty()) return Actor{ActorType::Visitor, *visitorId};
  return std::nullopt;
}

bool isVisitor(const Actor& actor, std::string_view visitorId) noexcept {
  return actor.type == ActorType::Visitor && actor.id == visitorId;
}

}  // namespace cossistant
