#include "server/services/ai_agents.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/ai_progress.hpp"

/// `/v1/ai-agents`, and what AI agents say of their work (docs/bots.md).

namespace cossistant::server {
namespace {

struct AiAgentResponse {
  AiAgent aiAgent;
};

void describe(json::Fields& fields, AiAgentResponse& response) { fields.object("aiAgent", response.aiAgent); }

struct AiAgentsResponse {
  std::vector<AiAgent> aiAgents;
};

void describe(json::Fields& fields, AiAgentsResponse& response) { fields.list("aiAgents", response.aiAgents); }

/// What the routes answer that only pass something on.
struct AnnouncedResponse {
  std::string conversationId;
  Timestamp sentAt;
};

void describe(json::Fields& fields, AnnouncedResponse& response) {
  fields.field("conversationId", response.conversationId);
  fields.field("sentAt", response.sentAt);
}

Response postAiAgent(const Call& call) {
  const auto request = parseBody<CreateAiAgentRequest>(call.request);
  return jsonResponse(201, json::encode(AiAgentResponse{createAiAgent(call.caller, request, call.work)}));
}

Response getAiAgents(const Call& call) {
  return ok(AiAgentsResponse{call.work.store.aiAgents(call.caller.website.id)});
}

Response patchAiAgent(const Call& call) {
  const auto request = parseBody<ChangeAiAgentRequest>(call.request);
  return ok(AiAgentResponse{changeAiAgent(call.caller, call.parameters[0], request, call.work)});
}

Response deleteAiAgent(const Call& call) {
  return ok(AiAgentResponse{removeAiAgent(call.caller, call.parameters[0], call.work)});
}

template <class Request, void (*announce)(const Caller&, const ConversationRecord&, const Request&, UnitOfWork&)>
Response postAnnouncement(const Call& call) {
  const auto request = parseBody<Request>(call.request);
  const ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  announce(call.caller, record, request, call.work);
  return ok(AnnouncedResponse{record.conversation.id, call.work.now});
}

template <class Request>
RouteDoc announcing(std::string summary) {
  return {.summary = std::move(summary), .body = schemaOf<Request>, .answer = schemaOf<AnnouncedResponse>};
}

}  // namespace

std::vector<Route> aiAgentRoutes() {
  return {
      {"POST",
       "/v1/ai-agents",
       Access::Control,
       postAiAgent,
       {.summary = "Makes an AI agent",
        .body = schemaOf<CreateAiAgentRequest>,
        .answer = schemaOf<AiAgentResponse>,
        .status = 201}},
      {"GET",
       "/v1/ai-agents",
       Access::Control,
       getAiAgents,
       {.summary = "The AI agents of the website", .answer = schemaOf<AiAgentsResponse>}},
      {"PATCH",
       "/v1/ai-agents/{aiAgentId}",
       Access::Control,
       patchAiAgent,
       {.summary = "Changes an AI agent", .body = schemaOf<ChangeAiAgentRequest>, .answer = schemaOf<AiAgentResponse>}},
      {"DELETE",
       "/v1/ai-agents/{aiAgentId}",
       Access::Control,
       deleteAiAgent,
       {.summary = "Takes an AI agent away", .answer = schemaOf<AiAgentResponse>}},
      {"POST", "/v1/conversations/{conversationId}/ai/progress", Access::Control,
       postAnnouncement<ProgressRequest, announceProgress>, announcing<ProgressRequest>("Says what an AI agent is at")},
      {"POST", "/v1/conversations/{conversationId}/ai/typing", Access::Control,
       postAnnouncement<AiTypingRequest, announceAiTyping>,
       announcing<AiTypingRequest>("Says that an AI agent writes, or does not any more")},
      {"POST", "/v1/conversations/{conversationId}/ai/completed", Access::Control,
       postAnnouncement<CompletedRequest, announceCompletion>,
       announcing<CompletedRequest>("Says that an AI agent is done")},
  };
}

}  // namespace cossistant::server
