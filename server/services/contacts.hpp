#pragma once

#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// `POST /contacts/identify` (protocol §7.7).
struct IdentifyRequest {
  std::optional<std::string> visitorId;
  std::optional<std::string> externalId;
  std::optional<std::string> email;
  std::optional<std::string> name;
  std::optional<std::string> image;
  std::optional<json::Raw> metadata;
  std::optional<std::string> contactOrganizationId;
};

void describe(json::Fields& fields, IdentifyRequest& request);

/// Finds the contact by external id, else by email, or makes it; merges what the request says into it;
/// links the visitor, brings its onboarding along, and emits `visitorIdentified`, then `supportStateUpdated`, to the
/// contact's other visitors too when that changes theirs. Throws ApiError 400 without an id and an email,
/// and for a field that is too long or no object.
[[nodiscard]] Contact identifyContact(const Caller& caller, VisitorRecord visitor, IdentifyRequest request,
                                      UnitOfWork& work);

/// `PATCH /visitors/{id}/metadata`: merges into what the visitor's contact has (protocol §7.5). Throws ApiError 400
/// when the visitor is no contact.
void patchMetadata(const VisitorRecord& visitor, const json::Raw& metadata, UnitOfWork& work);

}  // namespace cossistant::server
