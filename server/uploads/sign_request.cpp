#include "server/uploads/sign_request.hpp"

#include <algorithm>

#include "core/strings/whitespace.hpp"
#include "server/routes/parse.hpp"
#include "server/text/ascii.hpp"
#include "server/uploads/upload_key.hpp"

namespace cossistant::server {
namespace {

/// What the widget sends, and the other spelling of a name.
struct SignBody {
  SignUploadRequest fields;
  std::optional<std::string> filename;
};

void describe(json::Fields& fields, SignBody& body) {
  describe(fields, body.fields);
  fields.field("filename", body.filename, json::Absence::Omit);
}

void checkLength(const char* name, std::string_view text, std::size_t min, std::size_t max) {
  if (text.size() >= min && !isLongerThan(text, max)) return;
  throw badRequest(std::string(name) + " has to be of " + std::to_string(min) + " to " + std::to_string(max) +
                   " characters.");
}

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

/// Its value goes into a header.
void checkContentType(const std::string& type) {
  checkLength("contentType", type, 1, 256);
  if (std::any_of(type.begin(), type.end(), [](char c) { return c < ' ' || c > '~'; }) || type.front() == ' ' ||
      type.back() == ' ') {
    throw badRequest("contentType has to be a media type.");
  }
}

/// The id, which has to be in the key just as it is: otherwise a file would land where another id's files are.
std::string checkedEntity(const UploadScope& scope) {
  const auto& [name, id] = entityOf(scope);
  checkLength(name, id.value_or(""), 1, 128);
  if (!isPlainPart(*id)) {
    throw badRequest(std::string(name) + " may have letters, digits, underscores, dots and dashes alone.");
  }
  return *id;
}

void checkName(const SignUploadRequest& fields) {
  checkLength("path", fields.path.value_or(""), 0, 512);
  if (fields.fileName) {
    checkLength("fileName", *fields.fileName, 1, 128);
    if (fields.fileName->find_first_of("/\\") != std::string::npos) throw badRequest("fileName may not have slashes.");
  }
  if (fields.fileExtension) {
    checkLength("fileExtension", *fields.fileExtension, 1, 16);
    if (!std::all_of(fields.fileExtension->begin(), fields.fileExtension->end(), isAlphanumeric)) {
      throw badRequest("fileExtension may have letters and digits alone.");
    }
  }
}

}  // namespace

SignRequest readSignRequest(const Request& request) {
  SignBody body = parseBody<SignBody>(request);
  SignRequest read{std::move(body.fields), {}};
  // The two spellings of clients (selfhost §3.4).
  if (!read.fields.fileName) read.fields.fileName = std::move(body.filename);
  checkContentType(read.fields.contentType);
  checkLength("scope.organizationId", read.fields.scope.organizationId, 1, 128);
  checkLength("scope.websiteId", read.fields.scope.websiteId, 1, 128);
  read.entityId = checkedEntity(read.fields.scope);
  checkName(read.fields);
  const std::int64_t lifetime = read.fields.expiresInSeconds.value_or(60);
  if (lifetime < 60 || lifetime > 3600) throw badRequest("expiresInSeconds has to be from 60 to 3600.");
  if (read.fields.contentLength.value_or(0) < 0) throw badRequest("contentLength may not be negative.");
  return read;
}

}  // namespace cossistant::server
