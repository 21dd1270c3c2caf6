#include "server/services/ai_agents.hpp"

#include <algorithm>

#include "core/strings/whitespace.hpp"
#include "server/auth/origin.hpp"
#include "server/http/errors.hpp"
#include "server/services/ids.hpp"

namespace cossistant::server {
namespace {

constexpr std::size_t kMaxImageBytes = 2048;

/// Throws when no AI agent may be like this.
void checkAppearance(const AiAgent& agent) {
  if (isBlank(agent.name)) throw badRequest("name is blank.");
  if (isLongerThan(agent.name, kMaxAiAgentName)) throw badRequest("name is over 80 characters.");
  if (agent.image && (agent.image->size() > kMaxImageBytes || !parseOrigin(*agent.image))) {
    throw badRequest("image has to be a URL of at most 2048 bytes.");
  }
}

AiAgent requireAiAgent(const Caller& caller, const std::string& id, Store& store) {
  for (AiAgent& agent : store.aiAgents(caller.website.id)) {
    if (agent.id == id) return std::move(agent);
  }
  throw notFound("There is no such AI agent.");
}

}  // namespace

void describe(json::Fields& fields, CreateAiAgentRequest& request) {
  fields.field("name", request.name);
  fields.field("image", request.image, json::Absence::Omit);
}

AiAgent createAiAgent(const Caller& caller, const CreateAiAgentRequest& request, UnitOfWork& work) {
  AiAgent agent{newUlid(work.now), request.name, request.image};
  checkAppearance(agent);
  if (work.store.aiAgents(caller.website.id).size() >= kMaxAiAgents) {
    throw badRequest("The website has 20 AI agents, which is the most.");
  }
  work.store.addAiAgent(caller.website.id, agent);
  return agent;
}

void describe(json::Fields& fields, ChangeAiAgentRequest& request) {
  fields.field("name", request.name, json::Absence::Omit);
  fields.field("image", request.image, json::Absence::Omit);
}

AiAgent changeAiAgent(const Caller& caller, const std::string& id, const ChangeAiAgentRequest& request,
                      UnitOfWork& work) {
  AiAgent agent = requireAiAgent(caller, id, work.store);
  if (request.name) agent.name = *request.name;
  if (request.image) agent.image = request.image->empty() ? std::nullopt : request.image;
  checkAppearance(agent);
  work.store.updateAiAgent(agent);
  return agent;
}

AiAgent removeAiAgent(const Caller& caller, const std::string& id, UnitOfWork& work) {
  AiAgent agent = requireAiAgent(caller, id, work.store);
  work.store.removeAiAgent(id);
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
