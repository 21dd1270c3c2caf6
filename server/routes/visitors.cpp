#include "server/services/visitors.hpp"

#include "core/strings/whitespace.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/blocking.hpp"
#include "server/services/contacts.hpp"
#include "server/services/erasure.hpp"
#include "server/services/presence.hpp"
#include "server/services/visitor_hints.hpp"

/// `/v1/visitors` (protocol §7.3 to §7.6).

namespace cossistant::server {
namespace {

using json::Absence;

constexpr std::size_t kMaxWord = 128;  // UTF-16 units

struct ActivityRequest {
  std::string sessionId;
  ActivityType activityType = ActivityType::Connected;
  std::optional<Attribution> attribution;
  std::optional<CurrentPage> currentPage;
};

void describe(json::Fields& fields, ActivityRequest& request) {
  fields.field("sessionId", request.sessionId);
  fields.enumField("activityType", request.activityType);
  fields.object("attribution", request.attribution, Absence::Omit);
  fields.object("currentPage", request.currentPage, Absence::Omit);
  if (!fields.reading()) return;
  if (isBlank(request.sessionId) || isLongerThan(request.sessionId, kMaxWord)) {
    fields.reject("sessionId", "expected 1 to 128 characters");
  }
}

struct ActivityResponse {
  bool ok = true;
  Timestamp acceptedAt;
};

void describe(json::Fields& fields, ActivityResponse& response) {
  fields.field("ok", response.ok);
  fields.field("acceptedAt", response.acceptedAt);
}

struct MetadataRequest {
  json::Raw metadata;  // an object
};

void describe(json::Fields& fields, MetadataRequest& request) {
  fields.field("metadata", request.metadata);
  if (fields.reading() && !request.metadata.text.starts_with('{')) fields.reject("metadata", "expected an object");
}

/// The visitor of the path. With a public key it must be the one that calls.
VisitorRecord visitorOfPath(const Call& call) {
  const std::string& id = call.parameters[0];
  const VisitorRecord record = requireVisitorOfWebsite(call.caller, id, call.work);
  if (call.caller.keyType == KeyType::Public) static_cast<void>(requireVisitor(call, id));
  return record;
}

/// REST gives visitors without their contact (protocol §5.5), but to the team.
Response visitorResponse(const Call& call, const VisitorRecord& record) {
  return ok(call.caller.keyType == KeyType::Private ? withContact(record, call.work.store) : record.visitor);
}

Response getVisitor(const Call& call) { return visitorResponse(call, visitorOfPath(call)); }

Response patchDetails(const Call& call) {
  const VisitorRecord record = visitorOfPath(call);
  VisitorPatch patch = parseBody<VisitorPatch>(call.request);
  // A private key speaks from the site's own server, which is not where the visitor is.
  const bool isVisitors = call.caller.keyType == KeyType::Public;
  if (isVisitors) patch = withServerHints(std::move(patch), record.visitor, call.request);
  return visitorResponse(call, patchVisitor(record, patch, call.work));
}

Response patchContact(const Call& call) {
  const VisitorRecord record = visitorOfPath(call);
  patchMetadata(record, parseBody<MetadataRequest>(call.request).metadata, call.work);
  return visitorResponse(call, record);
}

Response postActivity(const Call& call) {
  const VisitorRecord record = visitorOfPath(call);
  const auto request = parseBody<ActivityRequest>(call.request);
  VisitorPatch patch;
  patch.attribution = request.attribution;
  patch.currentPage = request.currentPage;
  const VisitorRecord seen = patchVisitor(record, patch, call.work);
  announceActivity(seen, request.sessionId, request.activityType, call.work);
  return ok(ActivityResponse{true, call.work.now});
}

Response postBlock(const Call& call) {
  return visitorResponse(call, setBlocked(visitorOfPath(call), true, requireActor(call), call.work));
}

Response postUnblock(const Call& call) {
  return visitorResponse(call, setBlocked(visitorOfPath(call), false, requireActor(call), call.work));
}

Response deleteVisitor(const Call& call) {
  eraseVisitor(requireVisitorOfWebsite(call.caller, call.parameters[0], call.work).visitor, call.erased, call.work);
  Response response;
  response.status = 204;
  return response;
}

}  // namespace

std::vector<Route> visitorRoutes() {
  return {
      {"GET",
       "/v1/visitors/{visitorId}",
       Access::Runtime,
       getVisitor,
       {.summary = "What is known of a visitor", .answer = schemaOf<Visitor>}},
      {"PATCH",
       "/v1/visitors/{visitorId}",
       Access::Runtime,
       patchDetails,
       {.summary = "Says more of a visitor", .body = schemaOf<VisitorPatch>, .answer = schemaOf<Visitor>}},
      {"DELETE",
       "/v1/visitors/{visitorId}",
       Access::Control,
       deleteVisitor,
       {.summary = "Deletes all that is kept of a visitor", .status = 204}},
      {"PATCH",
       "/v1/visitors/{visitorId}/metadata",
       Access::Runtime,
       patchContact,
       {.summary = "Merges into the metadata of the visitor's contact",
        .body = schemaOf<MetadataRequest>,
        .answer = schemaOf<Visitor>}},
      {"POST",
       "/v1/visitors/{visitorId}/activity",
       Access::Runtime,
       postActivity,
       {.summary = "Says that the visitor is there",
        .body = schemaOf<ActivityRequest>,
        .answer = schemaOf<ActivityResponse>}},
      {"POST",
       "/v1/visitors/{visitorId}/block",
       Access::Control,
       postBlock,
       {.summary = "Shuts a visitor out", .needsActor = true, .answer = schemaOf<Visitor>}},
      {"POST",
       "/v1/visitors/{visitorId}/unblock",
       Access::Control,
       postUnblock,
       {.summary = "Lets a visitor in again", .needsActor = true, .answer = schemaOf<Visitor>}},
  };
}

}  // namespace cossistant::server
