#include "core/model/website.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, Website& website) {
  fields.field("id", website.id);
  fields.field("name", website.name);
  fields.defaulted("domain", website.domain);
  fields.field("organizationId", website.organizationId);
  fields.defaulted("status", website.status);
  fields.field("description", website.description, Null);
  fields.field("logoUrl", website.logoUrl, Null);
  fields.defaulted("defaultLanguage", website.defaultLanguage);
  fields.field("lastOnlineAt", website.lastOnlineAt, Null);
  fields.defaultedLenientList("availableHumanAgents", website.availableHumanAgents);
  fields.defaultedLenientList("availableAIAgents", website.availableAIAgents);
  fields.object("visitor", website.visitor);
}

}  // namespace cossistant
