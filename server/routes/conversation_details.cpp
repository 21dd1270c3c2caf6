#include "server/services/conversation_details.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/control_response.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/conversation_context.hpp"
#include "server/services/conversation_export.hpp"

/// What the team reads and writes of one conversation (protocol §8.9).

namespace cossistant::server {
namespace {

ConversationRecord conversationOfPath(const Call& call) {
  return requireConversation(call, call.parameters[0], std::nullopt);
}

Response patchTitle(const Call& call) {
  const auto request = parseBody<TitleRequest>(call.request);
  return ok(ControlResponse{setTitle(conversationOfPath(call), request, call.caller.actorUserId, call.work)});
}

Response patchMetadata(const Call& call) {
  const auto request = parseBody<ConversationMetadataRequest>(call.request);
  return ok(ControlResponse{mergeConversationMetadata(conversationOfPath(call), request.metadata, call.work)});
}

Response patchPriority(const Call& call) {
  const std::string actor = requireActor(call);
  const auto request = parseBody<PriorityRequest>(call.request);
  return ok(ControlResponse{setPriority(conversationOfPath(call), request.priority, actor, call.work)});
}

Response patchSentiment(const Call& call) {
  const std::string actor = requireActor(call);
  const auto request = parseBody<SentimentRequest>(call.request);
  return ok(ControlResponse{setSentiment(conversationOfPath(call), request.sentiment, actor, call.work)});
}

Response getContext(const Call& call) {
  return ok(contextOf(conversationOfPath(call), call.caller.actorUserId, call.work));
}

Response getExport(const Call& call) {
  const ConversationRecord record = conversationOfPath(call);
  Response response = textResponse(200, exportConversation(record, call.work.store));
  response.set("Content-Disposition", "attachment; filename=\"" + exportFileName(record.conversation.id) + '"');
  return response;
}

}  // namespace

std::vector<Route> conversationDetailRoutes() {
  return {
      {"PATCH",
       "/v1/conversations/{conversationId}",
       Access::Control,
       patchTitle,
       {.summary = "Gives a conversation a title, or none",
        .body = schemaOf<TitleRequest>,
        .answer = schemaOf<ControlResponse>}},
      {"PATCH",
       "/v1/conversations/{conversationId}/metadata",
       Access::Control,
       patchMetadata,
       {.summary = "Merges into the metadata of a conversation",
        .body = schemaOf<ConversationMetadataRequest>,
        .answer = schemaOf<ControlResponse>}},
      {"PATCH",
       "/v1/conversations/{conversationId}/priority",
       Access::Control,
       patchPriority,
       {.summary = "Says how urgent a conversation is",
        .needsActor = true,
        .body = schemaOf<PriorityRequest>,
        .answer = schemaOf<ControlResponse>}},
      {"PATCH",
       "/v1/conversations/{conversationId}/sentiment",
       Access::Control,
       patchSentiment,
       {.summary = "Says what mood a conversation is in",
        .needsActor = true,
        .body = schemaOf<SentimentRequest>,
        .answer = schemaOf<ControlResponse>}},
      {"GET",
       "/v1/conversations/{conversationId}/context",
       Access::Control,
       getContext,
       {.summary = "What an agent needs to answer", .answer = schemaOf<ConversationContext>}},
      {"GET",
       "/v1/conversations/{conversationId}/export",
       Access::Control,
       getExport,
       {.summary = "A conversation as a text file"}},
  };
}

}  // namespace cossistant::server
