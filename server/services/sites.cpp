#include "server/services/sites.hpp"

#include "server/auth/origin.hpp"
#include "server/services/ids.hpp"

namespace cossistant::server {

WebsiteRecord addSite(const std::string& name, const std::vector<std::string>& origins, UnitOfWork& work) {
  WebsiteRecord website;
  website.id = newUlid(work.now);
  website.organizationId = newUlid(work.now);
  website.name = name;
  website.createdAt = work.now;
  for (const std::string& text : origins) {
    const auto origin = parseOrigin(text);
    if (!origin) throw std::invalid_argument("\"" + text + "\" is not an origin such as https://example.com");
    if (website.domain.empty()) website.domain = origin->host;
    website.whitelistedDomains.push_back(text);
  }
  work.store.addWebsite(website);
  return website;
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
  UnitOfWork unit{store, now, {}};
  try {
    store.begin();
    work(unit);
    store.commit();
  } catch (...) {
    store.rollback();
    throw;
  }
}

}  // namespace cossistant::server
