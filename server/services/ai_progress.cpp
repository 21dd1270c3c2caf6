#include "server/services/ai_progress.hpp"

#include <array>

#include "core/json/codec.hpp"
#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/ai_agents.hpp"
#include "server/services/items.hpp"
#include "server/services/presence.hpp"

namespace cossistant::json {

template <>
std::span<const std::string_view> enumNames<server::RunStatus>() {
  static constexpr std::array<std::string_view, 4> kNames = {"success", "skipped", "cancelled", "error"};
  return kNames;
}

}  // namespace cossistant::json

namespace cossistant::server {
namespace {

using json::Absence;

constexpr std::size_t kMaxRunId = 255;

/// The event with how it ended, which the struct of the core leaves out: widgets do not read it.
struct CompletedPayload {
  EventScope scope;
  std::string conversationId;
  CompletedRequest request;
};

void describe(json::Fields& fields, CompletedPayload& payload) {
  fields.field("websiteId", payload.scope.websiteId);
  fields.field("organizationId", payload.scope.organizationId);
  fields.field("visitorId", payload.scope.visitorId, Absence::Null);
  fields.field("userId", payload.scope.userId, Absence::Null);
  fields.field("conversationId", payload.conversationId);
  describe(fields, payload.request);
}

void checkText(const std::string& name, const std::optional<std::string>& text, std::size_t most) {
  if (text && isLongerThan(*text, most)) {
    throw badRequest(name + " is over " + std::to_string(most) + " characters.");
  }
}

void checkWord(const std::string& name, const std::string& word, std::size_t most) {
  if (isBlank(word)) throw badRequest(name + " is blank.");
  checkText(name, word, most);
}

}  // namespace

void describe(json::Fields& fields, ProgressRequest& request) {
  fields.field("aiAgentId", request.aiAgentId);
  fields.field("workflowRunId", request.workflowRunId);
  fields.field("phase", request.phase);
  fields.field("message", request.message, Absence::Omit);
  fields.object("tool", request.tool, Absence::Omit);
  fields.defaultedEnum("audience", request.audience);
}

void describe(json::Fields& fields, AiTypingRequest& request) {
  fields.field("aiAgentId", request.aiAgentId);
  fields.field("isTyping", request.isTyping);
}

void describe(json::Fields& fields, CompletedRequest& request) {
  fields.field("aiAgentId", request.aiAgentId);
  fields.field("workflowRunId", request.workflowRunId);
  fields.enumField("status", request.status);
  fields.field("action", request.action, Absence::Omit);
  fields.field("reason", request.reason, Absence::Omit);
  fields.defaultedEnum("audience", request.audience);
}

void announceProgress(const Caller& caller, const ConversationRecord& conversation, const ProgressRequest& request,
                      UnitOfWork& work) {
  checkAiAgent(caller, request.aiAgentId, work.store);
  checkWord("workflowRunId", request.workflowRunId, kMaxRunId);
  checkWord("phase", request.phase, kMaxPhase);
  checkText("message", request.message, kMaxProgressMessage);
  if (request.tool) {
    checkWord("tool.toolCallId", request.tool->toolCallId, kMaxRunId);
    checkWord("tool.toolName", request.tool->toolName, kMaxRunId);
  }
  work.emit(AiAgentProcessingProgress{scopeOf(conversation),
                                      {conversation.conversation.id, request.aiAgentId, request.workflowRunId,
                                       request.phase, request.message, request.tool, request.audience}});
}

void announceAiTyping(const Caller& caller, const ConversationRecord& conversation, const AiTypingRequest& request,
                      UnitOfWork& work) {
  checkAiAgent(caller, request.aiAgentId, work.store);
  announceTyping(conversation, {ActorType::AiAgent, request.aiAgentId}, request.isTyping, std::nullopt, ToldBy::Route,
                 work);
}

void announceCompletion(const Caller& caller, const ConversationRecord& conversation, const CompletedRequest& request,
                        UnitOfWork& work) {
  checkAiAgent(caller, request.aiAgentId, work.store);
  checkWord("workflowRunId", request.workflowRunId, kMaxRunId);
  checkText("action", request.action, kMaxProgressMessage);
  checkText("reason", request.reason, kMaxProgressMessage);
  const EventScope scope = scopeOf(conversation);
  OtherEvent event;
  event.scope = scope;
  event.type = "aiAgentProcessingCompleted";
  event.payload = {json::encode(CompletedPayload{scope, conversation.conversation.id, request})};
  work.emit(std::move(event));
}

}  // namespace cossistant::server
