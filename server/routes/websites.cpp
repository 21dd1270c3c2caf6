#include <algorithm>

#include "core/model/website.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/visitors.hpp"

/// `/v1/websites` (protocol §7.1).

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxListedAgents = 3;

struct TeamMembers {
  std::vector<HumanAgent> members;
};

void describe(json::Fields& fields, TeamMembers& team) { fields.list("members", team.members); }

/// Those who were here last, the first of them first; who never was comes after all others.
std::vector<HumanAgent> seenLast(std::vector<HumanAgent> agents) {
  std::stable_sort(agents.begin(), agents.end(),
                   [](const HumanAgent& a, const HumanAgent& b) { return b.lastSeenAt < a.lastSeenAt; });
  if (agents.size() > kMaxListedAgents) agents.resize(kMaxListedAgents);
  return agents;
}

Response getWebsite(const Call& call) {
  const WebsiteRecord& record = call.caller.website;
  const VisitorHints hints{std::string(call.request.header("accept-language"))};
  const std::string visitorId(call.request.header("x-visitor-id"));
  const VisitorRecord visitor = upsertVisitor(call.caller, visitorId, hints, call.work);
  Website website;
  website.id = record.id;
  website.name = record.name;
  website.domain = record.domain;
  website.organizationId = record.organizationId;
  website.status = record.status;
  website.description = record.description;
  website.logoUrl = record.logoUrl;
  website.defaultLanguage = record.defaultLanguage;
  website.availableHumanAgents = seenLast(call.work.store.humanAgents(record.id));
  if (!website.availableHumanAgents.empty()) website.lastOnlineAt = website.availableHumanAgents.front().lastSeenAt;
  website.availableAIAgents = call.work.store.aiAgents(record.id);
  website.visitor = publicVisitor(visitor, call.work.store);
  return ok(website);
}

Response getTeamMembers(const Call& call) {
  return ok(TeamMembers{call.work.store.humanAgents(call.caller.website.id)});
}

}  // namespace

std::vector<Route> websiteRoutes() {
  return {
      {"GET",
       "/v1/websites",
       Access::Runtime,
       getWebsite,
       {.summary = "The website, its team and the visitor", .answer = schemaOf<Website>, .visitors = Visitors::Made}},
      {"GET",
       "/v1/websites/team-members",
       Access::Control,
       getTeamMembers,
       {.summary = "The whole team", .answer = schemaOf<TeamMembers>}},
  };
}

}  // namespace cossistant::server
