#include "server/services/contacts.hpp"

#include "core/json/codec.hpp"
#include "core/strings/whitespace.hpp"
#include "server/http/errors.hpp"
#include "server/services/ids.hpp"
#include "server/services/metadata.hpp"
#include "server/services/support_state.hpp"
#include "server/services/visitors.hpp"

namespace cossistant::server {
namespace {

using json::Absence;

/// Throws ApiError 400, naming the field, for a text of over `most` UTF-16 units.
void checkLength(const char* name, const std::optional<std::string>& text, std::size_t most) {
  if (text && isLongerThan(*text, most)) {
    throw badRequest(std::string(name) + " is over " + std::to_string(most) + " long.");
  }
}

void check(const IdentifyRequest& request) {
  if (!request.externalId && !request.email) throw badRequest("externalId or email is required.");
  checkLength("externalId", request.externalId, 255);
  checkLength("email", request.email, 320);
  checkLength("name", request.name, 255);
  checkLength("image", request.image, 2048);
  checkLength("contactOrganizationId", request.contactOrganizationId, 255);
  if (request.metadata && !request.metadata->text.starts_with('{')) throw badRequest("metadata has to be an object.");
}

std::optional<Contact> findContact(const std::string& websiteId, const IdentifyRequest& request, Store& store) {
  if (request.externalId) return store.findContact(websiteId, ContactField::ExternalId, *request.externalId);
  return store.findContact(websiteId, ContactField::Email, *request.email);
}

}  // namespace

void describe(json::Fields& fields, IdentifyRequest& request) {
  fields.field("visitorId", request.visitorId, Absence::Omit);
  fields.field("externalId", request.externalId, Absence::Omit);
  fields.field("email", request.email, Absence::Omit);
  fields.field("name", request.name, Absence::Omit);
  fields.field("image", request.image, Absence::Omit);
  fields.field("metadata", request.metadata, Absence::Omit);
  fields.field("contactOrganizationId", request.contactOrganizationId, Absence::Omit);
}

Contact identifyContact(const Caller& caller, VisitorRecord visitor, IdentifyRequest request, UnitOfWork& work) {
  request.externalId = trimmedText(request.externalId);
  request.email = trimmedText(request.email);
  check(request);

  auto known = findContact(caller.website.id, request, work.store);
  Contact contact = known ? *std::move(known) : Contact{};
  if (contact.id.empty()) {
    contact.id = newUlid(work.now);
    contact.websiteId = caller.website.id;
    contact.organizationId = caller.website.organizationId;
    contact.createdAt = work.now;
  }
  const auto organizationBefore = contact.contactOrganizationId;
  const auto take = [](std::optional<std::string>& field, const std::optional<std::string>& value) {
    if (value) field = value;
  };
  take(contact.externalId, request.externalId);
  take(contact.email, request.email);
  take(contact.name, request.name);
  take(contact.image, request.image);
  take(contact.contactOrganizationId, request.contactOrganizationId);
  if (request.metadata) contact.metadata = mergeMetadata(contact.metadata, *request.metadata);
  contact.updatedAt = work.now;
  work.store.putContact(contact);

  // Only when the link is new: a contact that started its onboarding over would get the old progress back.
  const bool isAdopted = visitor.contactId != contact.id && adoptOnboarding(visitor, contact.id, work.store);
  visitor.contactId = contact.id;
  visitor.visitor.updatedAt = work.now;
  work.store.putVisitor(visitor);
  VisitorIdentified event;
  event.scope = {caller.website.id, caller.website.organizationId, visitor.visitor.id, std::nullopt};
  event.visitor.text = json::encode(withContact(visitor, work.store));
  work.emit(std::move(event));
  const bool isForAll = isAdopted || contact.contactOrganizationId != organizationBefore;
  announceSupportState(caller.website.id,
                       isForAll ? SupportTarget{SupportTargetType::Contact, contact.id}
                                : SupportTarget{SupportTargetType::Visitor, visitor.visitor.id},
                       work);
  return contact;
}

void patchMetadata(const VisitorRecord& visitor, const json::Raw& metadata, UnitOfWork& work) {
  auto contact = visitor.contactId ? work.store.contact(*visitor.contactId) : std::nullopt;
  if (!contact) throw badRequest("The visitor is not identified.");
  contact->metadata = mergeMetadata(contact->metadata, metadata);
  contact->updatedAt = work.now;
  work.store.putContact(*contact);
}

}  // namespace cossistant::server
