#include "core/visitor/identity.hpp"

#include "core/strings/whitespace.hpp"

namespace cossistant {

using enum json::Absence;

namespace {

bool isGiven(const std::optional<std::string>& text) noexcept { return text && !isBlank(*text); }

}  // namespace

bool namesSomebody(const VisitorIdentity& identity) noexcept {
  return isGiven(identity.externalId) || isGiven(identity.email);
}

bool differs(const VisitorIdentity& identity, const PublicContact& contact) {
  return (identity.name && identity.name != contact.name) || (identity.hasNoName && contact.name) ||
         (identity.email && identity.email != contact.email) || (identity.image && identity.image != contact.image) ||
         (identity.hasNoImage && contact.image);
}

void describe(json::Fields& fields, VisitorIdentity& identity) {
  fields.field("externalId", identity.externalId, Omit);
  fields.field("email", identity.email, Omit);
  fields.clearable("name", identity.name, identity.hasNoName);
  fields.clearable("image", identity.image, identity.hasNoImage);
  fields.field("metadata", identity.metadata, Omit);
  fields.field("contactOrganizationId", identity.contactOrganizationId, Omit);
}

void describe(json::Fields& fields, IdentifyBody& body) {
  fields.field("visitorId", body.visitorId);
  body.identity.hasNoName = false;
  body.identity.hasNoImage = false;
  describe(fields, body.identity);
}

void describe(json::Fields& fields, Identified& identified) {
  fields.object("contact", identified.contact);
  fields.field("visitorId", identified.visitorId);
}

void describe(json::Fields& fields, MetadataBody& body) { fields.field("metadata", body.metadata); }

}  // namespace cossistant
