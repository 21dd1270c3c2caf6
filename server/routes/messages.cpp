#include "server/services/messages.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/message_changes.hpp"

/// `/v1/messages` (protocol §9).

namespace cossistant::server {
namespace {

Response postMessage(const Call& call) {
  const auto request = parseBody<SendMessageRequest>(call.request);
  // With a private key the body's visitor is the author, not who calls.
  const bool isPublic = call.caller.keyType == KeyType::Public;
  const auto visitor = visitorOfCall(call, isPublic ? request.item.visitorId : std::nullopt);
  return ok(SendMessageResponse{sendMessage(call.caller, visitor, request, call.work)});
}

Response patchMessage(const Call& call) {
  const auto request = parseBody<ChangeMessageRequest>(call.request);
  return ok(SendMessageResponse{changeMessage(call.caller, call.parameters[0], request, call.work)});
}

}  // namespace

std::vector<Route> messageRoutes() {
  return {
      {"POST",
       "/v1/messages",
       Access::Runtime,
       postMessage,
       {.summary = "Sends a message",
        .body = schemaOf<SendMessageRequest>,
        .answer = schemaOf<SendMessageResponse>,
        .failures = {404, 409}}},
      {"PATCH",
       "/v1/messages/{messageId}",
       Access::Control,
       patchMessage,
       {.summary = "Changes a message of an AI agent",
        .body = schemaOf<ChangeMessageRequest>,
        .answer = schemaOf<SendMessageResponse>}},
  };
}

}  // namespace cossistant::server
