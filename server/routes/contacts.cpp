#include "server/services/contacts.hpp"

#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"

/// `/v1/contacts` (protocol §7.7).

namespace cossistant::server {
namespace {

struct IdentifyResponse {
  Contact contact;
  std::string visitorId;
};

void describe(json::Fields& fields, IdentifyResponse& response) {
  fields.object("contact", response.contact);
  fields.field("visitorId", response.visitorId);
}

Response postIdentify(const Call& call) {
  auto request = parseBody<IdentifyRequest>(call.request);
  const VisitorRecord visitor = requireVisitor(call, request.visitorId);
  return ok(IdentifyResponse{identifyContact(call.caller, visitor, std::move(request), call.work), visitor.visitor.id});
}

}  // namespace

std::vector<Route> contactRoutes() {
  return {{"POST",
           "/v1/contacts/identify",
           Access::Runtime,
           postIdentify,
           {.summary = "Says who the visitor is",
            .body = schemaOf<IdentifyRequest>,
            .answer = schemaOf<IdentifyResponse>}}};
}

}  // namespace cossistant::server
