#pragma once

#include <optional>
#include <string>

#include "core/json/fields.hpp"

namespace cossistant {

/// A known person behind one or more visitors, as the widget sees them (protocol §5.5).
struct PublicContact {
  std::string id;
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> image;
  std::optional<std::string> metadataHash;
  bool operator==(const PublicContact&) const = default;
};

/// The visitor inside the website answer (protocol §5.5).
struct PublicVisitor {
  std::string id;  // ULID
  bool isBlocked = false;
  std::optional<std::string> language;
  std::optional<PublicContact> contact;
  bool operator==(const PublicVisitor&) const = default;
};

/// A contact as private routes give it (protocol §5.5).
struct Contact {
  std::string id;
  std::optional<std::string> externalId;
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<std::string> image;
  std::optional<json::Raw> metadata;
  std::optional<std::string> contactOrganizationId;
  std::string websiteId;
  std::string organizationId;
  std::optional<std::string> userId;
  Timestamp createdAt;
  Timestamp updatedAt;
  bool operator==(const Contact&) const = default;
};

/// What is known of a visitor (protocol §5.5).
struct Visitor {
  std::string id;  // ULID
  std::optional<std::string> browser;
  std::optional<std::string> browserVersion;
  std::optional<std::string> os;
  std::optional<std::string> osVersion;
  std::optional<std::string> device;
  std::optional<std::string> deviceType;
  std::optional<std::string> ip;
  std::optional<std::string> city;
  std::optional<std::string> region;
  std::optional<std::string> country;
  std::optional<std::string> countryCode;
  std::optional<json::Number> latitude;
  std::optional<json::Number> longitude;
  std::optional<std::string> language;
  std::optional<std::string> timezone;
  std::optional<std::string> screenResolution;
  std::optional<std::string> viewport;
  Timestamp createdAt;
  Timestamp updatedAt;
  std::optional<Timestamp> lastSeenAt;
  std::string websiteId;
  std::string organizationId;
  std::optional<Timestamp> blockedAt;
  std::optional<std::string> blockedByUserId;
  bool isBlocked = false;
  std::optional<json::Raw> attribution;
  std::optional<json::Raw> currentPage;
  std::optional<Contact> contact;
  bool operator==(const Visitor&) const = default;
};

void describe(json::Fields& fields, PublicContact& contact);
void describe(json::Fields& fields, PublicVisitor& visitor);
void describe(json::Fields& fields, Contact& contact);
void describe(json::Fields& fields, Visitor& visitor);

}  // namespace cossistant
