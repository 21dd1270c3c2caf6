#include "core/model/agent.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, HumanAgent& agent) {
  fields.field("id", agent.id);
  fields.field("name", agent.name, Null);
  fields.field("email", agent.email, Null);
  fields.field("image", agent.image, Null);
  fields.field("lastSeenAt", agent.lastSeenAt, Null);
}

void describe(json::Fields& fields, AiAgent& agent) {
  fields.field("id", agent.id);
  fields.field("name", agent.name);
  fields.field("image", agent.image, Null);
}

}  // namespace cossistant
