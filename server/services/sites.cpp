#include "server/services/sites.hpp"

#include "server/auth/origin.hpp"
#include "server/services/ids.hpp"
#include "server/services/operator_texts.hpp"

namespace cossistant::server {
namespace {

/// How often a transaction is tried that another process gets in the way of.
constexpr int kAttempts = 5;

/// The host of the first origin. Throws std::invalid_argument when one of them is none.
std::string domainOf(const std::vector<std::string>& origins) {
  for (const std::string& text : origins) {
    if (!isBareOrigin(text))
      throw std::invalid_argument("\"" + text + "\" is not an origin such as https://example.com");
  }
  return origins.empty() ? std::string() : parseOrigin(origins.front())->host;
}

void runOnce(Store& store, UnitOfWork unit, const std::function<void(UnitOfWork&)>& work) {
  try {
    store.begin();
    work(unit);
    store.commit();
  } catch (...) {
    store.rollback();
    throw;
  }
}

}  // namespace

WebsiteRecord addSite(const std::string& name, const std::vector<std::string>& origins, UnitOfWork& work) {
  checkName("the name", name);
  WebsiteRecord website;
  website.id = newUlid(work.now);
  website.organizationId = newUlid(work.now);
  website.name = name;
  website.createdAt = work.now;
  website.domain = domainOf(origins);
  website.whitelistedDomains = origins;
  work.store.addWebsite(website);
  return website;
}

void updateSite(WebsiteRecord website, const SiteChanges& changes, UnitOfWork& work) {
  if (changes.name) {
    checkName("the name", *changes.name);
    website.name = *changes.name;
  }
  if (changes.description) {
    website.description = presentText(*changes.description);
    if (website.description) checkDescription("the description", *website.description);
  }
  if (changes.logoUrl) {
    website.logoUrl = presentText(*changes.logoUrl);
    if (website.logoUrl) checkPictureUrl("the logo", *website.logoUrl);
  }
  if (changes.defaultLanguage) {
    checkLanguage("the default language", *changes.defaultLanguage);
    website.defaultLanguage = *changes.defaultLanguage;
  }
  work.store.updateWebsite(website);
}

void changeOrigins(WebsiteRecord website, const std::vector<std::string>& origins, UnitOfWork& work) {
  website.domain = domainOf(origins);
  website.whitelistedDomains = origins;
  work.store.updateWebsite(website);
}

HumanAgent addTeammate(const std::string& websiteId, const std::string& name, const std::string& email,
                       UnitOfWork& work) {
  HumanAgent agent;
  agent.id = newUlid(work.now);
  agent.name = name;
  agent.email = email;
  work.store.addHumanAgent(websiteId, agent);
  return agent;
}

std::string addApiKey(const std::string& websiteId, const std::string& name, const KeyShape& shape,
                      const std::optional<std::string>& linkedUserId, const std::string& secret, UnitOfWork& work) {
  const std::string raw = mintKey(shape);
  ApiKeyRecord key;
  key.id = newUlid(work.now);
  key.websiteId = websiteId;
  key.name = name;
  key.type = shape.type;
  key.isTest = shape.isTest;
  key.hash = hashKey(secret, raw);
  if (shape.type == KeyType::Public) key.rawKey = raw;
  key.linkedUserId = linkedUserId;
  key.createdAt = work.now;
  work.store.addKey(key);
  return raw;
}

void inTransaction(Store& store, Timestamp now, const std::function<void(UnitOfWork&)>& work) {
  for (int attempt = 1;; ++attempt) {
    try {
      return runOnce(store, {store, now, {}}, work);
    } catch (const StoreError& error) {
      if (!error.isBusy() || attempt == kAttempts) throw;
    }
  }
}

}  // namespace cossistant::server
