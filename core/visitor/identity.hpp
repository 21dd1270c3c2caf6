#pragma once

#include <optional>
#include <string>

#include "core/json/fields.hpp"
#include "core/model/visitor.hpp"

namespace cossistant {

/// Who the page says that the visitor is (api §7.10).
struct VisitorIdentity {
  std::optional<std::string> externalId;
  std::optional<std::string> email;
  std::optional<std::string> name;
  std::optional<std::string> image;
  bool hasNoName = false;   // null was given: differs from any name, and is sent as absent
  bool hasNoImage = false;  // the same
  std::optional<json::Raw> metadata;
  std::optional<std::string> contactOrganizationId;
  bool operator==(const VisitorIdentity&) const = default;
};

/// Whether it names anybody: an external id or an e-mail address that is not blank.
[[nodiscard]] bool namesSomebody(const VisitorIdentity& identity) noexcept;

/// Whether a name, e-mail address or image is given that the contact does not have (api §8.2).
[[nodiscard]] bool differs(const VisitorIdentity& identity, const PublicContact& contact);

/// `POST /contacts/identify` (protocol §7.7).
struct IdentifyBody {
  std::string visitorId;
  VisitorIdentity identity;
};
/// What of its answer the page is told.
struct Identified {
  PublicContact contact;
  std::string visitorId;
};
/// `PATCH /visitors/{id}/metadata` (protocol §7.5).
struct MetadataBody {
  json::Raw metadata;
};

void describe(json::Fields& fields, VisitorIdentity& identity);
void describe(json::Fields& fields, IdentifyBody& body);
void describe(json::Fields& fields, Identified& identified);
void describe(json::Fields& fields, MetadataBody& body);

}  // namespace cossistant
