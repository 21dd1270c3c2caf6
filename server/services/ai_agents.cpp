#include "server/services/ai_agents.hpp"

#include <algorithm>

#include "core/strings/whitespace.hpp"
#include "server/auth/origin.hpp"
#include "server/http/errors.hpp"
#include "server/services/ids.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxImageBytes = 2048;

}  // namespace

void describe(json::Fields& fields, CreateAiAgentRequest& request) {
  fields.field("name", request.name);
  fields.field("image", request.image, json::Absence::Omit);
}

AiAgent createAiAgent(const Caller& caller, const CreateAiAgentRequest& request, UnitOfWork& work) {
  if (isBlank(request.name)) throw badRequest("name is blank.");
  if (isLongerThan(request.name, kMaxAiAgentName)) throw badRequest("name is over 80 characters.");
  if (request.image && (request.image->size() > kMaxImageBytes || !parseOrigin(*request.image))) {
    throw badRequest("image has to be a URL of at most 2048 bytes.");
  }
  if (work.store.aiAgents(caller.website.id).size() >= kMaxAiAgents) {
    throw badRequest("The website has 20 AI agents, which is the most.");
  }
  AiAgent agent{newUlid(work.now), request.name, request.image};
  work.store.addAiAgent(caller.website.id, agent);
  return agent;
}

bool isAiAgent(const std::string& websiteId, const std::string& id, Store& store) {
  const auto agents = store.aiAgents(websiteId);
  return std::any_of(agents.begin(), agents.end(), [&](const AiAgent& agent) { return agent.id == id; });
}

void checkAiAgent(const Caller& caller, const std::string& id, Store& store) {
  if (!isAiAgent(caller.website.id, id, store)) throw plainError(403, "That AI agent is not of this website.");
}

}  // namespace cossistant::server
