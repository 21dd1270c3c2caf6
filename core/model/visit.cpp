#include "core/model/visit.hpp"

#include <array>

namespace cossistant {

using enum json::Absence;

namespace {

constexpr std::int64_t kVersion = 1;

constexpr std::array<std::string_view, 5> kActivityType = {"connected", "heartbeat", "focus", "route_change",
                                                           "page_sync"};
constexpr std::array<std::string_view, 6> kChannel = {"direct",         "email",  "paid",
                                                      "organic_search", "social", "referral"};

}  // namespace

void describe(json::Fields& fields, AttributionReferrer& referrer) {
  fields.field("url", referrer.url, Null);
  fields.field("domain", referrer.domain, Null);
}

void describe(json::Fields& fields, AttributionLanding& landing) {
  fields.field("url", landing.url, Null);
  fields.field("path", landing.path, Null);
  fields.field("title", landing.title, Null);
}

void describe(json::Fields& fields, AttributionUtm& utm) {
  fields.field("source", utm.source, Null);
  fields.field("medium", utm.medium, Null);
  fields.field("campaign", utm.campaign, Null);
  fields.field("content", utm.content, Null);
  fields.field("term", utm.term, Null);
}

void describe(json::Fields& fields, AttributionClickIds& ids) {
  fields.field("gclid", ids.gclid, Null);
  fields.field("gbraid", ids.gbraid, Null);
  fields.field("wbraid", ids.wbraid, Null);
  fields.field("fbclid", ids.fbclid, Null);
  fields.field("msclkid", ids.msclkid, Null);
  fields.field("ttclid", ids.ttclid, Null);
  fields.field("li_fat_id", ids.liFatId, Null);
  fields.field("twclid", ids.twclid, Null);
}

void describe(json::Fields& fields, AttributionTouch& touch) {
  fields.enumField("channel", touch.channel);
  fields.field("isDirect", touch.isDirect);
  fields.object("referrer", touch.referrer);
  fields.object("landing", touch.landing);
  fields.object("utm", touch.utm);
  fields.object("clickIds", touch.clickIds);
  fields.field("capturedAt", touch.capturedAt);
}

void describe(json::Fields& fields, Attribution& attribution) {
  std::int64_t version = kVersion;
  fields.field("version", version);
  if (fields.reading() && version != kVersion) fields.reject("version", "expected 1");
  fields.object("firstTouch", attribution.firstTouch);
}

void describe(json::Fields& fields, CurrentPage& page) {
  fields.field("url", page.url, Null);
  fields.field("path", page.path, Null);
  fields.field("title", page.title, Null);
  fields.field("referrerUrl", page.referrerUrl, Null);
  fields.field("updatedAt", page.updatedAt, Null);
}

namespace json {
template <>
std::span<const std::string_view> enumNames<ActivityType>() {
  return kActivityType;
}
template <>
std::span<const std::string_view> enumNames<AttributionChannel>() {
  return kChannel;
}
}  // namespace json

}  // namespace cossistant
