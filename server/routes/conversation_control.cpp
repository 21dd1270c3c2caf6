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

}  // namespace

std::vector<Route> conversationControlRoutes() {
  using enum ControlAction;
  return {
      {"POST", "/v1/conversations/{}/resolve", Access::Control, postAction<Resolve>},
      {"POST", "/v1/conversations/{}/reopen", Access::Control, postAction<Reopen>},
      {"POST", "/v1/conversations/{}/spam", Access::Control, postAction<Spam>},
      {"POST", "/v1/conversations/{}/not-spam", Access::Control, postAction<NotSpam>},
      {"POST", "/v1/conversations/{}/archive", Access::Control, postAction<Archive>},
      {"POST", "/v1/conversations/{}/unarchive", Access::Control, postAction<Unarchive>},
      {"POST", "/v1/conversations/{}/read", Access::Control, postRead},
      {"POST", "/v1/conversations/{}/unread", Access::Control, postUnread},
      {"POST", "/v1/conversations/{}/ai/pause", Access::Control, postPause},
      {"POST", "/v1/conversations/{}/ai/resume", Access::Control, postResume},
      {"POST", "/v1/conversations/{}/join-escalation", Access::Control, postJoin},
  };
}

}  // namespace cossistant::server
