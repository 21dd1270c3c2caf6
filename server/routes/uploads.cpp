#include "server/auth/crypto.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/ids.hpp"
#include "server/services/visitors.hpp"
#include "server/uploads/blobs.hpp"
#include "server/uploads/sign_request.hpp"
#include "server/uploads/upload_key.hpp"

/// `POST /v1/uploads/sign-url` (protocol §11, selfhost §3).

namespace cossistant::server {
namespace {

/// Throws ApiError 400 when the file would be somebody else's than the key's.
void checkWebsite(const SignUploadRequest& request, const WebsiteRecord& website) {
  if (request.scope.organizationId != website.organizationId) {
    throw plainError(400, "The scope names another organization than that of the API key.");
  }
  if (request.scope.websiteId != website.id || request.websiteId != website.id) {
    throw plainError(400, "The scope names another website than that of the API key.");
  }
}

/// Whether something else than a conversation has that id: its files are not to be had by calling it a conversation.
bool isTaken(const std::string& id, const std::string& websiteId, Store& store) {
  return store.visitor(id) || store.contact(id) || store.humanAgent(websiteId, id);
}

/// Throws ApiError 404 when the caller has no business with what the scope names. A conversation need not exist yet:
/// the widget sends files with the first message.
void checkEntity(const Call& call, UploadScopeType type, const std::string& id,
                 const std::optional<VisitorRecord>& visitor) {
  Store& store = call.work.store;
  const WebsiteRecord& website = call.caller.website;
  const bool isPublic = call.caller.keyType == KeyType::Public;
  bool isTheirs = false;
  switch (type) {
    case UploadScopeType::Conversation:
      if (store.conversation(id)) return static_cast<void>(requireConversation(call, id, visitor));
      isTheirs = !isTaken(id, website.id, store);
      break;
    case UploadScopeType::User:
      isTheirs = !isPublic && store.humanAgent(website.id, id);
      break;
    case UploadScopeType::Contact: {
      const auto contact = store.contact(id);
      isTheirs = contact && contact->websiteId == website.id && (!isPublic || visitor->contactId == id);
      break;
    }
    case UploadScopeType::Visitor:
      if (!isPublic) return static_cast<void>(requireVisitorOfWebsite(call.caller, id, call.work));
      isTheirs = visitor->visitor.id == id;
      break;
  }
  if (!isTheirs) throw plainError(404, "The scope names nothing that the caller may add files to.");
}

std::string keyFor(const SignRequest& request, Timestamp now) {
  UploadPlace place;
  place.organizationId = request.fields.scope.organizationId;
  place.websiteId = request.fields.scope.websiteId;
  place.entityId = request.entityId;
  place.path = request.fields.path.value_or("");
  place.fileName = request.fields.fileName.value_or("");
  place.fileExtension = request.fields.fileExtension.value_or("");
  place.useCdn = request.fields.useCdn.value_or(false);
  auto key = makeUploadKey(place, toHex(randomArray<16>()), newUlid(now));
  if (!key) throw badRequest("The ids, the path and the name of the file do not make a key.");
  return *std::move(key);
}

BlobLeave leaveFor(const SignRequest& request, const BlobStore& store, Timestamp now) {
  BlobLeave leave{keyFor(request, now), request.fields.contentType, now, store.lifetime(), std::nullopt};
  if (request.fields.expiresInSeconds) leave.lifetime = std::chrono::seconds(*request.fields.expiresInSeconds);
  if (request.fields.contentLength) {
    leave.bytes = static_cast<std::uint64_t>(*request.fields.contentLength);
    if (*leave.bytes > store.maxBytes()) {
      throw badRequest("contentLength is more than " + std::to_string(store.maxBytes()) + " bytes.");
    }
  }
  return leave;
}

Response postSignUrl(const Call& call) {
  const SignRequest request = readSignRequest(call.request);
  const auto visitor = visitorOfCall(call);
  checkWebsite(request.fields, call.caller.website);
  checkEntity(call, request.fields.scope.type, request.entityId, visitor);

  const BlobStore& store = call.blobs.home();
  BlobLeave leave = leaveFor(request, store, call.work.now);
  BlobUrls urls = store.sign(leave, call.request);
  SignUploadResponse response;
  response.uploadUrl = std::move(urls.upload);
  response.publicUrl = std::move(urls.read);
  response.bucket = store.bucket();
  response.expiresAt = {leave.now.ms + std::chrono::milliseconds(leave.lifetime).count()};
  response.contentType = std::move(leave.contentType);
  response.key = std::move(leave.key);
  return ok(response);
}

}  // namespace

std::vector<Route> uploadRoutes() {
  return {{"POST",
           "/v1/uploads/sign-url",
           Access::Runtime,
           postSignUrl,
           {.summary = "A place for a file",
            .body = schemaOf<SignUploadRequest>,
            .answer = schemaOf<SignUploadResponse>,
            .failures = {404}}}};
}

}  // namespace cossistant::server
