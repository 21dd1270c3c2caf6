#pragma once

#include <string>

#include "core/model/visit.hpp"
#include "server/auth/caller.hpp"
#include "server/services/unit_of_work.hpp"

namespace cossistant::server {

/// `PATCH /visitors/{id}`: what is there replaces, what is not stays (protocol §7.3).
struct VisitorPatch {
  std::optional<std::string> browser, browserVersion, os, osVersion, device, deviceType;
  std::optional<std::string> ip, city, region, country, countryCode;
  std::optional<json::Number> latitude, longitude;
  std::optional<std::string> language, timezone, screenResolution, viewport;
  std::optional<Attribution> attribution;
  std::optional<CurrentPage> currentPage;
  bool leavesPlace = false;  // forgets where the visitor was, before what is said of it here; not of the body
};

void describe(json::Fields& fields, VisitorPatch& patch);

/// What a request tells about the visitor's browser, apart from its body.
struct VisitorHints {
  std::string acceptLanguage;
};

/// The visitor of `GET /websites`: the one of that id, made when it is new, or a new one without an id.
/// Throws ApiError 400 when the id is no ULID or belongs to another website.
[[nodiscard]] VisitorRecord upsertVisitor(const Caller& caller, const std::string& id, const VisitorHints& hints,
                                          UnitOfWork& work);

/// The visitor of that id and this website. Throws ApiError 404.
[[nodiscard]] VisitorRecord requireVisitorOfWebsite(const Caller& caller, const std::string& id, UnitOfWork& work);

/// The most that an attribution or a page may have, as compact JSON in bytes.
inline constexpr std::size_t kMaxVisitObject = 16u << 10;

/// Throws ApiError 400 for a country code that is not two letters, for coordinates that are not on the globe, and for
/// an attribution or a page that is too large.
[[nodiscard]] VisitorRecord patchVisitor(VisitorRecord record, const VisitorPatch& patch, UnitOfWork& work);

/// The visitor as the team sees it, with its contact.
[[nodiscard]] Visitor withContact(const VisitorRecord& record, Store& store);

/// The visitor as the widget gets it at its start.
[[nodiscard]] PublicVisitor publicVisitor(const VisitorRecord& record, Store& store);

}  // namespace cossistant::server
