#pragma once

#include <optional>
#include <string>

#include "core/json/fields.hpp"
#include "core/visitor/attribution.hpp"

/// What the team is told of a visit, as the bodies of its routes (protocol §7.3, §7.4).

namespace cossistant {

/// What the browser says of itself, as it says it.
struct BrowserFacts {
  std::string userAgent;
  bool hasTouch = false;
  std::string language;
  std::string timezone;          // an IANA name
  std::string screenResolution;  // such as `1920x1080`
  std::string viewport;          // such as `1280x720`
  bool operator==(const BrowserFacts&) const = default;
};

/// `PATCH /visitors/{id}`; what is empty is left out. Of a page that moved, only the page.
struct VisitorPatch {
  std::optional<BrowserFacts> browser;
  std::optional<json::Raw> attribution;
  CurrentPage page;
};

/// `POST /visitors/{id}/activity`. It occurs when the page is looked at.
struct ActivityReport {
  std::string sessionId;
  ActivityType activity = ActivityType::Connected;
  json::Raw attribution;
  CurrentPage page;
};

void describe(json::Fields& fields, BrowserFacts& facts);
/// Written only.
void describe(json::Fields& fields, VisitorPatch& patch);
void describe(json::Fields& fields, ActivityReport& report);

}  // namespace cossistant
