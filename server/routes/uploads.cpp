#include <algorithm>

#include "core/model/requests.hpp"
#include "server/auth/crypto.hpp"
#include "server/auth/visitor_access.hpp"
#include "server/routes/parse.hpp"
#include "server/routes/routes.hpp"
#include "server/services/ids.hpp"
#include "server/services/visitors.hpp"
#include "server/uploads/upload_key.hpp"

/// `POST /v1/uploads/sign-url` (protocol §11, selfhost §3).

namespace cossistant::server {
namespace {

constexpr std::int64_t kDefaultLifetimeS = 900;

/// In code points.
std::size_t lengthOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void checkLength(const char* name, std::string_view text, std::size_t min, std::size_t max) {
  const std::size_t length = lengthOf(text);
  if (length >= min && length <= max) return;
  throw badRequest(std::string(name) + " has to be of " + std::to_string(min) + " to " + std::to_string(max) +
                   " characters.");
}

bool isAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The field with the id of what the scope's type names, and its name.
std::pair<const char*, const std::optional<std::string>&> entityOf(const UploadScope& scope) {
  switch (scope.type) {
    case UploadScopeType::User:
      return {"scope.userId", scope.userId};
    case UploadScopeType::Contact:
      return {"scope.contactId", scope.contactId};
    case UploadScopeType::Visitor:
      return {"scope.visitorId", scope.visitorId};
    case UploadScopeType::Conversation:
      break;
  }
  return {"scope.conversationId", scope.conversationId};
}

/// Throws ApiError 400 for the first field that breaks a rule of selfhost §3.1.
void checkFields(const SignUploadRequest& request) {
  checkLength("contentType", request.contentType, 1, 256);
  // It goes into a header.
  const auto& type = request.contentType;
  if (std::any_of(type.begin(), type.end(), [](char c) { return c < ' ' || c > '~'; }) || type.front() == ' ' ||
      type.back() == ' ') {
    throw badRequest("contentType has to be a media type.");
  }
  checkLength("scope.organizationId", request.scope.organizationId, 1, 128);
  checkLength("scope.websiteId", request.scope.websiteId, 1, 128);
  const auto& [name, id] = entityOf(request.scope);
  checkLength(name, id.value_or(""), 1, 128);
  checkLength("path", request.path.value_or(""), 0, 512);
  if (request.fileName) {
    checkLength("fileName", *request.fileName, 1, 128);
    if (request.fileName->find_first_of("/\\") != std::string::npos) throw badRequest("fileName may not have slashes.");
  }
  if (request.fileExtension) {
    checkLength("fileExtension", *request.fileExtension, 1, 16);
    if (!std::all_of(request.fileExtension->begin(), request.fileExtension->end(), isAlphanumeric)) {
      throw badRequest("fileExtension may have letters and digits alone.");
    }
  }
  const std::int64_t lifetime = request.expiresInSeconds.value_or(kDefaultLifetimeS);
  if (lifetime < 60 || lifetime > 3600) throw badRequest("expiresInSeconds has to be from 60 to 3600.");
}

/// Throws ApiError 400 when the file would be somebody else's than the key's.
void checkWebsite(const SignUploadRequest& request, const WebsiteRecord& website) {
  if (request.scope.organizationId != website.organizationId) {
    throw plainError(400, "The scope names another organization than that of the API key.");
  }
  if (request.scope.websiteId != website.id || request.websiteId != website.id) {
    throw plainError(400, "The scope names another website than that of the API key.");
  }
}

/// Throws ApiError 404 when the caller has no business with what the scope names. A conversation need not exist yet:
/// the widget sends files with the first message.
void checkEntity(const Call& call, const UploadScope& scope, const std::optional<VisitorRecord>& visitor) {
  Store& store = call.work.store;
  const bool isPublic = call.caller.keyType == KeyType::Public;
  const std::string& id = *entityOf(scope).second;
  bool isTheirs = false;
  switch (scope.type) {
    case UploadScopeType::Conversation:
      if (store.conversation(id)) static_cast<void>(requireConversation(call, id, visitor));
      return;
    case UploadScopeType::User:
      isTheirs = !isPublic && store.humanAgent(call.caller.website.id, id);
      break;
    case UploadScopeType::Contact: {
      const auto contact = store.contact(id);
      isTheirs = contact && contact->websiteId == call.caller.website.id && (!isPublic || visitor->contactId == id);
      break;
    }
    case UploadScopeType::Visitor:
      if (!isPublic) return static_cast<void>(requireVisitorOfWebsite(call.caller, id, call.work));
      isTheirs = visitor->visitor.id == id;
      break;
  }
  if (!isTheirs) throw plainError(404, "The scope names nothing that the caller may add files to.");
}

Response postSignUrl(const Call& call) {
  const auto request = parseBody<SignUploadRequest>(call.request);
  checkFields(request);
  const auto visitor = visitorOfCall(call);
  checkWebsite(request, call.caller.website);
  checkEntity(call, request.scope, visitor);

  UploadPlace place;
  place.organizationId = request.scope.organizationId;
  place.websiteId = request.scope.websiteId;
  place.entityId = *entityOf(request.scope).second;
  place.path = request.path.value_or("");
  place.fileName = request.fileName.value_or("");
  place.fileExtension = request.fileExtension.value_or("");
  place.useCdn = request.useCdn.value_or(false);
  const auto key = makeUploadKey(place, toHex(randomArray<16>()), newUlid(call.work.now));
  if (!key) throw badRequest("The ids, the path and the name of the file do not make a key.");

  UploadGrant grant{*key, request.contentType, call.uploads.maxBytes(), call.work.now};
  grant.expiresAt.ms += request.expiresInSeconds.value_or(kDefaultLifetimeS) * 1000;
  SignUploadResponse response;
  response.bucket = "disk";
  response.publicUrl = call.uploads.publicUrl(call.request, *key);
  response.uploadUrl = response.publicUrl + call.uploads.signedQuery(grant);
  response.key = *key;
  response.expiresAt = grant.expiresAt;
  response.contentType = request.contentType;
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
