#include "core/visitor/visit.hpp"

#include <utility>

#include "core/visitor/user_agent.hpp"

namespace cossistant {

void describe(json::Fields& fields, BrowserFacts& facts) {
  fields.field("userAgent", facts.userAgent);
  fields.field("hasTouch", facts.hasTouch);
  fields.field("language", facts.language);
  fields.field("timezone", facts.timezone);
  fields.field("screenResolution", facts.screenResolution);
  fields.field("viewport", facts.viewport);
}

void describe(json::Fields& fields, VisitorPatch& patch) {
  if (patch.browser) {
    BrowserFacts& facts = *patch.browser;
    Device device = readUserAgent(facts.userAgent, facts.hasTouch);
    const std::pair<const char*, std::string*> told[] = {{"browser", &device.browser},
                                                         {"browserVersion", &device.browserVersion},
                                                         {"os", &device.os},
                                                         {"osVersion", &device.osVersion},
                                                         {"device", &device.device},
                                                         {"deviceType", &device.deviceType},
                                                         {"language", &facts.language},
                                                         {"timezone", &facts.timezone},
                                                         {"screenResolution", &facts.screenResolution},
                                                         {"viewport", &facts.viewport}};
    for (const auto& [name, value] : told) {
      if (!value->empty()) fields.field(name, *value);
    }
  }
  fields.field("attribution", patch.attribution, json::Absence::Omit);
  if (patch.page.url) fields.object("currentPage", patch.page);
}

void describe(json::Fields& fields, ActivityReport& report) {
  fields.field("sessionId", report.sessionId);
  fields.enumField("activityType", report.activity);
  fields.field("attribution", report.attribution);
  fields.object("currentPage", report.page);
  fields.field("occurredAt", report.page.updatedAt, json::Absence::Null);
}

}  // namespace cossistant
