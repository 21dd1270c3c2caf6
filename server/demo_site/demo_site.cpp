#include "server/demo_site/demo_site.hpp"

#include <fstream>

#include "server/auth/api_key.hpp"
#include "server/auth/crypto.hpp"
#include "server/auth/password.hpp"
#include "server/auth/secret.hpp"
#include "server/services/accounts.hpp"
#include "server/services/sites.hpp"

namespace cossistant::server {
namespace fs = std::filesystem;
namespace {

const std::string kPublicKeyName = "Demo page";
const std::string kPrivateKeyName = "Demo inbox";
const std::string kEmail = "mara@acorn-oak.example";

fs::path keyFile(const fs::path& database) { return database.parent_path() / "demo-inbox-key"; }
fs::path passwordFile(const fs::path& database) { return database.parent_path() / "demo-inbox-password"; }

std::optional<std::string> firstLine(const fs::path& file) {
  std::ifstream stream(file);
  std::string line;
  if (!stream || !std::getline(stream, line)) return std::nullopt;
  return line;
}

/// Returns the private key.
std::string makeDemoSite(const std::string& secret, UnitOfWork& work) {
  WebsiteRecord website = addSite("Acorn & Oak", {"http://localhost:8787", "http://127.0.0.1:8787"}, work);
  const HumanAgent first = addTeammate(website.id, "Mara Lindqvist", kEmail, work);
  static_cast<void>(addTeammate(website.id, "Tobi Adeyemi", "tobi@acorn-oak.example", work));
  static_cast<void>(addApiKey(website.id, kPublicKeyName, {KeyType::Public, true}, std::nullopt, secret, work));
  return addApiKey(website.id, kPrivateKeyName, {KeyType::Private, true}, first.id, secret, work);
}

/// The teammate of the demo site who has no password yet, as one that was made by an older version.
std::optional<HumanAgent> teammateWithoutPassword(Store& store) {
  for (const WebsiteRecord& website : store.websites()) {
    for (const HumanAgent& teammate : store.humanAgents(website.id)) {
      if (teammate.email == kEmail && !store.account(teammate.id)) return teammate;
    }
  }
  return std::nullopt;
}

void givePassword(const HumanAgent& teammate, const fs::path& database, UnitOfWork& work) {
  const std::string password = toHex(randomArray<10>());
  putPassword(teammate, hashPassword(password), work);
  writePrivateFile(passwordFile(database), password + "\n");
}

}  // namespace

std::optional<DemoAccess> findDemoSite(Store& store, const fs::path& database) {
  for (const WebsiteRecord& website : store.websites()) {
    for (const ApiKeyRecord& key : store.keys(website.id)) {
      if (key.name != kPublicKeyName || !key.rawKey) continue;
      return DemoAccess{*key.rawKey, firstLine(keyFile(database)).value_or(""), kEmail,
                        firstLine(passwordFile(database)).value_or("")};
    }
  }
  return std::nullopt;
}

DemoAccess seedDemoSite(Store& store, const fs::path& database, const std::string& secret, Timestamp now) {
  inTransaction(store, now, [&](UnitOfWork& work) {
    if (!findDemoSite(store, database)) {
      // Before the commit: a site whose key nobody has would be of no use.
      writePrivateFile(keyFile(database), makeDemoSite(secret, work) + "\n");
    }
    if (const auto teammate = teammateWithoutPassword(store)) givePassword(*teammate, database, work);
  });
  return findDemoSite(store, database).value();
}

}  // namespace cossistant::server
