#include "core/model/visitor.hpp"

namespace cossistant {

using enum json::Absence;

void describe(json::Fields& fields, PublicContact& contact) {
  fields.field("id", contact.id);
  fields.field("name", contact.name, Null);
  fields.field("email", contact.email, Null);
  fields.field("image", contact.image, Null);
  fields.field("metadataHash", contact.metadataHash, Null);
}

void describe(json::Fields& fields, PublicVisitor& visitor) {
  fields.field("id", visitor.id);
  fields.defaulted("isBlocked", visitor.isBlocked);
  fields.field("language", visitor.language, Null);
  fields.lenientObject("contact", visitor.contact, Null);
}

void describe(json::Fields& fields, Contact& contact) {
  fields.field("id", contact.id);
  fields.field("externalId", contact.externalId, Null);
  fields.field("name", contact.name, Null);
  fields.field("email", contact.email, Null);
  fields.field("image", contact.image, Null);
  fields.field("metadata", contact.metadata, Null);
  fields.field("contactOrganizationId", contact.contactOrganizationId, Null);
  fields.field("websiteId", contact.websiteId);
  fields.field("organizationId", contact.organizationId);
  fields.field("userId", contact.userId, Null);
  fields.field("createdAt", contact.createdAt);
  fields.field("updatedAt", contact.updatedAt);
}

void describe(json::Fields& fields, Visitor& visitor) {
  fields.field("id", visitor.id);
  fields.field("browser", visitor.browser, Null);
  fields.field("browserVersion", visitor.browserVersion, Null);
  fields.field("os", visitor.os, Null);
  fields.field("osVersion", visitor.osVersion, Null);
  fields.field("device", visitor.device, Null);
  fields.field("deviceType", visitor.deviceType, Null);
  fields.field("ip", visitor.ip, Null);
  fields.field("city", visitor.city, Null);
  fields.field("region", visitor.region, Null);
  fields.field("country", visitor.country, Null);
  fields.field("countryCode", visitor.countryCode, Null);
  fields.field("latitude", visitor.latitude, Null);
  fields.field("longitude", visitor.longitude, Null);
  fields.field("language", visitor.language, Null);
  fields.field("timezone", visitor.timezone, Null);
  fields.field("screenResolution", visitor.screenResolution, Null);
  fields.field("viewport", visitor.viewport, Null);
  fields.field("createdAt", visitor.createdAt);
  fields.field("updatedAt", visitor.updatedAt);
  fields.field("lastSeenAt", visitor.lastSeenAt, Null);
  fields.field("websiteId", visitor.websiteId);
  fields.field("organizationId", visitor.organizationId);
  fields.field("blockedAt", visitor.blockedAt, Null);
  fields.field("blockedByUserId", visitor.blockedByUserId, Null);
  fields.defaulted("isBlocked", visitor.isBlocked);
  fields.field("attribution", visitor.attribution, Null);
  fields.field("currentPage", visitor.currentPage, Null);
  fields.object("contact", visitor.contact, Null);
}

}  // namespace cossistant
