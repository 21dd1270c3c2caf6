#include "server/services/conversation_control.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/control_response.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/ai_pause.hpp"
#include "server/services/escalation.hpp"
#include "server/services/timeline.hpp"

/// What the team does to conversations (protocol §8.9).

namespace cossistant::server {
namespace {

template <ControlAction action>
Response postAction(const Call& call) {
  const std::string actor = requireActor(call);
  ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  return ok(ControlResponse{controlConversation(action, std::move(record), actor, call.work)});
}

Response postRead(const Call& call) {
  const Actor actor{ActorType::User, requireActor(call)};
  const ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  markSeen(record, actor, call.work);
  return ok(ControlResponse{record});
}

Response postUnread(const Call& call) {
  const Actor actor{ActorType::User, requireActor(call)};
  const ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  call.work.store.removeSeen(record.conversation.id, actor);
  return ok(ControlResponse{record});
}

Response postPause(const Call& call) {
  const std::string actor = requireActor(call);
  const auto request = parseOptionalBody<PauseAiRequest>(call.request);
  ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  return ok(ControlResponse{pauseAi(std::move(record), request, actor, call.work)});
}

Response postResume(const Call& call) {
  const std::string actor = requireActor(call);
  ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  return ok(ControlResponse{resumeAi(std::move(record), actor, call.work)});
}

Response postJoin(const Call& call) {
  const std::string actor = requireActor(call);
  ConversationRecord record = requireConversation(call, call.parameters[0], std::nullopt);
  return ok(ControlResponse{joinEscalation(std::move(record), actor, call.work)});
}

/// What a teammate does without a body.
RouteDoc actedOn(std::string summary) {
  return {.summary = std::move(summary), .needsActor = true, .answer = schemaOf<ControlResponse>};
}

}  // namespace

std::vector<Route> conversationControlRoutes() {
  using enum ControlAction;
  return {
      {"POST", "/v1/conversations/{conversationId}/resolve", Access::Control, postAction<Resolve>,
       actedOn("Resolves a conversation")},
      {"POST", "/v1/conversations/{conversationId}/reopen", Access::Control, postAction<Reopen>,
       actedOn("Opens a conversation again")},
      {"POST", "/v1/conversations/{conversationId}/spam", Access::Control, postAction<Spam>,
       actedOn("Marks a conversation as spam")},
      {"POST", "/v1/conversations/{conversationId}/not-spam", Access::Control, postAction<NotSpam>,
       actedOn("Takes the mark of spam away")},
      {"POST", "/v1/conversations/{conversationId}/archive", Access::Control, postAction<Archive>,
       actedOn("Archives a conversation")},
      {"POST", "/v1/conversations/{conversationId}/unarchive", Access::Control, postAction<Unarchive>,
       actedOn("Takes a conversation out of the archive")},
      {"POST", "/v1/conversations/{conversationId}/read", Access::Control, postRead,
       actedOn("Marks a conversation as read by the teammate")},
      {"POST", "/v1/conversations/{conversationId}/unread", Access::Control, postUnread,
       actedOn("Forgets that the teammate read it")},
      {"POST",
       "/v1/conversations/{conversationId}/ai/pause",
       Access::Control,
       postPause,
       {.summary = "Keeps AI agents out for a time",
        .needsActor = true,
        .body = schemaOf<PauseAiRequest>,
        .mayLackBody = true,
        .answer = schemaOf<ControlResponse>}},
      {"POST", "/v1/conversations/{conversationId}/ai/resume", Access::Control, postResume,
       actedOn("Lets AI agents in again")},
      {"POST", "/v1/conversations/{conversationId}/join-escalation", Access::Control, postJoin,
       actedOn("Takes part in a conversation")},
  };
}

}  // namespace cossistant::server
