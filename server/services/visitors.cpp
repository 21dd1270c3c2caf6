#include "server/services/visitors.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/hash/metadata_hash.hpp"
#include "core/id/ulid.hpp"
#include "core/json/codec.hpp"
#include "server/http/errors.hpp"
#include "server/services/ids.hpp"
#include "server/services/visitor_hints.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

/// Cuts at a character, not in the middle of its UTF-8.
std::string cut(std::string text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xc0) == 0x80) --limit;
  text.resize(limit);
  return text;
}

void take(std::optional<std::string>& field, const std::optional<std::string>& value, std::size_t limit) {
  if (value) field = cut(*value, limit);
}

std::string countryCode(const std::string& text) {
  std::string code = text;
  for (char& c : code) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  const bool isCode =
      code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!isCode) throw badRequest("countryCode has to be two letters.");
  return code;
}

/// An angle in degrees, from -`most` to `most`.
json::Number coordinate(const char* name, const json::Number& number, double most) {
  double degrees = 0;
  const char* end = number.text.data() + number.text.size();
  const bool isRead = std::from_chars(number.text.data(), end, degrees).ec == std::errc{};
  if (isRead && std::fabs(degrees) <= most) return number;
  throw badRequest(std::string(name) + " is out of range.");
}

template <class T>
std::optional<json::Raw> textOf(const char* name, const std::optional<T>& value) {
  if (!value) return std::nullopt;
  json::Raw raw{json::encode(*value)};
  if (raw.text.size() > kMaxVisitObject) throw badRequest(std::string(name) + " is over 16 KiB.");
  return raw;
}

void forgetPlace(Visitor& visitor) {
  for (auto* field : {&visitor.city, &visitor.region, &visitor.country, &visitor.countryCode}) field->reset();
  visitor.latitude.reset();
  visitor.longitude.reset();
}

}  // namespace

void describe(json::Fields& fields, VisitorPatch& patch) {
  fields.field("browser", patch.browser, Absence::Omit);
  fields.field("browserVersion", patch.browserVersion, Absence::Omit);
  fields.field("os", patch.os, Absence::Omit);
  fields.field("osVersion", patch.osVersion, Absence::Omit);
  fields.field("device", patch.device, Absence::Omit);
  fields.field("deviceType", patch.deviceType, Absence::Omit);
  fields.field("ip", patch.ip, Absence::Omit);
  fields.field("city", patch.city, Absence::Omit);
  fields.field("region", patch.region, Absence::Omit);
  fields.field("country", patch.country, Absence::Omit);
  fields.field("countryCode", patch.countryCode, Absence::Omit);
  fields.field("latitude", patch.latitude, Absence::Omit);
  fields.field("longitude", patch.longitude, Absence::Omit);
  fields.field("language", patch.language, Absence::Omit);
  fields.field("timezone", patch.timezone, Absence::Omit);
  fields.field("screenResolution", patch.screenResolution, Absence::Omit);
  fields.field("viewport", patch.viewport, Absence::Omit);
  fields.object("attribution", patch.attribution, Absence::Omit);
  fields.object("currentPage", patch.currentPage, Absence::Omit);
}

VisitorRecord upsertVisitor(const Caller& caller, const std::string& id, const VisitorHints& hints, UnitOfWork& work) {
  if (!id.empty() && !isUlid(id)) throw badRequest("X-Visitor-Id is not a ULID.");
  auto known = id.empty() ? std::nullopt : work.store.visitor(id);
  if (known && known->visitor.websiteId != caller.website.id)
    throw badRequest("The visitor belongs to another website.");
  VisitorRecord record = known ? *std::move(known) : VisitorRecord{};
  if (record.visitor.id.empty()) {
    record.isTest = caller.isTest;
    record.visitor.id = id.empty() ? newUlid(work.now) : id;
    record.visitor.websiteId = caller.website.id;
    record.visitor.organizationId = caller.website.organizationId;
    take(record.visitor.language, firstLanguage(hints.acceptLanguage), 10);
    record.visitor.createdAt = work.now;
    record.visitor.updatedAt = work.now;
  }
  record.visitor.lastSeenAt = work.now;
  work.store.putVisitor(record);
  return record;
}

VisitorRecord requireVisitorOfWebsite(const Caller& caller, const std::string& id, UnitOfWork& work) {
  auto record = work.store.visitor(id);
  if (!record || record->visitor.websiteId != caller.website.id) throw notFound("There is no such visitor.");
  return *std::move(record);
}

VisitorRecord patchVisitor(VisitorRecord record, const VisitorPatch& patch, UnitOfWork& work) {
  Visitor& visitor = record.visitor;
  take(visitor.browser, patch.browser, 100);
  take(visitor.browserVersion, patch.browserVersion, 50);
  take(visitor.os, patch.os, 100);
  take(visitor.osVersion, patch.osVersion, 50);
  take(visitor.device, patch.device, 100);
  take(visitor.deviceType, patch.deviceType, 50);
  if (patch.leavesPlace) forgetPlace(visitor);
  take(visitor.ip, patch.ip, 45);
  take(visitor.city, patch.city, 100);
  take(visitor.region, patch.region, 100);
  take(visitor.country, patch.country, 100);
  if (patch.countryCode) visitor.countryCode = countryCode(*patch.countryCode);
  if (patch.latitude) visitor.latitude = coordinate("latitude", *patch.latitude, 90);
  if (patch.longitude) visitor.longitude = coordinate("longitude", *patch.longitude, 180);
  take(visitor.language, patch.language, 10);
  take(visitor.timezone, patch.timezone, 100);
  take(visitor.screenResolution, patch.screenResolution, 20);
  take(visitor.viewport, patch.viewport, 20);
  // The first touch stays.
  auto attribution = textOf("attribution", patch.attribution);
  if (!visitor.attribution) visitor.attribution = std::move(attribution);
  std::optional<CurrentPage> page = patch.currentPage;
  if (page && !page->updatedAt) page->updatedAt = work.now;
  if (auto text = textOf("currentPage", page)) visitor.currentPage = std::move(text);
  visitor.lastSeenAt = work.now;
  visitor.updatedAt = work.now;
  work.store.putVisitor(record);
  return record;
}

Visitor withContact(const VisitorRecord& record, Store& store) {
  Visitor visitor = record.visitor;
  if (record.contactId) visitor.contact = store.contact(*record.contactId);
  return visitor;
}

PublicVisitor publicVisitor(const VisitorRecord& record, Store& store) {
  PublicVisitor visitor;
  visitor.id = record.visitor.id;
  visitor.isBlocked = record.visitor.isBlocked;
  visitor.language = record.visitor.language;
  const auto contact = record.contactId ? store.contact(*record.contactId) : std::nullopt;
  if (!contact) return visitor;
  visitor.contact = PublicContact{contact->id, contact->name, contact->email, contact->image, {}};
  const std::string hash = contact->metadata ? metadataHash(*contact->metadata) : std::string();
  if (!hash.empty()) visitor.contact->metadataHash = hash;
  return visitor;
}

}  // namespace cossistant::server
