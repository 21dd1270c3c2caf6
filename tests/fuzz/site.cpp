#include "tests/fuzz/site.hpp"

#include "server/services/sites.hpp"

namespace cossistant::fuzzing {
namespace {

using namespace server;

VisitorRecord visitorOf(const Site& site, const std::string& id) {
  VisitorRecord record;
  record.visitor.id = id;
  record.visitor.websiteId = site.websiteId;
  record.visitor.organizationId = site.organizationId;
  record.visitor.createdAt = kFuzzNow;
  return record;
}

}  // namespace

Site::Site()
    : store(":memory:"),
      ada("01HZZZZZZZZZZZZZZZZZZZZZZA"),
      bob("01HZZZZZZZZZZZZZZZZZZZZZZB"),
      contact("01HZZZZZZZZZZZZZZZZZZZZZZC"),
      conversation("CO1") {
  inTransaction(store, kFuzzNow, [this](UnitOfWork& work) {
    const WebsiteRecord website = addSite("Shop", {"http://localhost:3000"}, work);
    websiteId = website.id;
    organizationId = website.organizationId;
    teammate = addTeammate(websiteId, "Mara", "mara@shop.example", work).id;
    publicKey = addApiKey(websiteId, "public", {KeyType::Public, true}, std::nullopt, kServerSecret, work);
    privateKey = addApiKey(websiteId, "private", {KeyType::Private, true}, teammate, kServerSecret, work);

    Contact person;
    person.id = contact;
    person.websiteId = websiteId;
    person.organizationId = organizationId;
    person.createdAt = kFuzzNow;
    store.putContact(person);
    VisitorRecord owner = visitorOf(*this, ada);
    owner.contactId = contact;
    store.putVisitor(owner);
    store.putVisitor(visitorOf(*this, bob));

    ConversationRecord talk;
    talk.organizationId = organizationId;
    talk.conversation.id = conversation;
    talk.conversation.websiteId = websiteId;
    talk.conversation.visitorId = ada;
    talk.conversation.createdAt = kFuzzNow;
    talk.conversation.updatedAt = kFuzzNow;
    store.putConversation(talk);
  });
}

std::vector<std::string> Site::ids() const {
  return {conversation, ada, bob, contact, teammate, websiteId, organizationId};
}

}  // namespace cossistant::fuzzing
